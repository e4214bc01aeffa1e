import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Scopes } from '../../services/scopes/scopes.ts';

/** How long a read goes on before it is told of, in milliseconds: most are over by then. */
const patience = 5_000;

/** For each scope, calls `tell` once a read has taken five seconds, and what `tell` returned when it ends. */
export const tellLongReads = (
  scopes: Pick<Scopes, 'onChange'>,
  tell: (open: OpenScope) => () => void,
): { readonly dispose: () => void } => {
  const waiting = new Map<string, { readonly timer: NodeJS.Timeout; end: (() => void) | undefined }>();
  const stop = (id: string): void => {
    const wait = waiting.get(id);
    waiting.delete(id);
    clearTimeout(wait?.timer);
    wait?.end?.();
  };
  const quiet = scopes.onChange(({ open, what }) => {
    const { id } = open;
    if (what === 'closed' || open.store.state.kind !== 'loading') stop(id);
    else if (!waiting.has(id)) {
      const timer = setTimeout(() => {
        const wait = waiting.get(id);
        if (wait) wait.end = tell(open);
      }, patience);
      waiting.set(id, { timer, end: undefined });
    }
  });
  return {
    dispose: () => {
      quiet();
      for (const id of waiting.keys()) stop(id);
    },
  };
};

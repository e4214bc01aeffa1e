import { scopeKey, type Scope } from '../../domain/scope.ts';
import type { Store } from '../../services/store.ts';

/** How long a read goes on before it is told of, in milliseconds: most are over by then. */
const patience = 5_000;

/** Calls `tell` once a read has taken long, and what `tell` answered when it ends. The answer stops that. */
export const tellLongReads = (
  store: Pick<Store, 'onChange'>,
  tell: (scope: Scope) => () => void,
): { readonly dispose: () => void } => {
  let waiting: { readonly of: string; readonly timer: NodeJS.Timeout } | undefined;
  let end: (() => void) | undefined;
  const stop = (): void => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    end?.();
    end = undefined;
  };
  const quiet = store.onChange((state) => {
    const of = state.kind === 'loading' ? scopeKey(state.scope) : undefined;
    if (of === waiting?.of) return;
    stop();
    if (state.kind !== 'loading' || of === undefined) return;
    const show = (): void => {
      end = tell(state.scope);
    };
    waiting = { of, timer: setTimeout(show, patience) };
  });
  return {
    dispose: () => {
      quiet();
      stop();
    },
  };
};

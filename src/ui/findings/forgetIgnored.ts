import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Attempt } from '../shared/problems.ts';

/** Has what is ignored of things that are gone forgotten with each read of all of a scope. */
export const forgetIgnored = ({ scope, store, ignored }: OpenScope, attempt: Attempt): void => {
  // A file tells of another time.
  if (scope.kind === 'snapshot' || !ignored) return;
  let lastRead: number | undefined;
  store.onChange((state) => {
    if (state.kind !== 'ready') return;
    const { inventory } = state.shown;
    // What is read again by itself leaves the time as it is.
    if (inventory.snapshot.readAt === lastRead) return;
    lastRead = inventory.snapshot.readAt;
    void attempt(() => ignored.forgetGone(inventory));
  });
};

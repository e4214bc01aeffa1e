import { scopeTitle, type Scope } from '../../domain/scope.ts';
import { words } from '../../domain/words.ts';
import { withProgress } from '../door/progress.ts';
import type { Session } from '../shared/session.ts';

/** Shows in a notification what is being read, how much of it has come, and *Cancel*; answers what takes it away. */
export const showReading = (session: Session, scope: Scope): (() => void) => {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  void withProgress(words`Reading ${scopeTitle(scope)}`, async ({ signal, onStep }) => {
    const quiet = session.store.onChange((state) => {
      const read = state.kind === 'loading' ? (state.progress?.interfaces ?? 0) : 0;
      if (read > 0) onStep(words`${read} interfaces so far`);
    });
    signal.addEventListener('abort', () => session.cancelReading());
    await ended;
    quiet();
  });
  return () => end();
};

import { words } from '../../domain/words.ts';
import type { StoreState } from '../../services/store.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { withProgress, type Progress } from '../door/progress.ts';
import { progressWords } from '../shared/readingWords.ts';
import type { Session } from '../shared/session.ts';

/** Shows in a notification what is being read, how much of it has come, and *Cancel*; answers what takes it away. */
export const showReading = ({ problems }: Pick<Session, 'problems'>, { store, title }: OpenScope): (() => void) => {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const telling = async ({ signal, onStep }: Progress): Promise<void> => {
    const say = (state: StoreState): void => {
      const step = state.kind === 'loading' ? progressWords(state.progress) : undefined;
      if (step) onStep(step);
    };
    // What it waits for may have been said before this is shown.
    say(store.state);
    const quiet = store.onChange(say);
    signal.addEventListener('abort', () => store.cancel());
    await ended;
    quiet();
  };
  void problems.attempt(() => withProgress(words`Reading ${title}`, telling));
  return () => end();
};

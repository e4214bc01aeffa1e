import { timeText } from '../../domain/timestamp.ts';
import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { StoreState } from '../../services/store.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { progressWords } from './readingWords.ts';
import { isNothing } from './welcome.ts';

/** Milliseconds after which a reading is told with its time. */
const oldAfter = 3_600_000;

/** The state of an open scope in a few words: `not read yet`, `signed out · as of 10:12`; none when it is read and up to date. */
export const stateWords = (state: StoreState, now: number): Words => {
  if (state.kind === 'empty') return words`not read yet`;
  const readAt = state.shown?.inventory.snapshot.readAt;
  const asOf = readAt !== undefined && words`as of ${foreign(timeText(readAt, now))}`;
  if (state.kind === 'loading') {
    if (asOf !== false) return facts(words`reading`, asOf);
    return progressWords(state.progress) ?? words`reading`;
  }
  if (state.kind === 'failed') return facts(failure[state.problem.recovery], asOf);
  if (isNothing(state.shown.inventory.snapshot)) return words`nothing here`;
  // What is said of a file tells its time already.
  if (state.scope.kind === 'snapshot') return noWords;
  return asOf !== false && now - state.shown.inventory.snapshot.readAt > oldAfter ? asOf : noWords;
};

const failure = {
  signIn: words`signed out`,
  chooseScope: words`no valid credentials`,
  retry: words`could not be read`,
  openSettings: words`a setting stands in the way`,
  openConfig: words`incomplete profile`,
  none: words`could not be read`,
} as const;

/** The codicon of a scope and its state. */
export const iconOf = ({ scope, store: { state }, account: { protection } }: OpenScope): string => {
  if (state.kind === 'loading') return 'sync~spin';
  if (state.kind === 'failed') return 'warning';
  return protection ? 'eni-protected' : icons[scope.kind];
};

const icons = { demo: 'type-hierarchy', profile: 'type-hierarchy', snapshot: 'lock' } as const;

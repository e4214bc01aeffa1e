import { timeText } from '../../domain/timestamp.ts';
import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { StoreState } from '../../services/store.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { progressWords } from './readingWords.ts';
import { waitsForSignIn } from './signedOut.ts';
import { isNothing } from './welcome.ts';

/** Milliseconds after which a reading is told with its time. */
const oldAfter = 3_600_000;

/** `4 min ago`, by fives from ten on, so that a row is not drawn anew each minute; none within the first one. */
const ageWords = (milliseconds: number): Words => {
  const minutes = Math.floor(milliseconds / 60_000);
  return minutes < 1 ? noWords : words`${minutes < 10 ? minutes : minutes - (minutes % 5)} min ago`;
};

/** The name of the account where one is known and its profile does not say it, and what is left to say then; else its title. */
export const scopeLabel = ({
  scope,
  account: { name },
  title,
}: OpenScope): { readonly label: Words; readonly rest: Words } => {
  const isSaid =
    name === undefined || scope.kind !== 'profile' || scope.profile.toLowerCase().includes(name.toLowerCase());
  return isSaid
    ? { label: title, rest: noWords }
    : { label: foreign(name, 40), rest: facts(foreign(scope.region), foreign(scope.profile, 40)) };
};

/** The state of an open scope in a few words: `not read yet`, `signed out · as of 10:12`, `4 min ago`; none when it was just read. */
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
  const age = now - state.shown.inventory.snapshot.readAt;
  return asOf !== false && age > oldAfter ? asOf : ageWords(age);
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
  if (waitsForSignIn(state)) return 'key';
  if (state.kind === 'failed') return 'warning';
  return protection ? 'eni-protected' : icons[scope.kind];
};

const icons = { demo: 'type-hierarchy', profile: 'type-hierarchy', snapshot: 'lock' } as const;

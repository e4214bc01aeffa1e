import type { Call } from '../actions/ec2.ts';
import { inverseAsFar } from '../actions/inverse.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import { joined, noWords, withoutPeriod, words, type Words } from '../domain/words.ts';
import type { OperationFacts } from '../operations/operation.ts';
import { undoOperation } from '../operations/undoOperation.ts';
import { callSentence } from './plan.ts';
import type { RolledBack, RunResult } from './runResult.ts';

/** What becomes of a run that stops in the middle: it is left as it is then, or what was done is taken back. */
export type OnFailure = 'stop' | 'rollBack';

/** Chosen before it begins; left as it is, where nothing was chosen. */
export type WhenStopped = {
  /** When a call fails. */
  readonly onFailure?: OnFailure | undefined;
  /** When the person stops it. */
  readonly onCancel?: OnFailure | undefined;
};

/** Whether there is something to take back, and that was chosen. */
export const rollsBack = ({ kind, done }: RunResult, { onFailure, onCancel }: WhenStopped): boolean => {
  const chosen = kind === 'partly' ? onFailure : kind === 'cancelled' ? onCancel : undefined;
  return done.length > 0 && chosen === 'rollBack';
};

/** A run that has stopped. */
type Stopped = {
  readonly operation: Pick<OperationFacts, 'id' | 'title'>;
  readonly result: RunResult;
  readonly reviewed: Inventory;
  /** As it was read after the run. */
  readonly now: Inventory;
};

/** Runs the inverse like any other operation, on the account as it was read after what it takes back. */
type RunUndo = (undo: {
  readonly operation: ReturnType<typeof undoOperation>;
  readonly input: { readonly shown: Inventory };
  readonly reviewed: Inventory;
  /** What the stopped run has done, and what of that cannot be taken back. */
  readonly takesBack: { readonly calls: readonly Call[]; readonly stays: readonly Call[] };
}) => Promise<RunResult>;

/** Takes back what was done, the last call first, as far as EC2 lets it. */
export const rollBack = async (
  { operation, result: { done, made }, reviewed, now }: Stopped,
  run: RunUndo,
): Promise<RolledBack> => {
  // Without another read since, nobody knows how the run has left it.
  if (now === reviewed) return { calls: [], stays: done, problem: unread };
  const { inverse, stays } = inverseAsFar(done, { before: reviewed, now, made });
  if (!inverse) return { calls: [], stays, problem: undefined };
  const ended = await run({
    operation: undoOperation(operation, inverse),
    input: { shown: now },
    reviewed: now,
    takesBack: { calls: done, stays },
  });
  return { calls: ended.done, stays, problem: ended.problem };
};

/** Calls of a run that stand. Where taking back stopped as well, nobody knows how much of it was: all that was done may stand. */
export const standingCalls = ({ done, rolledBack }: RunResult): readonly Call[] =>
  rolledBack && !rolledBack.problem ? rolledBack.stays : done;

/** The end of the run, which tells in its problem what became of what was done. */
export const withRollBack = (result: RunResult, rolledBack: RolledBack, inventory: Inventory): RunResult => {
  const { problem } = result;
  if (!problem) return { ...result, rolledBack };
  const message = words`${withoutPeriod(problem.message)}. ${rolledBackWords(rolledBack, inventory)}`;
  return { ...result, rolledBack, problem: { ...problem, message } };
};

const rolledBackWords = ({ calls, stays, problem }: RolledBack, inventory: Inventory): Words => {
  const left = joined(
    stays.map((call) => callSentence(call, inventory)),
    '; ',
  );
  const rest = stays.length === 0 ? noWords : words`. Not taken back: ${left}`;
  if (problem) return words`Taking back what was done stopped as well: ${withoutPeriod(problem.message)}${rest}`;
  return calls.length === 0
    ? words`Nothing of it could be taken back${rest}`
    : words`What was done was taken back${rest}`;
};

const unread: Problem = {
  message: words`The account could not be read again after it`,
  remedy: words`Refresh, then take it back with Undo or by hand.`,
  code: undefined,
  requestId: undefined,
  recovery: 'retry',
};

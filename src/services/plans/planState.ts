import type { Inventory } from '../../domain/inventory.ts';
import type { Call } from '../../actions/ec2.ts';
import type { Words } from '../../domain/words.ts';
import type { Paragraph, PlanPhase } from '../../protocol/plan.ts';
import type { GuestAfter } from '../guestAfter.ts';
import type { RunResult } from '../runResult.ts';
import type { Deviation } from './outcome.ts';
import { isBlocked, type PlanFacts } from './planFacts.ts';
import type { PlanRow } from './planRow.ts';
import type { UndoWords } from './planUndo.ts';
import type { RunProgress } from './runProgress.ts';

/** All that the document of a change is made of, from its review to its outcome. */
export type PlanState = {
  readonly facts: PlanFacts;
  /** What taking it back would do, as soon as that is known. */
  readonly undo?: UndoWords | undefined;
  /** What the check of permissions has said. */
  readonly verdict?: Paragraph | undefined;
  readonly isSignedOut?: boolean | undefined;
  /** Set when the account is otherwise than it was reviewed, in what the plan rests on, until the person takes that over. */
  readonly meanwhile?: Meanwhile | undefined;
  readonly run?: PlanRun | undefined;
  /** Whether there is a question to go back to. */
  readonly canGoBack: boolean;
  /** Whether a run that stops in its middle takes back what it did; it stops and asks otherwise. */
  readonly rollsBack?: boolean | undefined;
  /** Whether all changes are listed, not only those that the plan rests on. */
  readonly isAllShown?: boolean | undefined;
};

export type Meanwhile = {
  /** What was reviewed before. */
  readonly was: PlanFacts;
  /** The facts that the plan rests on, and how they are now. */
  readonly changed: readonly PlanRow[];
  /** All others that are otherwise. */
  readonly others: readonly PlanRow[];
};

export type PlanRun = {
  readonly progress: RunProgress;
  readonly isAnyway: boolean;
  /** By which it is kept in the journal. */
  readonly id?: string | undefined;
  /** What runs in the account now, so that this one waits. */
  readonly waitsFor?: Words | undefined;
  readonly isCancelling?: boolean | undefined;
  readonly end?: RunEnd | undefined;
  /** When it was taken back. */
  readonly undoneAt?: number | undefined;
  readonly isLeft?: boolean | undefined;
};

export type RunEnd = {
  readonly at: number;
  readonly result: RunResult;
  /** The account as it was read after it; undefined where it is not shown any more. */
  readonly now: Inventory | undefined;
  /** What came of it, and what of that is otherwise than planned. */
  readonly rows: readonly PlanRow[];
  readonly deviations: readonly Deviation[];
  /** Ids and addresses that have come into being. */
  readonly made: readonly string[];
  /** Calls of the run that stand: all that were done, but for those that were rolled back. */
  readonly stands: readonly Call[];
  /** Whether what stands can be taken back. */
  readonly canBeUndone: boolean;
  /** Where the operating system of an instance has to be told of what was done. */
  readonly guest: GuestAfter | undefined;
  /** Whether the rest can be run as it was planned. */
  readonly canGoOn: boolean;
};

/** Where a change stands. What hinders most comes first. */
export const phaseOf = ({ facts, run, meanwhile, isSignedOut }: PlanState): PlanPhase => {
  if (run) return phaseOfRun(run);
  if (isSignedOut === true) return 'signedOut';
  if (meanwhile) return 'changed';
  if (facts.readOnly !== undefined) return 'readOnly';
  return isBlocked(facts) ? 'blocked' : 'reviewing';
};

const phaseOfRun = ({ end, undoneAt, waitsFor, isCancelling }: PlanRun): PlanPhase => {
  if (undoneAt !== undefined) return 'undone';
  if (end) return end.result.kind !== 'done' ? 'stopped' : end.deviations.length > 0 ? 'different' : 'done';
  if (isCancelling === true) return 'cancelling';
  return waitsFor === undefined ? 'running' : 'waiting';
};

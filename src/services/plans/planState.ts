import type { Inventory } from '../../domain/inventory.ts';
import type { Call } from '../../actions/ec2.ts';
import type { Words } from '../../domain/words.ts';
import type { FailedStep, Paragraph, PlanPhase } from '../../protocol/plan.ts';
import type { GuestAfter } from '../guestAfter.ts';
import type { Rest } from '../journal/restOfRun.ts';
import type { RunState } from '../journal/noted.ts';
import type { RunResult } from '../runResult.ts';
import type { AskedAnswer } from '../askedAnswers.ts';
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
  /** What was asked, to be answered otherwise. */
  readonly asked: readonly AskedAnswer[];
  /** Whether a run that stops in its middle takes back what it did; it stops and asks otherwise. */
  readonly rollsBack?: boolean | undefined;
  /** What that would do at each step, once it is known. */
  readonly ahead?: readonly FailedStep[] | undefined;
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
  /** Set where it is told from what the journal keeps of it: it did not run in this document. */
  readonly kept?: KeptRunFacts | undefined;
};

export type KeptRunFacts = {
  readonly state: RunState;
  /** When EC2 was asked what became of it after its window had gone. */
  readonly lookedUpAt: number | undefined;
  /** Its account is not there any more: nothing can be asked or done about it. */
  readonly hasEnded: boolean;
  /** Another run has done what it left. */
  readonly isContinued: boolean;
};

export type RunEnd = {
  readonly at: number;
  readonly result: RunResult;
  /** The account as it was read after it; undefined where it is not shown any more. */
  readonly now: Inventory | undefined;
  /** What came of it, and what of that is otherwise than planned; undefined where that is not known any more. */
  readonly rows: readonly PlanRow[];
  readonly deviations: readonly Deviation[] | undefined;
  /** Ids and addresses that have come into being. */
  readonly made: readonly string[];
  /** Calls of the run that stand: all that were done, but for those that were rolled back. */
  readonly stands: readonly Call[];
  /** Whether what stands can be taken back. */
  readonly canBeUndone: boolean;
  /** Where the operating system of an instance has to be told of what was done. */
  readonly guest: GuestAfter | undefined;
  /** What was planned and not done, with what EC2 has chosen so far; undefined where it cannot be run by itself. */
  readonly rest: Rest | undefined;
};

/** Whether the rest can be run as it was planned; where nothing was done, the plan is made anew. */
export const canGoOn = ({ end, kept }: PlanRun): boolean =>
  end !== undefined && (end.rest !== undefined || (kept === undefined && end.stands.length === 0));

/** Whether EC2 has still to be asked how a run has left the account: its window was gone before that was known. */
export const isUnasked = ({ kept }: PlanRun): boolean =>
  kept?.state === 'interrupted' && !kept.hasEnded && kept.lookedUpAt === undefined;

/** Whether there is nothing to choose any more: another run has gone on with it, or its account is not there. */
export const isSettled = ({ kept }: PlanRun): boolean => kept !== undefined && (kept.isContinued || kept.hasEnded);

/** Where a change stands. What hinders most comes first. */
export const phaseOf = ({ facts, run, meanwhile, isSignedOut }: PlanState): PlanPhase => {
  if (run) return phaseOfRun(run);
  if (isSignedOut === true) return 'signedOut';
  if (meanwhile) return 'changed';
  if (facts.readOnly !== undefined) return 'readOnly';
  return isBlocked(facts) ? 'blocked' : 'reviewing';
};

const phaseOfRun = ({ end, undoneAt, waitsFor, isCancelling, kept }: PlanRun): PlanPhase => {
  if (undoneAt !== undefined) return 'undone';
  if (kept?.state === 'interrupted') return 'interrupted';
  if (end) return end.result.kind !== 'done' ? 'stopped' : end.deviations?.length ? 'different' : 'done';
  if (isCancelling === true) return 'cancelling';
  return waitsFor === undefined ? 'running' : 'waiting';
};

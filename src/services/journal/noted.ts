import type { Call } from '../../actions/ec2.ts';
import type { AccountScope } from '../../domain/scope.ts';
import type { RunResult } from '../runResult.ts';

/** A call that was foreseen at the review, with what the twin answered: its ids stand for those that EC2 will choose. */
export type PlannedCall = { readonly call: Call; readonly output?: unknown };

/**
 * Which other run a run is about. `rollsBack`: as that one stopped, this one took all back that it had done; `rollsPartBack`: as far as EC2 let it.
 */
export type Relation = {
  readonly kind: 'undoes' | 'rollsBack' | 'rollsPartBack' | 'continues' | 'repeats';
  readonly run: string;
};

/** What went wrong, as it is written down: texts of others, to be made harmless where they are shown. */
export type NotedProblem = {
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
};

/** A snapshot of some things of an account, as the text format of snapshots has it. It is checked when it is used. */
export type NotedAccount = { readonly [Field in string]?: unknown };

/**
 * What became of a call. asked: it was sent, and nothing more was heard. answered: EC2 took it. done: EC2 showed its effect. open: it was sent and not
 * waited for, or its answer was lost. unclear: EC2 was asked later and does not tell. notDone: it was asked later and has not done it. wasSo: the account is as
 * the call wanted it, and was before it, so that nothing of it is to be taken back.
 */
export type StepState = 'asked' | 'answered' | 'done' | 'refused' | 'open' | 'held' | 'notDone' | 'wasSo' | 'unclear';

export type NotedStep = {
  readonly step: number;
  readonly call: Call;
  readonly state: StepState;
  readonly askedAt: number | undefined;
  /** Its things right before it was sent. */
  readonly things: NotedAccount | undefined;
  readonly requestId: string | undefined;
  readonly output: unknown;
  readonly ms: number | undefined;
  /** After how long EC2 had answered; undefined where no answer was heard. */
  readonly answeredMs?: number | undefined;
  /** Whether what became of it was looked up later. */
  readonly isFound?: boolean | undefined;
  readonly made: readonly string[];
  readonly problem: NotedProblem | undefined;
};

/** A run as the journal tells of it. */
export type NotedRun = {
  readonly id: string;
  /** In which window it ran. */
  readonly window: string;
  readonly at: number;
  readonly endedAt: number | undefined;
  readonly scope: AccountScope;
  readonly accountId?: string | undefined;
  /** The account as the review named it. */
  readonly account: string;
  readonly operation: { readonly id: string; readonly title: string };
  /** What the change was called, by what it was about; undefined where nobody said so. */
  readonly title?: string | undefined;
  readonly relation?: Relation | undefined;
  /** The tab of its document; undefined where it had none. */
  readonly tab?: string | undefined;
  /** Its plan in sentences. */
  readonly plan: readonly string[];
  readonly planned: readonly PlannedCall[];
  /** What was answered to the questions; undefined where it cannot be kept. */
  readonly input?: unknown;
  readonly steps: readonly NotedStep[];
  readonly result: RunResult['kind'] | undefined;
  readonly problem: NotedProblem | undefined;
  readonly before?: NotedAccount | undefined;
  /** After its end, or after it was looked up. */
  readonly after?: NotedAccount | undefined;
  /** When what became of its open calls was looked up. */
  readonly lookedUpAt: number | undefined;
  /** Whether all that was done can be taken back, as far as its calls go. */
  readonly undoable: boolean;
  /** When something was last written of it. */
  readonly lastAt: number;
};

/** Whether nobody goes on with it any more though it has not come to an end: its window is gone. */
export type RunState = 'running' | 'interrupted' | RunResult['kind'];

import type { Inventory } from '../domain/inventory.ts';
import type { Scope } from '../domain/scope.ts';
import type { ApplyOptions } from '../aws/connection.ts';
import type { Words } from '../domain/words.ts';
import type { OperationFacts } from '../operations/operation.ts';
import type { AccountInView } from './accountLine.ts';
import type { Platform } from './platform.ts';
import type { PlanCode } from './planCode.ts';
import type { Prompts } from './prompts.ts';
import type { RecentThings } from './recentThings.ts';
import type { RunPorts } from './run.ts';
import type { PlannedCall, Relation } from './journal/noted.ts';
import type { RunTurns } from './runTurns.ts';
import type { OnRunEvent } from './runEvents.ts';
import type { EndedRun } from './runResult.ts';

/** What a wizard needs of the world around it. */
export type WizardPorts = RunPorts & {
  readonly platform: Pick<Platform, 'twin' | 'limits' | 'explain' | 'withProfile'>;
  readonly prompts: Prompts;
  /** Whether an operation is reviewed in a document, so that the wizard ends with its questions. */
  readonly asDocument?: ((operation: OperationFacts) => boolean) | undefined;
  /** What was chosen lately, which is likely to be chosen again. */
  readonly recent?: RecentThings | undefined;
  /** Whether what is destroyed must be typed (setting `eniExplorer.confirmById`). */
  readonly confirmById: () => boolean;
  /** The account of a scope as people call it, and how it is protected. */
  readonly account: (scope: Scope) => AccountInView;
  /** Shows the account as it would be as a picture; fulfilled when the person has seen enough. */
  readonly showPreview: (previewed: PreviewedOperation) => Promise<void>;
  /** Tells what a run has done before it stopped, and offers to take it back; the review of the rest follows at once. */
  readonly tellStopped: (ended: EndedRun) => Promise<void>;
  /** Asked for each run right before it begins: who follows it, and by which id it is kept. */
  readonly watchRun?: ((about: RunAbout) => WatchedRun) | undefined;
  /** Lets one run after the other go; left out, nothing is waited for. */
  readonly turns?: RunTurns | undefined;
  /** Puts code on the clipboard. */
  readonly copy: (code: PlanCode) => Promise<void>;
  /** Shows that a task is under way, with a way to cancel it; hands the task its signal and where to tell its steps. */
  readonly progress: <Result>(title: Words, task: (options: ApplyOptions) => Promise<Result>) => Promise<Result>;
};

/** What is known of a run before it begins, beside what its first event tells. */
export type RunAbout = {
  /** The account as the review named it. */
  readonly account: Words;
  /** What the change is called, by what it is about: `Fail over ha-1 to ha-2`. Where it is left out, its operation's title stands for it. */
  readonly title?: Words | undefined;
  readonly plan: readonly Words[];
  readonly planned: readonly PlannedCall[];
  readonly input: unknown;
  readonly relation?: Relation | undefined;
  /** The tab of its document, by which it is found again when that is brought back. */
  readonly tab?: string | undefined;
};

/** A run that somebody follows. */
export type WatchedRun = { readonly id: string; readonly onEvent: OnRunEvent };

/** An account before and after an operation that has not run. */
export type PreviewedOperation = {
  /** Title of the operation, for example `Attach network interface`. */
  readonly title: Words;
  readonly before: Inventory;
  readonly after: Inventory;
};

/** Where a step stands among those still to come, the review included; `step` is 1-based, `steps` undefined while answers to come decide how many there are. */
export type StepPosition = { readonly step: number; readonly steps: number | undefined; readonly canGoBack: boolean };

import type { Inventory } from '../domain/inventory.ts';
import type { Scope } from '../domain/scope.ts';
import type { ApplyOptions } from '../aws/connection.ts';
import type { Words } from '../domain/words.ts';
import type { AccountInView } from './accountLine.ts';
import type { Platform } from './platform.ts';
import type { PlanCode } from './planCode.ts';
import type { Prompts } from './prompts.ts';
import type { RecentThings } from './recentThings.ts';
import type { RunPorts } from './run.ts';
import type { EndedRun } from './runResult.ts';

/** What a wizard needs of the world around it. */
export type WizardPorts = RunPorts & {
  readonly platform: Pick<Platform, 'twin' | 'limits' | 'explain' | 'withProfile'>;
  readonly prompts: Prompts;
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
  /** Puts code on the clipboard. */
  readonly copy: (code: PlanCode) => Promise<void>;
  /** Shows that a task is under way, with a way to cancel it; hands the task its signal and where to tell its steps. */
  readonly progress: <Result>(title: Words, task: (options: ApplyOptions) => Promise<Result>) => Promise<Result>;
};

/** An account before and after an operation that has not run. */
export type PreviewedOperation = {
  /** Title of the operation, for example `Attach network interface`. */
  readonly title: Words;
  readonly before: Inventory;
  readonly after: Inventory;
};

/** Where a step stands among those still to come, the review included; `step` is 1-based. */
export type StepPosition = { readonly step: number; readonly steps: number; readonly canGoBack: boolean };

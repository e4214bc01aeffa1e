import type { AskedAnswer } from '../askedAnswers.ts';
import type { Store } from '../store.ts';
import type { OnRunEvent } from '../runEvents.ts';
import type { RunResult } from '../runResult.ts';
import type { OnFailure } from '../rollBack.ts';
import type { WizardPorts } from '../wizardPorts.ts';
import type { ApplyOptions } from '../../aws/connection.ts';
import type { PlanFacts } from './planFacts.ts';

/** What a plan needs of the world around it. */
export type PlanPorts = Omit<WizardPorts, 'store'> & {
  readonly store: WizardPorts['store'] & Pick<Store, 'onChange' | 'state'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once a run has ended and the account was read again. */
  readonly onEnd?: ((result: RunResult) => void) | undefined;
};

/** What a plan is about to be run with. */
export type PlanRunOptions = Pick<ApplyOptions, 'signal' | 'onStep'> & {
  readonly facts: PlanFacts;
  readonly anyway: boolean;
  readonly onEvent: OnRunEvent;
  readonly onFailure: OnFailure;
};

/** An operation with its answers, whatever their type is. */
export type PlanSource = {
  /** The answers, to be kept with what is run. */
  readonly input: unknown;
  /** Whether there is a question to go back to. */
  readonly canGoBack: boolean;
  readonly asked: readonly AskedAnswer[];
  /** Previewed and judged on the account as it is now; undefined where that cannot be, which was told. */
  readonly facts: (ports: PlanPorts) => Promise<PlanFacts | undefined>;
  /** The same answers in the account as it is now; undefined where the person left. */
  readonly again: (ports: PlanPorts) => Promise<PlanSource | undefined>;
  /** The same, without asking anybody; undefined where somebody would have to be. */
  readonly quietly: (ports: PlanPorts) => Promise<PlanSource | undefined>;
  /** Other answers, from the question of this field on, or to the last one. */
  readonly back: (ports: PlanPorts, field?: string) => Promise<PlanSource | undefined>;
  /** Whether the person agrees to what must be agreed to; what keeps it from running is told. */
  readonly isAgreed: (
    about: { readonly facts: PlanFacts; readonly anyway: boolean },
    ports: PlanPorts,
  ) => Promise<boolean>;
  readonly run: (options: PlanRunOptions, ports: PlanPorts) => Promise<RunResult>;
};

/** The same with what is known of it in the account as it is reviewed. */
export type SourcedPlan = { readonly source: PlanSource; readonly facts: PlanFacts };

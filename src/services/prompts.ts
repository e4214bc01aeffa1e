import type { Choice } from '../operations/operation.ts';
import type { RuleFinding } from '../rules/rule.ts';

/** What a person answered to one step. */
export type Answer<Value> =
  { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'back' } | { readonly kind: 'cancel' };

/** A choice after the rules have judged it. */
export type JudgedChoice<Value> = Choice<Value> & {
  /** Blocks that speak against this choice; empty = it may be chosen. */
  readonly refusals: readonly RuleFinding[];
  readonly warnings: readonly RuleFinding[];
};

export type ChooseStep<Value> = {
  /** Title of the operation, for example `Attach network interface`. */
  readonly title: string;
  readonly question: string;
  readonly placeholder: string;
  /** 1-based. */
  readonly step: number;
  readonly steps: number;
  readonly canGoBack: boolean;
  readonly choices: readonly JudgedChoice<Value>[];
  /** Blocks that speak against what is known already; they refuse every choice, so say them first. */
  readonly blocked: readonly RuleFinding[];
  /** Shown when there is no choice at all. */
  readonly empty: string;
  /** The value answered before, when the person came back. */
  readonly previous: Value | undefined;
};

/** The last step of every wizard. */
export type Review = {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  readonly canGoBack: boolean;
  /** What will happen, in order, in plain sentences (from the calls recorded on the twin). */
  readonly plan: readonly string[];
  /** What will be different afterwards (from the two inventories), in plain sentences. */
  readonly changes: readonly string[];
  /** Blocks first, then warnings. A block leaves only `runAnyway`, behind a modal. */
  readonly findings: readonly RuleFinding[];
  /** Set when the twin refused the rehearsal: EC2's own words. */
  readonly refusal: string | undefined;
  /** Set when the scope or the settings forbid writes: the reason. `run` is not offered. */
  readonly readOnly: string | undefined;
  readonly cliText: string;
};

export type ReviewAction = 'run' | 'runAnyway' | 'checkPermissions' | 'copyCli' | 'back' | 'cancel';

/**
 * How a wizard talks with a person. `ui/prompts` implements it with quick picks, tests with a script. A refused choice never
 * comes back as a value: the implementation shows the rule, its source and the remedy, and asks again.
 */
export type Prompts = {
  readonly choose: <Value>(step: ChooseStep<Value>) => Promise<Answer<Value>>;
  readonly review: (review: Review) => Promise<ReviewAction>;
  /** Shows one message, for example the result of the permission check, and returns to the review. */
  readonly tell: (message: string, severity: 'info' | 'warning' | 'error') => Promise<void>;
};

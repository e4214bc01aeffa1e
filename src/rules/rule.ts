import type { Inventory } from '../domain/inventory.ts';
import type { Remedy } from '../domain/remedy.ts';
import type { Words } from '../domain/words.ts';
import { withNamedIds } from './namedIds.ts';

/** block: EC2 would refuse. warn: it will go through, or may be refused for a reason we cannot see, and has a catch. */
export type Severity = 'block' | 'warn';

/** What a rule's check has to say; it never names its rule, {@link runRules} stamps that. */
export type Verdict = {
  readonly severity: Severity;
  /** A whole sentence; the variable part last, after a colon. Things stand in it by their ids; {@link runRules} adds their names. */
  readonly message: Words;
  /** What would resolve it, a whole sentence; undefined when nothing would. */
  readonly remedy?: Words | undefined;
  /** The operations that the remedy speaks of, the best first; none where it speaks of none. */
  readonly ways?: readonly Remedy[] | undefined;
  /** Of a warning: whether it speaks of nothing any more in the account as a plan leaves it at its end. Never, when left out. */
  readonly mended?: ((after: Inventory) => boolean) | undefined;
};

/** EC2 would refuse; the remedy says what a person can do instead. */
export const block = (message: Words, remedy?: Words, ...ways: readonly Remedy[]): Verdict => ({
  severity: 'block',
  message,
  remedy,
  ...waysOf(ways),
});

/** EC2 would not refuse, or it cannot be told whether it would. */
export const warn = (message: Words, remedy?: Words, ...ways: readonly Remedy[]): Verdict => ({
  severity: 'warn',
  message,
  remedy,
  ...waysOf(ways),
});

const waysOf = (ways: readonly Remedy[]): Pick<Verdict, 'ways'> => (ways.length > 0 ? { ways } : {});

/** A warning of what a later step of the same plan may make good. */
export const warnUnless = (mended: (after: Inventory) => boolean, message: Words, remedy?: Words): Verdict => ({
  ...warn(message, remedy),
  mended,
});

/** One thing EC2 allows or refuses, as data. `Input` is the operation's input; a check runs once its needs are answered. */
export type Rule<Input> = {
  /** `topic/name`, unique among all rules, for example `attach/interface-limit`. */
  readonly id: string;
  /** The rule in general words, a whole sentence without its last period. */
  readonly title: Words;
  /** Address of the page of AWS's documentation that states it. */
  readonly source: string;
  /** The inputs that must be known before the rule can speak; the rule judges a choice for the last of them to be asked. */
  readonly needs: readonly (keyof Input)[];
  /** True when it speaks of all choices alike, so that it helps in the review only, not beside each choice. */
  readonly reviewOnly?: boolean | undefined;
  /**
   * True when it speaks of a list as a whole (too many, too few), so that single choices of a list are not asked about it;
   * without it, a rule is asked about the list of each choice alone.
   */
  readonly ofWhole?: boolean | undefined;
  readonly check: (input: Partial<Input>, inventory: Inventory) => Iterable<Verdict>;
};

/** A verdict with the rule that spoke it. */
export type RuleFinding = Omit<Verdict, 'mended'> & {
  readonly ruleId: string;
  readonly title: Words;
  readonly source: string;
};

/**
 * The verdicts of each rule whose needs are all answered, with the rule's id, title and source; an unanswered need
 * silences its rule.
 */
export const runRules = <Input>(
  rules: readonly Rule<Input>[],
  input: Partial<Input>,
  inventory: Inventory,
): readonly RuleFinding[] => withNames(runRulesByIds(rules, input, inventory), inventory);

/** As {@link runRules}, with the ids alone, for what compares sentences whatever things are called. */
export const runRulesByIds = <Input>(
  rules: readonly Rule<Input>[],
  input: Partial<Input>,
  inventory: Inventory,
): readonly RuleFinding[] => spoken(rules, input, { now: inventory, isTold: () => true });

/** What was found, with the names of things beside their ids: the last step, after findings were told apart by what they say. */
export const withNames = (findings: readonly RuleFinding[], inventory: Inventory): readonly RuleFinding[] =>
  findings.map((finding) => ({ ...finding, message: withNamedIds(finding.message, inventory) }));

/** The account right before a step, and at the end of the plan that the step is of; undefined where that is not known. */
export type InPlan = { readonly now: Inventory; readonly after: Inventory | undefined };

/** As {@link runRulesByIds}, without warnings of what the plan makes good by its end. */
export const runInPlan = <Input>(
  rules: readonly Rule<Input>[],
  input: Partial<Input>,
  { now, after }: InPlan,
): readonly RuleFinding[] => spoken(rules, input, { now, isTold: ({ mended }) => !after || mended?.(after) !== true });

type Hearing = { readonly now: Inventory; readonly isTold: (verdict: Verdict) => boolean };

const spoken = <Input>(
  rules: readonly Rule<Input>[],
  input: Partial<Input>,
  { now, isTold }: Hearing,
): readonly RuleFinding[] =>
  rules
    .filter((rule) => rule.needs.every((need) => input[need] !== undefined))
    .flatMap((rule) =>
      Array.from(rule.check(input, now))
        .filter(isTold)
        .map(({ severity, message, remedy, ways }) => ({
          severity,
          message,
          remedy,
          ...(ways && { ways }),
          ruleId: rule.id,
          title: rule.title,
          source: rule.source,
        })),
    );

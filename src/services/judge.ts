import { oldPart, remedyOf } from '../domain/gapWords.ts';
import type { Inventory } from '../domain/inventory.ts';
import { foreign, joined, present, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import type { Choice } from '../operations/question.ts';
import { runRules, type RuleFinding, type Verdict } from '../rules/rule.ts';
import type { Judged, JudgedChoice } from './prompts.ts';

/** A question under judgement: whose answer to `field` would complete what is known. */
export type Judgement<Input, Key extends keyof Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  readonly field: Key;
  readonly inventory: Inventory;
};

/** What the rules say of the things that a question offers. */
export type Judges<Item> = {
  /** What already speaks against the known part: it refuses every choice. */
  readonly blocked: readonly RuleFinding[];
  /** Whether any rule refuses it, asked as far as the first that does. */
  readonly isRefused: (item: Item) => boolean;
  readonly judged: (choice: Choice<Item>) => JudgedChoice<Item>;
};

/**
 * The rules that judge the choices of a question: those that need this field and whose other needs are known. `valueOf` makes the
 * field's value of a choice where it is not the value itself.
 */
export const judgesOf = <Input, Key extends keyof Input, Item>(
  valueOf: (item: Item) => Input[Key],
  { operation, known, field, inventory }: Judgement<Input, Key>,
): Judges<Item> => {
  const blocked = blockedBy(operation, known, inventory);
  const rules = operation.rules.filter(
    (rule) =>
      !rule.reviewOnly &&
      !rule.ofWhole &&
      rule.needs.includes(field) &&
      rule.needs.every((need) => need === field || known[need] !== undefined),
  );
  const withItem = (item: Item): Partial<Input> => withAnswer(known, field, valueOf(item));
  return {
    blocked,
    isRefused: (item) => {
      if (blocked.length > 0) return true;
      const input = withItem(item);
      return rules.some((rule) => hasBlock(rule.check(input, inventory)));
    },
    judged: (choice) => {
      const findings = runRules(rules, withItem(choice.value), inventory);
      return {
        ...choice,
        refusals: [...blocked, ...blocksOf(findings)],
        warnings: findings.filter(({ severity }) => severity === 'warn'),
      };
    },
  };
};

const hasBlock = (verdicts: Iterable<Verdict>): boolean => {
  for (const { severity } of verdicts) if (severity === 'block') return true;
  return false;
};

/** The blocks among what the rules say of the answers known so far. */
export const blockedBy = <Input>(
  operation: Operation<Input>,
  known: Partial<Input>,
  inventory: Inventory,
): readonly RuleFinding[] => blocksOf(runRules(operation.rules, known, inventory));

/** What the rules say of one value of a field, as it is typed or put together. */
export const judgeValue = <Input, Key extends keyof Input>(
  value: Input[Key],
  { operation, known, field, inventory }: Judgement<Input, Key>,
): Judged => {
  const rules = operation.rules.filter((rule) => rule.needs.includes(field) && !rule.reviewOnly);
  const findings = runRules(rules, withAnswer(known, field, value), inventory);
  const block = findings.find(({ severity }) => severity === 'block');
  const warn = findings.find(({ severity }) => severity === 'warn');
  return { refusal: block && sentencesOf(block), warning: warn && sentencesOf(warn), finding: block ?? warn };
};

const sentencesOf = ({ message, remedy }: RuleFinding): Words => joined(present([message, remedy]), '. ');

/**
 * All that rules say of a complete input, blocks first; and which parts of the account they had to judge by an earlier
 * read.
 */
export const judgeInput = <Input>(
  operation: Pick<Operation<Input>, 'rules'>,
  input: Partial<Input>,
  inventory: Inventory,
): readonly RuleFinding[] => ordered(runRules(operation.rules, input, inventory), inventory);

/** Blocks first, then warnings, then by what earlier reads they were judged. */
export const ordered = <Finding extends RuleFinding>(
  findings: readonly Finding[],
  inventory: Inventory,
): readonly (Finding | RuleFinding)[] => [
  ...findings.filter(({ severity }) => severity === 'block'),
  ...findings.filter(({ severity }) => severity === 'warn'),
  ...oldFacts(inventory),
];

const oldFacts = ({ snapshot: { gaps, readAt } }: Inventory): readonly RuleFinding[] =>
  gaps.flatMap((gap) => {
    const old = oldPart(gap, readAt);
    return old === undefined
      ? []
      : [
          {
            ...oldFactsRule,
            message: words`${old}, could not be read again: ${foreign(gap.code)}`,
            remedy: remedyOf(gap),
          },
        ];
  });

const oldFactsRule = {
  ruleId: 'account/old-facts',
  title: words`A check is only as good as the data that could be read`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/query-api-troubleshooting.html',
  severity: 'warn',
} as const;

/** The answers with this one added or replaced. */
export const withAnswer = <Input, Key extends keyof Input>(
  known: Partial<Input>,
  field: Key,
  value: Input[Key],
): Partial<Input> => ({ ...known, [field]: value });

/** The answers as if this question had not been asked. */
export const withoutAnswer = <Input>(known: Partial<Input>, field: keyof Input): Partial<Input> => ({
  ...known,
  [field]: undefined,
});

const blocksOf = (findings: readonly RuleFinding[]): readonly RuleFinding[] =>
  findings.filter(({ severity }) => severity === 'block');

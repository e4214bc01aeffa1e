import { oldPart, remedyOf } from '../domain/gapWords.ts';
import type { Inventory } from '../domain/inventory.ts';
import { foreign, joined, present, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import type { Choice } from '../operations/question.ts';
import { runRules, type RuleFinding } from '../rules/rule.ts';
import type { Judged, JudgedChoice } from './prompts.ts';

/** A question under judgement: whose answer to `field` would complete what is known. */
export type Judgement<Input, Key extends keyof Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  readonly field: Key;
  readonly inventory: Inventory;
};

/**
 * Lets the rules judge each choice: those that need this field and whose other needs are known. What already speaks against
 * the known part refuses every choice. `valueOf` makes the field's value of a choice where it is not the value itself.
 */
export const judgeChoices = <Input, Key extends keyof Input, Item>(
  choices: readonly Choice<Item>[],
  valueOf: (item: Item) => Input[Key],
  { operation, known, field, inventory }: Judgement<Input, Key>,
): { readonly choices: readonly JudgedChoice<Item>[]; readonly blocked: readonly RuleFinding[] } => {
  const blocked = blockedBy(operation, known, inventory);
  const rules = operation.rules.filter((rule) => rule.needs.includes(field) && !rule.reviewOnly && !rule.ofWhole);
  const judged = choices.map((choice) => {
    const findings = runRules(rules, withAnswer(known, field, valueOf(choice.value)), inventory);
    return {
      ...choice,
      refusals: [...blocked, ...blocksOf(findings)],
      warnings: findings.filter(({ severity }) => severity === 'warn'),
    };
  });
  return { choices: judged, blocked };
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
): readonly RuleFinding[] => {
  const findings = runRules(operation.rules, input, inventory);
  return [...blocksOf(findings), ...findings.filter(({ severity }) => severity === 'warn'), ...oldFacts(inventory)];
};

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

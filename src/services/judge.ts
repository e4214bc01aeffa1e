import type { Inventory } from '../domain/inventory.ts';
import type { Choice, Operation } from '../operations/operation.ts';
import { runRules, type RuleFinding } from '../rules/rule.ts';
import type { JudgedChoice } from './prompts.ts';

/** A question under judgement: whose answer to `field` would complete what is known. */
export type Judgement<Input, Key extends keyof Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  readonly field: Key;
  readonly inventory: Inventory;
};

/**
 * Lets the rules judge each choice: those that need this field and whose other needs are known. What already speaks against
 * the known part refuses every choice.
 */
export const judgeChoices = <Input, Key extends keyof Input>(
  choices: readonly Choice<Input[Key]>[],
  { operation, known, field, inventory }: Judgement<Input, Key>,
): { readonly choices: readonly JudgedChoice<Input[Key]>[]; readonly blocked: readonly RuleFinding[] } => {
  const blocked = blocksOf(runRules(operation.rules, known, inventory));
  const rules = operation.rules.filter((rule) => rule.needs.includes(field) && !rule.reviewOnly);
  const judged = choices.map((choice) => {
    const findings = runRules(rules, withAnswer(known, field, choice.value), inventory);
    return {
      ...choice,
      refusals: [...blocked, ...blocksOf(findings)],
      warnings: findings.filter(({ severity }) => severity === 'warn'),
    };
  });
  return { choices: judged, blocked };
};

/** All that rules say of a complete input, blocks first. */
export const judgeInput = <Input>(
  operation: Operation<Input>,
  input: Partial<Input>,
  inventory: Inventory,
): readonly RuleFinding[] => {
  const findings = runRules(operation.rules, input, inventory);
  return [...blocksOf(findings), ...findings.filter(({ severity }) => severity === 'warn')];
};

export const withAnswer = <Input, Key extends keyof Input>(
  known: Partial<Input>,
  field: Key,
  value: Input[Key],
): Partial<Input> => ({ ...known, [field]: value });

export const withoutAnswer = <Input>(known: Partial<Input>, field: keyof Input): Partial<Input> => ({
  ...known,
  [field]: undefined,
});

const blocksOf = (findings: readonly RuleFinding[]): readonly RuleFinding[] =>
  findings.filter(({ severity }) => severity === 'block');

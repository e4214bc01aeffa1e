import { foreign, words, type Words } from '../../src/domain/words.ts';
import type { RuleFinding } from '../../src/rules/rule.ts';
import type { ChooseManyStep, ChooseStep, InputStep, JudgedChoice, Review } from '../../src/services/prompts.ts';
import type { Attempt } from '../../src/ui/shared/problems.ts';

/** Steps of a wizard as its services make them, for tests of the dialogs that show them. */

/** What nobody expects fails the test. */
export const attempt: Attempt = async (work) => void (await work());

export const ruling = (message: Words, over: Partial<RuleFinding> = {}): RuleFinding => ({
  severity: 'block',
  ruleId: 'attach/interface-limit',
  title: words`An instance type has room for so many interfaces`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html',
  message,
  ...over,
});

export const choice = (value: string, over: Partial<JudgedChoice<string>> = {}): JudgedChoice<string> => ({
  value,
  label: foreign(value),
  refusals: [],
  warnings: [],
  ...over,
});

const step = {
  title: words`Attach Network Interface`,
  question: words`Which instance?`,
  placeholder: words`By name or id`,
  step: 2,
  steps: 4,
  canGoBack: true,
  blocked: [],
};

export const chooseStep = (over: Partial<ChooseStep<string>> = {}): ChooseStep<string> => ({
  ...step,
  choices: [],
  empty: words`There is no instance.`,
  previous: undefined,
  ...over,
});

export const manyStep = (over: Partial<ChooseManyStep<string>> = {}): ChooseManyStep<string> => ({
  ...step,
  choices: [],
  empty: words`There is no group.`,
  chosen: [],
  judge: () => ({ refusal: undefined, warning: undefined }),
  ...over,
});

export const inputStep = (over: Partial<InputStep> = {}): InputStep => ({
  ...step,
  initial: '',
  judge: () => ({ refusal: undefined, warning: undefined }),
  ...over,
});

export const review = (over: Partial<Review> = {}): Review => ({
  title: words`Attach Network Interface`,
  account: words`111122223333 · work @ eu-west-1`,
  protection: undefined,
  step: 4,
  steps: 4,
  canGoBack: true,
  plan: [words`Attach eni-0a to i-0a as eth1`],
  changes: [],
  asksMore: false,
  findings: [],
  refusal: undefined,
  readOnly: undefined,
  ...over,
});

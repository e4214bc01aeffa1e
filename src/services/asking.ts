import type { Inventory } from '../domain/inventory.ts';
import type { Operation } from '../operations/operation.ts';
import type { ChoiceQuestion, ItemOf, ManyQuestion, Question, TextQuestion } from '../operations/question.ts';
import { blockedBy, judgeChoices, judgeValue, type Judgement } from './judge.ts';
import type { Answer, Judged, Prompts } from './prompts.ts';
import { dialogTitle } from './plan.ts';
import type { StepPosition } from './wizardPorts.ts';

/** A question in the state of its wizard. */
export type Asking<Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  /** Answers that were taken back, offered again. */
  readonly remembered: Partial<Input>;
  readonly inventory: Inventory;
  readonly prompts: Prompts;
  readonly position: StepPosition;
};

/** again: the answer was none that may be given, which was told. */
export type Reply<Value> =
  Answer<Value> | { readonly kind: 'obvious'; readonly value: Value } | { readonly kind: 'again' };

/** Asks one question in the way of its kind. */
export const askQuestion = async <Input>(
  question: Question<Input>,
  asking: Asking<Input>,
): Promise<Reply<Input[keyof Input]>> => {
  if (question.kind === 'derived') return { kind: 'obvious', value: question.value(asking.known, asking.inventory) };
  if (question.kind === 'choice') return askChoice(question, asking);
  return question.kind === 'many' ? askMany(question, asking) : askText(question, asking);
};

const askChoice = async <Input, K extends keyof Input>(
  question: ChoiceQuestion<Input, K>,
  asking: Asking<Input>,
): Promise<Reply<Input[K]>> => {
  const { known, remembered, inventory, prompts } = asking;
  const choices = question.choices(known, inventory);
  const judged = judgeChoices(choices, (value) => value, judgementOf(question.field, asking));
  const [only, ...others] = judged.choices;
  // What refuses every choice is said where there is one to make.
  if (question.skipWhenObvious && only && others.length === 0 && only.refusals.length === judged.blocked.length) {
    return { kind: 'obvious', value: only.value };
  }
  const { empty, field } = question;
  const answer = await prompts.choose<Input[K]>({
    ...frameOf(question, asking),
    empty,
    previous: remembered[field],
    ...judged,
  });
  if (answer.kind !== 'value') return answer;
  const chosen = judged.choices.find(({ value }) => value === answer.value);
  if (chosen?.refusals.length === 0) return answer;
  return refuse(chosen?.refusals[0]?.message ?? 'That is not one of the choices.', prompts);
};

const askMany = async <Input, K extends keyof Input>(
  question: ManyQuestion<Input, K>,
  asking: Asking<Input>,
): Promise<Reply<Input[K]>> => {
  type Item = ItemOf<Input[K]>;
  const { known, remembered, inventory, prompts } = asking;
  const { field, empty } = question;
  // The field is the list of its choices' values, which the compiler cannot see for an input that it does not know.
  const valueOf = (items: readonly Item[]): Input[K] => {
    const list: unknown = items;
    return list as Input[K];
  };
  const before: unknown = remembered[field];
  const judgement = judgementOf(field, asking);
  const judged = judgeChoices(question.choices(known, inventory), (item) => valueOf([item]), judgement);
  const chosen = before === undefined ? (question.chosen?.(known, inventory) ?? []) : (before as readonly Item[]);
  const judge = (items: readonly Item[]): Judged => {
    const count = countRefusal(items.length, question);
    return count === undefined ? judgeValue(valueOf(items), judgement) : { refusal: count, warning: undefined };
  };
  const answer = await prompts.chooseMany<Item>({ ...frameOf(question, asking), empty, chosen, judge, ...judged });
  if (answer.kind !== 'value') return answer;
  const { refusal } = judge(answer.value);
  const blocked = judged.blocked[0]?.message;
  if (refusal === undefined && blocked === undefined) return { kind: 'value', value: valueOf(answer.value) };
  return refuse(refusal ?? blocked ?? '', prompts);
};

const askText = async <Input, K extends keyof Input>(
  question: TextQuestion<Input, K>,
  asking: Asking<Input>,
): Promise<Reply<Input[K]>> => {
  const { operation, known, inventory, prompts } = asking;
  const judge = (text: string): Judged => {
    const refusal = question.validate?.(text, known, inventory);
    if (refusal !== undefined) return { refusal, warning: undefined };
    return judgeValue(question.parse(text, known, inventory), judgementOf(question.field, asking));
  };
  const initial = question.initial?.(known, inventory) ?? '';
  const blocked = blockedBy(operation, known, inventory);
  const answer = await prompts.input({ ...frameOf(question, asking), initial, judge, blocked });
  if (answer.kind !== 'value') return answer;
  const refusal = blocked[0]?.message ?? judge(answer.value).refusal;
  if (refusal !== undefined) return refuse(refusal, prompts);
  return { kind: 'value', value: question.parse(answer.value, known, inventory) };
};

/** A dialog never hands out a refused answer; one that does must not get further than a person could. */
const refuse = async (message: string, prompts: Prompts): Promise<{ readonly kind: 'again' }> => {
  await prompts.tell(message, 'warning');
  return { kind: 'again' };
};

const countRefusal = (
  count: number,
  { min = 1, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
): string | undefined => {
  if (count < min) return min === 1 ? 'Choose at least one.' : `Choose at least ${min}.`;
  return max !== undefined && count > max ? `Choose at most ${max}.` : undefined;
};

const judgementOf = <Input, K extends keyof Input>(
  field: K,
  { operation, known, inventory }: Asking<Input>,
): Judgement<Input, K> => ({ operation, known, field, inventory });

const frameOf = <Input>(
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
  { operation, position }: Asking<Input>,
) => ({ ...position, title: dialogTitle(operation), question: title, placeholder });

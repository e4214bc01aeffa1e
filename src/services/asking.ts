import { partTitle, remedyOf } from '../domain/gapWords.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { SnapshotPart } from '../domain/model.ts';
import { foreign, noWords, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import type { ChoiceQuestion, Choices, ItemOf, ManyQuestion, Question, TextQuestion } from '../operations/question.ts';
import type { RuleFinding } from '../rules/rule.ts';
import { blockedBy, judgesOf, judgeValue, type Judgement, type Judges } from './judge.ts';
import { listingOf } from './longList.ts';
import type { Answer, Judged, JudgedChoice, Narrowing, Prompts } from './prompts.ts';
import type { RecentThings } from './recentThings.ts';
import { titleAbout } from './objectOf.ts';
import type { StepPosition } from './wizardPorts.ts';

/** A question in the state of its wizard. */
export type Asking<Input> = {
  readonly operation: Operation<Input>;
  readonly known: Partial<Input>;
  readonly remembered: Remembered<Input>;
  readonly inventory: Inventory;
  readonly prompts: Prompts;
  readonly position: StepPosition;
  /** What was chosen lately; undefined where nobody remembers it. */
  readonly recent?: RecentThings | undefined;
};

/** What was said to each question, given or not, to be offered when it is asked again. Several questions may share a field. */
export type Remembered<Input> = ReadonlyMap<Question<Input>, Said>;

/** A choice's value, a list of them, or a text with what the question suggested at that time. */
export type Said = { readonly said: unknown; readonly suggested?: string | undefined };

/** again: the answer was none that may be given, which was told. */
export type Reply<Value> =
  | { readonly kind: 'value'; readonly value: Value; readonly said: Said }
  | { readonly kind: 'back'; readonly said: Said | undefined }
  | { readonly kind: 'obvious'; readonly value: Value }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'again' };

/** Asks one question in the way of its kind. The reply also says when a person went back or left. */
export const askQuestion = async <Input>(
  question: Question<Input>,
  asking: Asking<Input>,
): Promise<Reply<Input[keyof Input]>> => {
  if (question.kind === 'derived') return { kind: 'obvious', value: question.value(asking.known, asking.inventory) };
  if (question.kind === 'choice') return askChoice(question, asking);
  return question.kind === 'many' ? askMany(question, asking) : askText(question, asking);
};

/** The choices of a question, judged; of things of the account, the likeliest. */
type Offer<Item> = {
  readonly choices: readonly JudgedChoice<Item>[];
  readonly blocked: readonly RuleFinding[];
  readonly narrowing: Narrowing<Item> | undefined;
  /** How many there are in all. */
  readonly count: number;
  /** Any of them; undefined for what is no choice. */
  readonly choiceOf: (value: unknown) => JudgedChoice<Item> | undefined;
};

const offered = async <Item>(
  choices: Choices<Item>,
  judges: Judges<Item>,
  before: readonly unknown[],
): Promise<Offer<Item>> => {
  const { blocked } = judges;
  if (!('search' in choices)) {
    const judged = choices.map(judges.judged);
    const choiceOf = (value: unknown) => judged.find((choice) => choice.value === value);
    return { choices: judged, blocked, narrowing: undefined, count: judged.length, choiceOf };
  }
  const listing = await listingOf(choices, judges, before);
  return { ...listing, blocked, count: choices.count, choiceOf: listing.narrowing.choiceOf };
};

const askChoice = async <Input, K extends keyof Input>(
  question: ChoiceQuestion<Input, K>,
  asking: Asking<Input>,
): Promise<Reply<Input[K]>> => {
  const { known, remembered, inventory, prompts, recent } = asking;
  const judges = judgesOf((value: Input[K]) => value, judgementOf(question.field, asking));
  const before = remembered.get(question)?.said;
  const offer = await offered(question.choices(known, inventory), judges, [before, ...(recent?.ids ?? [])]);
  const { choices, blocked, narrowing } = offer;
  const [only] = choices;
  // What refuses every choice is said where there is one to make.
  if (question.skipWhenObvious && only && offer.count === 1 && only.refusals.length === blocked.length) {
    return { kind: 'obvious', value: only.value };
  }
  const empty = emptyWords(question, inventory);
  const previous = offer.choiceOf(before)?.value;
  const step = { ...frameOf(question, asking), empty, previous, choices, blocked, narrowing };
  const answer = await prompts.choose<Input[K]>(step);
  if (answer.kind !== 'value') return leaving(answer);
  const chosen = offer.choiceOf(answer.value);
  if (narrowing) recent?.note([answer.value]);
  if (chosen?.refusals.length === 0) return { ...answer, said: { said: answer.value } };
  return refuse(chosen?.refusals[0]?.message ?? words`That is not one of the choices.`, prompts);
};

const askMany = async <Input, K extends keyof Input>(
  question: ManyQuestion<Input, K>,
  asking: Asking<Input>,
): Promise<Reply<Input[K]>> => {
  type Item = ItemOf<Input[K]>;
  const { known, remembered, inventory, prompts, recent } = asking;
  const { field } = question;
  const empty = emptyWords(question, inventory);
  // The field is the list of its choices' values, which the compiler cannot see for an input that it does not know.
  const valueOf = (items: readonly Item[]): Input[K] => {
    const list: unknown = items;
    return list as Input[K];
  };
  const judgement = judgementOf(field, asking);
  const judges = judgesOf((item: Item) => valueOf([item]), judgement);
  const said = remembered.get(question)?.said;
  const first = Array.isArray(said) ? said : (question.chosen?.(known, inventory) ?? []);
  const offer = await offered(question.choices(known, inventory), judges, [...first, ...(recent?.ids ?? [])]);
  const { choices, blocked, narrowing } = offer;
  const chosen = tickedBefore(said, offer) ?? question.chosen?.(known, inventory) ?? [];
  const judge = (items: readonly Item[]): Judged => {
    const count = countRefusal(items.length, question);
    return count === undefined ? judgeValue(valueOf(items), judgement) : { refusal: count, warning: undefined };
  };
  const step = { ...frameOf(question, asking), empty, chosen, judge, choices, blocked, narrowing };
  const answer = await prompts.chooseMany<Item>(step);
  if (answer.kind !== 'value') return leaving(answer);
  if (narrowing) recent?.note(answer.value);
  const { refusal } = judge(answer.value);
  const speaks = blocked[0]?.message;
  if (refusal === undefined && speaks === undefined)
    return { kind: 'value', value: valueOf(answer.value), said: { said: answer.value } };
  return refuse(refusal ?? speaks ?? noWords, prompts);
};

/** Nothing there is told from nothing that could be read. */
const emptyWords = (
  { empty, part }: { readonly empty: Words; readonly part?: SnapshotPart | undefined },
  inventory: Inventory,
): Words => {
  const gap = part && inventory.gap(part);
  return gap ? words`${partTitle(gap.part)} could not be read (${foreign(gap.code)}). ${remedyOf(gap)}` : empty;
};

/** Of what was ticked before that which still can be; undefined where other answers have changed so that nothing of it can. */
const tickedBefore = <Item>(
  said: unknown,
  { choiceOf }: Pick<Offer<Item>, 'choiceOf'>,
): readonly Item[] | undefined => {
  if (!Array.isArray(said)) return undefined;
  const still = said.flatMap((each) => {
    const choice = choiceOf(each);
    return choice?.refusals.length === 0 ? [choice.value] : [];
  });
  return still.length > 0 || said.length === 0 ? still : undefined;
};

const askText = async <Input, K extends keyof Input>(
  question: TextQuestion<Input, K>,
  asking: Asking<Input>,
): Promise<Reply<Input[K]>> => {
  const { operation, known, remembered, inventory, prompts } = asking;
  const judge = (text: string): Judged => {
    const refusal = question.validate?.(text, known, inventory);
    if (refusal !== undefined) return { refusal, warning: undefined };
    return judgeValue(question.parse(text, known, inventory), judgementOf(question.field, asking));
  };
  const suggested = question.initial?.(known, inventory) ?? '';
  const initial = typedBefore(remembered.get(question), suggested, judge) ?? suggested;
  const blocked = blockedBy(operation, known, inventory);
  const answer = await prompts.input({ ...frameOf(question, asking), initial, judge, blocked });
  if (answer.kind !== 'value') return leaving(answer, suggested);
  const refusal = blocked[0]?.message ?? judge(answer.value).refusal;
  if (refusal !== undefined) return refuse(refusal, prompts);
  const value = question.parse(answer.value, known, inventory);
  return { kind: 'value', value, said: { said: answer.value, suggested } };
};

/** What was typed before, unless other answers have changed since in a way that speaks against it. */
const typedBefore = (
  before: Said | undefined,
  suggested: string,
  judge: (text: string) => Judged,
): string | undefined => {
  if (typeof before?.said !== 'string') return undefined;
  return before.suggested === suggested || judge(before.said).refusal === undefined ? before.said : undefined;
};

/** Going back keeps what stands in the dialog. */
const leaving = (answer: Exclude<Answer<unknown>, { readonly kind: 'value' }>, suggested?: string): Reply<never> => {
  if (answer.kind === 'cancel') return answer;
  return { kind: 'back', said: answer.draft === undefined ? undefined : { said: answer.draft, suggested } };
};

/** A dialog never hands out a refused answer; one that does must not get further than a person could. */
const refuse = async (message: Words, prompts: Prompts): Promise<{ readonly kind: 'again' }> => {
  await prompts.tell(message, 'warning');
  return { kind: 'again' };
};

const countRefusal = (count: number, { min = 1 }: { readonly min?: number | undefined }): Words | undefined => {
  if (count >= min) return undefined;
  return min === 1 ? words`Choose at least one.` : words`Choose at least ${min}.`;
};

const judgementOf = <Input, K extends keyof Input>(
  field: K,
  { operation, known, inventory }: Asking<Input>,
): Judgement<Input, K> => ({ operation, known, field, inventory });

const frameOf = <Input>(
  { title, placeholder }: { readonly title: Words; readonly placeholder: Words },
  { operation, known, inventory, position }: Asking<Input>,
) => ({ ...position, title: titleAbout(operation, known, inventory), question: title, placeholder });

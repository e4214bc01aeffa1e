import { parseQuery } from '../../domain/query/query.ts';
import { facts, foreign, joined, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import { narrowingOf } from '../../services/longList.ts';
import type { Answer, ChooseStep, JudgedChoice, Listed } from '../../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import {
  withIcon,
  backButton,
  createPick,
  inputButton,
  separator,
  type InputButton,
  type PickFrame,
  type PickItem,
} from '../door/quickPick.ts';
import type { Attempt } from '../shared/problems.ts';
import { isLeftFor, type WaysOut } from './explainRefusal.ts';
import { TypedList } from './typedList.ts';

/** A line, with the choice that it stands for; without one it only tells. */
export type ChoiceLine<Value> = PickItem & { readonly choice?: JudgedChoice<Value> };

/** One question as a quick pick. Refused choices stand in a group of their own; choosing one explains why and asks again. */
export const pickChoice = <Value>(
  step: ChooseStep<Value>,
  attempt: Attempt,
  waysOut?: WaysOut,
): Promise<Answer<Value>> =>
  new Promise((resolve) => {
    const pick = createPick<ChoiceLine<Value>>({ ...framing(step), placeholder: step.placeholder });
    let listing = longListing(step);
    pick.items = itemsOf(step, { choices: listing.choices, more: listing.narrowing?.more ?? 0 });
    const before = pick.items.filter(({ choice }) => choice !== undefined && choice.value === step.previous);
    // An empty list would leave no line chosen at all.
    if (before.length > 0) pick.activeItems = before;
    const typedList = new TypedList<Value>({
      pick,
      find: async (text, signal) => listing.narrowing?.find(text, signal) ?? { choices: listing.choices, more: 0 },
      show: (listed, text) => {
        pick.items = itemsOf(step, listed, { text });
      },
      attempt,
    });
    const { typed } = step;
    pick.onDidChangeValue((text) => {
      if (listing.narrowing) typedList.typed(text);
      else if (typed) pick.items = itemsOf(step, { ...listing, more: 0 }, { typed: typed(text.trim()) });
    });
    let explaining = false;
    const guard = new AcceptGuard();
    const done = (answer: Answer<Value>): void => {
      guard.close();
      typedList.close();
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => done({ kind: 'back' }));
    pick.onDidTriggerItemButton(({ item: { choice } }) => {
      if (!choice?.button) return;
      const { press } = choice.button;
      void attempt(async () => {
        listing = longListing({ choices: await press() });
        const { value } = pick;
        const more = listing.narrowing?.more ?? 0;
        pick.items = itemsOf(step, { ...listing, more }, { typed: step.typed?.(value.trim()) });
        const same = pick.items.filter((each) => each.choice?.label === choice.label);
        if (same.length > 0) pick.activeItems = same;
        if (listing.narrowing && value !== '') typedList.typed(value);
      });
    });
    pick.onDidHide(() => {
      if (!explaining) done({ kind: 'cancel' });
    });
    /** In a dialog of its own, after which the question comes back as it was, or gives way to what resolves it. */
    const explain = async ({ label, refusals }: JudgedChoice<Value>): Promise<void> => {
      explaining = true;
      const leave = (): void => done({ kind: 'cancel' });
      if (await isLeftFor({ label, refusals }, { waysOut, attempt, leave })) return;
      explaining = false;
      guard.shown();
      pick.show();
    };
    pick.onDidAccept(() => {
      if (!typedList.isSettled) return;
      const choice = pick.selectedItems[0]?.choice;
      guard.accept(() => {
        if (choice?.refusals.length === 0) done({ kind: 'value', value: choice.value });
        else if (choice) void explain(choice);
      });
    });
    pick.show();
  });

/** A list that is too long to be shown as a whole is narrowed by its lines, where the step does not say how. */
const longListing = <Value>({
  choices,
  narrowing,
}: Pick<ChooseStep<Value>, 'choices' | 'narrowing'>): Pick<ChooseStep<Value>, 'choices' | 'narrowing'> =>
  narrowing ? { choices, narrowing } : (narrowingOf(choices) ?? { choices });

/** Title, place in the wizard and back button, the same for questions and the review. */
export const framing = (step: {
  readonly title: Words;
  readonly question?: Words;
  readonly step: number;
  readonly steps: number | undefined;
  readonly canGoBack: boolean;
}): PickFrame & { readonly buttons: readonly InputButton[] } => ({
  title: step.question === undefined ? step.title : words`${step.title}: ${step.question}`,
  step: step.step,
  ...(step.steps !== undefined && { totalSteps: step.steps }),
  buttons: step.canGoBack ? [backButton] : [],
  ignoreFocusOut: true,
  matchOnDescription: true,
  matchOnDetail: true,
});

type Typed<Value> = {
  /** What the choices were found by; undefined where VS Code narrows them itself. */
  readonly text?: string;
  /** A choice made of what is typed. */
  readonly typed?: JudgedChoice<Value> | undefined;
};

const itemsOf = <Value>(
  { blocked, empty, choices: all }: Pick<ChooseStep<Value>, 'blocked' | 'empty' | 'choices'>,
  { choices, more }: Listed<Value>,
  { text = '', typed }: Typed<Value> = {},
): readonly ChoiceLine<Value>[] => {
  const first = blocked.map((finding) => ({ label: withIcon('error', findingWords(finding)), alwaysShow: true }));
  if (all.length === 0) return [...first, { label: withIcon('info', empty), alwaysShow: true }];
  if (choices.length === 0) return [...first, nothingFound(text)];
  const [allowed, refused] = [
    [...choices.filter(isAllowed), ...(typed ? [typed] : [])],
    choices.filter((choice) => !isAllowed(choice)),
  ];
  const items = [
    ...first,
    ...(allowed.length > 0
      ? inGroups(allowed)
      : [{ label: withIcon('info', words`No option is available`), alwaysShow: true }]),
    ...(refused.length > 0 ? [refusedHeading(refused.length, more)] : []),
    ...refused.map(choiceItem),
    ...(more > 0 ? [moreItem(more)] : []),
  ];
  return text === '' ? items : shownAlways(items);
};

/** What was found stays, whatever VS Code would find in its lines. */
export const shownAlways = <Value>(items: readonly ChoiceLine<Value>[]): readonly ChoiceLine<Value>[] =>
  items.map((item) => ({ ...item, alwaysShow: true }));

/** What to say of a text that finds nothing, and of one that is no query. */
export const nothingFound = (text: string): PickItem => {
  const { fault } = parseQuery(text);
  return {
    label: withIcon('info', words`Nothing is found by: ${foreign(text.trim(), 80)}`),
    ...(fault ? { detail: fault } : {}),
    alwaysShow: true,
  };
};

/** A line that cannot be taken. */
export const moreItem = (more: number): PickItem => ({
  label: withIcon('ellipsis', words`${more} more: type to narrow`),
  alwaysShow: true,
});

/** Of a list that is a part, how many of the whole are refused is not known. */
export const refusedHeading = (count: number, more: number): PickItem =>
  separator(more > 0 ? words`Not possible here` : words`Not possible here (${count})`);

/** Each group under its heading. */
const inGroups = <Value>(choices: readonly JudgedChoice<Value>[]): readonly ChoiceLine<Value>[] =>
  choices.flatMap((choice, at) => {
    const begins = choice.group !== undefined && choice.group !== choices[at - 1]?.group;
    return [...(begins ? [separator(choice.group)] : []), choiceItem(choice)];
  });

const isAllowed = <Value>({ refusals }: JudgedChoice<Value>): boolean => refusals.length === 0;

/** A choice as a line; a refused one has the reasons as its detail. */
export const choiceItem = <Value>(choice: JudgedChoice<Value>): ChoiceLine<Value> => {
  const refused = choice.refusals.length > 0;
  const icon = refused ? 'circle-slash' : (choice.icon ?? '');
  const detail = refused ? joined(choice.refusals.map(findingWords), ' · ') : detailOf(choice);
  return {
    label: withIcon(icon, choice.label),
    ...(choice.description ? { description: choice.description } : {}),
    ...(detail ? { detail } : {}),
    ...(choice.button ? { buttons: [inputButton(choice.button.icon, choice.button.title)] } : {}),
    choice,
  };
};

const detailOf = <Value>({ detail, warnings }: JudgedChoice<Value>): Words =>
  facts(detail, ...warnings.map((warning) => withIcon('warning', findingWords(warning))));

/** What the rule says here, without its period, so that more can follow. */
export const findingWords = ({ message }: RuleFinding): Words => withoutPeriod(message);

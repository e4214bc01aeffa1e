import { facts, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import { narrowingOf, narrowingWith } from '../../services/longList.ts';
import type { Answer, ChooseManyStep, Judged, JudgedChoice, Listed, Narrowing } from '../../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import {
  choiceItem,
  findingWords,
  framing,
  moreItem,
  nothingFound,
  refusedHeading,
  shownAlways,
  type ChoiceLine,
} from './choicePick.ts';
import { createPick, separator } from '../door/quickPick.ts';
import type { Attempt } from '../shared/problems.ts';
import { isLeftFor, type WaysOut } from './explainRefusal.ts';
import { Ticks } from './ticks.ts';
import { TypedList } from './typedList.ts';

/**
 * One question with any number of answers. What refuses the selection is shown above it, and keeps it from being
 * accepted. What is ticked stays so while another text narrows the list to others.
 */
export const pickMany = <Value>(
  step: ChooseManyStep<Value>,
  attempt: Attempt,
  waysOut?: WaysOut,
): Promise<Answer<readonly Value[]>> =>
  new Promise((resolve) => {
    const frame = framing(step);
    const pick = createPick<ChoiceLine<Value>>({ ...frame, canSelectMany: true });
    const { choices, narrowing } = listOf(step);
    const ticks = new Ticks(step.chosen, (value) => choiceAmong(value, choices) ?? narrowing?.choiceOf(value));
    const show = (items: readonly ChoiceLine<Value>[]): void => {
      pick.items = items;
      pick.selectedItems = tickedAmong(items);
    };
    const tickedAmong = (items: readonly ChoiceLine<Value>[]): readonly ChoiceLine<Value>[] =>
      items.filter(({ choice }) => choice !== undefined && ticks.has(choice.value));
    const typedList = new TypedList<Value>({
      pick,
      find: async (text, signal) => narrowing?.find(text, signal) ?? { choices, more: 0 },
      show: (listed, text) => {
        show(itemsOf(step, listed, text));
        tell();
      },
      attempt,
    });
    show(itemsOf(step, { choices, more: narrowing?.more ?? 0 }));
    let explaining = false;
    let touched = false;
    const guard = new AcceptGuard();
    const done = (answer: Answer<readonly Value[]>): void => {
      guard.close();
      typedList.close();
      resolve(answer);
      pick.dispose();
    };
    /** VS Code counts those in its list alone. */
    const tell = (): void => {
      if (!narrowing) return;
      pick.title = facts(frame.title, ticks.size > 0 && countWords(ticks.size, tickedAmong(pick.items).length));
    };
    const judge = (): Judged => {
      const judged = step.judge(ticks.values);
      // A list that just opened with nothing chosen is no mistake yet.
      const shown = touched || step.chosen.length > 0;
      pick.placeholder = (shown ? (judged.refusal ?? judged.warning) : undefined) ?? step.placeholder;
      tell();
      return judged;
    };
    /** In a dialog of its own, after which the question comes back as it was, or gives way to what resolves it. */
    const explained = async (label: Words, refusals: readonly RuleFinding[]): Promise<void> => {
      explaining = true;
      const leave = (): void => done({ kind: 'cancel' });
      if (await isLeftFor({ label, refusals }, { waysOut, attempt, leave })) return;
      explaining = false;
      guard.shown();
      pick.show();
      // VS Code may have forgotten what is ticked.
      await typedList.given(() => show(pick.items));
    };
    if (narrowing) pick.onDidChangeValue((text) => typedList.typed(text));
    pick.onDidChangeSelection((items) => {
      if (!typedList.isSteady) return;
      touched = true;
      ticks.shown(choicesIn(pick.items), choicesIn(items));
      judge();
      // A line that only tells is not ticked.
      if (items.some(({ choice }) => !choice)) pick.selectedItems = items.filter(({ choice }) => choice);
    });
    pick.onDidTriggerButton(() => done({ kind: 'back', draft: ticks.values }));
    pick.onDidHide(() => {
      if (!explaining) done({ kind: 'cancel' });
    });
    const take = (taken: readonly JudgedChoice<Value>[]): void => {
      touched = true;
      const refused = taken.find(({ refusals }) => refusals.length > 0);
      const { refusal, finding } = judge();
      if (refused) void explained(refused.label, refused.refusals);
      else if (refusal === undefined) done({ kind: 'value', value: taken.map(({ value }) => value) });
      else if (finding) void explained(words`${taken.length} selected`, [finding]);
    };
    pick.onDidAccept(() => {
      if (!typedList.isSettled) return;
      guard.accept(() => {
        // Whoever types until one line is left, and takes it, means that line, where nothing is or was ticked.
        const found = ticks.size === 0 && step.chosen.length === 0 ? onlyFound(pick.items, pick.value) : undefined;
        if (found) ticks.shown([found], [found]);
        take(ticks.choices);
      });
    });
    judge();
    pick.show();
  });

type List<Value> = {
  readonly choices: readonly JudgedChoice<Value>[];
  readonly narrowing?: Narrowing<Value> | undefined;
};

const listOf = <Value>(step: ChooseManyStep<Value>): List<Value> => {
  if (step.narrowing) return step;
  return step.typed ? narrowingWith(step.choices, step.typed) : (narrowingOf(step.choices) ?? step);
};

const countWords = (selected: number, shown: number): Words =>
  shown === selected ? words`${selected} selected` : words`${selected} selected, ${shown} shown`;

const choiceAmong = <Value>(value: Value, choices: readonly JudgedChoice<Value>[]): JudgedChoice<Value> | undefined =>
  choices.find((choice) => choice.value === value);

const choicesIn = <Value>(items: readonly ChoiceLine<Value>[]): readonly JudgedChoice<Value>[] =>
  items.flatMap(({ choice }) => choice ?? []);

/** The one choice among the lines that says what is typed; undefined without a text, and where several or none do. */
const onlyFound = <Value>(items: readonly ChoiceLine<Value>[], text: string): JudgedChoice<Value> | undefined => {
  const wanted = text.trim().toLowerCase();
  const found = choicesIn(items).filter(({ label, description = '', detail = '' }) =>
    [label, description, detail].some((said) => said.toLowerCase().includes(wanted)),
  );
  return wanted !== '' && found.length === 1 ? found[0] : undefined;
};

const itemsOf = <Value>(
  { choices: all, blocked, empty }: ChooseManyStep<Value>,
  { choices, more }: Listed<Value>,
  text = '',
): readonly ChoiceLine<Value>[] => {
  const first = blocked.map((finding) => separator(findingWords(finding)));
  if (all.length === 0) return [...first, separator(empty)];
  if (choices.length === 0) return [...first, nothingFound(text)];
  const [allowed, refused] = [
    choices.filter(({ refusals }) => refusals.length === 0),
    choices.filter(({ refusals }) => refusals.length > 0),
  ];
  const items = [
    ...first,
    ...allowed.map(choiceItem),
    ...(refused.length > 0 ? [refusedHeading(refused.length, more)] : []),
    ...refused.map(choiceItem),
    ...(more > 0 ? [{ ...moreItem(more), description: words`the box above selects those shown` }] : []),
  ];
  return text === '' ? items : shownAlways(items);
};

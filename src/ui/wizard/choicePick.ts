import { facts, joined, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { Answer, ChooseStep, JudgedChoice } from '../../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import { withIcon } from '../door/icon.ts';
import {
  backButton,
  createPick,
  inputButton,
  separator,
  type InputButton,
  type PickFrame,
  type PickItem,
} from '../door/quickPick.ts';
import type { Attempt } from '../shared/problems.ts';
import { explainRefusal } from './explainRefusal.ts';

type Item<Value> = PickItem & { readonly choice?: JudgedChoice<Value> };

/** One question as a quick pick. Refused choices stand in a group of their own; choosing one explains why and asks again. */
export const pickChoice = <Value>(step: ChooseStep<Value>, attempt: Attempt): Promise<Answer<Value>> =>
  new Promise((resolve) => {
    const pick = createPick<Item<Value>>({ ...framing(step), placeholder: step.placeholder });
    pick.items = itemsOf(step);
    const before = pick.items.filter(({ choice }) => choice !== undefined && choice.value === step.previous);
    // An empty list would leave no line chosen at all.
    if (before.length > 0) pick.activeItems = before;
    const { typed } = step;
    let { choices } = step;
    if (typed)
      pick.onDidChangeValue((text) => {
        pick.items = itemsOf({ ...step, choices }, typed(text.trim()));
      });
    let explaining = false;
    const guard = new AcceptGuard();
    const done = (answer: Answer<Value>): void => {
      guard.close();
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => done({ kind: 'back' }));
    pick.onDidTriggerItemButton(({ item: { choice } }) => {
      if (!choice?.button) return;
      const { press } = choice.button;
      void attempt(async () => {
        choices = await press();
        const { value } = pick;
        pick.items = itemsOf({ ...step, choices }, step.typed?.(value.trim()));
        const same = pick.items.filter((each) => each.choice?.label === choice.label);
        if (same.length > 0) pick.activeItems = same;
      });
    });
    pick.onDidHide(() => {
      if (!explaining) done({ kind: 'cancel' });
    });
    /** In a dialog of its own, after which the question comes back as it was. */
    const explain = async ({ label, refusals }: JudgedChoice<Value>): Promise<void> => {
      explaining = true;
      await attempt(() => explainRefusal(label, refusals));
      explaining = false;
      guard.shown();
      pick.show();
    };
    pick.onDidAccept(() => {
      const choice = pick.selectedItems[0]?.choice;
      guard.accept(() => {
        if (choice?.refusals.length === 0) done({ kind: 'value', value: choice.value });
        else if (choice) void explain(choice);
      });
    });
    pick.show();
  });

/** Title, place in the wizard and back button, the same for questions and the review. */
export const framing = (step: {
  readonly title: Words;
  readonly question?: Words;
  readonly step: number;
  readonly steps: number;
  readonly canGoBack: boolean;
}): PickFrame & { readonly buttons: readonly InputButton[] } => ({
  title: step.question === undefined ? step.title : words`${step.title}: ${step.question}`,
  step: step.step,
  totalSteps: step.steps,
  buttons: step.canGoBack ? [backButton] : [],
  ignoreFocusOut: true,
  matchOnDescription: true,
  matchOnDetail: true,
});

const itemsOf = <Value>(
  { choices, blocked, empty }: ChooseStep<Value>,
  typed?: JudgedChoice<Value>,
): readonly Item<Value>[] => {
  const first = blocked.map((finding) => ({ label: withIcon('error', findingWords(finding)), alwaysShow: true }));
  const [allowed, refused] = [
    [...choices.filter(isAllowed), ...(typed ? [typed] : [])],
    choices.filter((choice) => !isAllowed(choice)),
  ];
  if (choices.length === 0) return [...first, { label: withIcon('info', empty), alwaysShow: true }];
  return [
    ...first,
    ...(allowed.length > 0
      ? inGroups(allowed)
      : [{ label: withIcon('info', words`No option is available`), alwaysShow: true }]),
    ...(refused.length > 0 ? [separator(words`Not possible here (${refused.length})`)] : []),
    ...refused.map(choiceItem),
  ];
};

/** Each group under its heading. */
const inGroups = <Value>(choices: readonly JudgedChoice<Value>[]): readonly Item<Value>[] =>
  choices.flatMap((choice, at) => {
    const begins = choice.group !== undefined && choice.group !== choices[at - 1]?.group;
    return [...(begins ? [separator(choice.group)] : []), choiceItem(choice)];
  });

const isAllowed = <Value>({ refusals }: JudgedChoice<Value>): boolean => refusals.length === 0;

/** A choice as a line; a refused one has the reasons as its detail. */
export const choiceItem = <Value>(choice: JudgedChoice<Value>): Item<Value> => {
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

import { words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { Answer, ChooseManyStep, Judged, JudgedChoice } from '../../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import { framing, choiceItem, findingWords } from './choicePick.ts';
import { createPick, separator, type PickItem } from '../door/quickPick.ts';
import type { Attempt } from '../shared/problems.ts';
import { explainRefusal } from './explainRefusal.ts';

type Item<Value> = PickItem & { readonly choice?: JudgedChoice<Value> };

/**
 * One question with any number of answers. What refuses the selection is shown above it, and keeps it from being
 * accepted.
 */
export const pickMany = <Value>(step: ChooseManyStep<Value>, attempt: Attempt): Promise<Answer<readonly Value[]>> =>
  new Promise((resolve) => {
    const pick = createPick<Item<Value>>({ ...framing(step), canSelectMany: true });
    pick.items = itemsOf(step);
    pick.selectedItems = pick.items.filter(({ choice }) => choice !== undefined && step.chosen.includes(choice.value));
    let explaining = false;
    let touched = false;
    const guard = new AcceptGuard();
    const done = (answer: Answer<readonly Value[]>): void => {
      guard.close();
      resolve(answer);
      pick.dispose();
    };
    const chosen = (): readonly JudgedChoice<Value>[] =>
      pick.selectedItems.flatMap(({ choice }) => (choice ? [choice] : []));
    const judge = (): Judged => {
      const judged = step.judge(chosen().map(({ value }) => value));
      // A list that just opened with nothing chosen is no mistake yet.
      const shown = touched || step.chosen.length > 0;
      pick.placeholder = (shown ? (judged.refusal ?? judged.warning) : undefined) ?? step.placeholder;
      return judged;
    };
    /** In a dialog of its own, after which the question comes back as it was. */
    const explained = async (label: Words, refusals: readonly RuleFinding[]): Promise<void> => {
      explaining = true;
      await attempt(() => explainRefusal(label, refusals));
      explaining = false;
      guard.shown();
      pick.show();
    };
    pick.onDidChangeSelection(() => {
      touched = true;
      judge();
    });
    pick.onDidTriggerButton(() => done({ kind: 'back', draft: chosen().map(({ value }) => value) }));
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
    pick.onDidAccept(() => guard.accept(() => take(chosen())));
    judge();
    pick.show();
  });

const itemsOf = <Value>({ choices, blocked, empty }: ChooseManyStep<Value>): readonly Item<Value>[] => {
  const first = blocked.map((finding) => separator(findingWords(finding)));
  if (choices.length === 0) return [...first, separator(empty)];
  const [allowed, refused] = [
    choices.filter(({ refusals }) => refusals.length === 0),
    choices.filter(({ refusals }) => refusals.length > 0),
  ];
  return [
    ...first,
    ...allowed.map(choiceItem),
    ...(refused.length > 0 ? [separator(words`Not possible here (${refused.length})`)] : []),
    ...refused.map(choiceItem),
  ];
};

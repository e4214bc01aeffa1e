import * as l10n from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import type { Answer, ChooseManyStep, JudgedChoice } from '../services/prompts.ts';
import { framing, itemOf, separator, wordsOf } from './choicePick.ts';
import { plain } from './plain.ts';
import { explainRefusal } from './refusal.ts';

type Item<Value> = QuickPickItem & { readonly choice?: JudgedChoice<Value> };

/** One question with any number of answers. What speaks against the selection stands above it, and keeps it from being taken. */
export const pickMany = <Value>(step: ChooseManyStep<Value>): Promise<Answer<readonly Value[]>> =>
  new Promise((resolve) => {
    const pick = window.createQuickPick<Item<Value>>();
    Object.assign(pick, framing(step));
    pick.canSelectMany = true;
    pick.items = itemsOf(step);
    pick.selectedItems = pick.items.filter(({ choice }) => choice !== undefined && step.chosen.includes(choice.value));
    let explaining = false;
    let touched = false;
    const done = (answer: Answer<readonly Value[]>): void => {
      resolve(answer);
      pick.dispose();
    };
    const chosen = (): readonly JudgedChoice<Value>[] =>
      pick.selectedItems.flatMap(({ choice }) => (choice ? [choice] : []));
    const judge = (): string | undefined => {
      const { refusal, warning } = step.judge(chosen().map(({ value }) => value));
      // A list that just opened with nothing chosen is no mistake yet.
      const shown = touched || step.chosen.length > 0;
      pick.placeholder = (shown ? (refusal ?? warning) : undefined) ?? step.placeholder;
      return refusal;
    };
    pick.onDidChangeSelection(() => {
      touched = true;
      judge();
    });
    pick.onDidTriggerButton(() => done({ kind: 'back', draft: chosen().map(({ value }) => value) }));
    pick.onDidHide(() => {
      if (!explaining) done({ kind: 'cancel' });
    });
    pick.onDidAccept(async () => {
      touched = true;
      const refused = chosen().find(({ refusals }) => refusals.length > 0);
      if (refused) {
        explaining = true;
        await explainRefusal(refused.label, refused.refusals);
        explaining = false;
        pick.show();
      } else if (judge() === undefined) done({ kind: 'value', value: chosen().map(({ value }) => value) });
    });
    judge();
    pick.show();
  });

const itemsOf = <Value>({ choices, blocked, empty }: ChooseManyStep<Value>): readonly Item<Value>[] => {
  const first = blocked.map((finding) => separator(plain(wordsOf(finding))));
  if (choices.length === 0) return [...first, separator(empty)];
  const [allowed, refused] = [
    choices.filter(({ refusals }) => refusals.length === 0),
    choices.filter(({ refusals }) => refusals.length > 0),
  ];
  return [
    ...first,
    ...allowed.map(itemOf),
    ...(refused.length > 0 ? [separator(l10n.t('Not possible here ({0})', refused.length))] : []),
    ...refused.map(itemOf),
  ];
};

import * as l10n from '@vscode/l10n';
import { QuickInputButtons, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { RuleFinding } from '../rules/rule.ts';
import type { Answer, ChooseStep, JudgedChoice } from '../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import { plain } from './plain.ts';
import { explainRefusal } from './refusal.ts';

type Item<Value> = QuickPickItem & { readonly choice?: JudgedChoice<Value> };

/** One question as a quick pick. Refused choices stand in a group of their own; choosing one explains why and asks again. */
export const pickChoice = <Value>(step: ChooseStep<Value>): Promise<Answer<Value>> =>
  new Promise((resolve) => {
    const pick = window.createQuickPick<Item<Value>>();
    Object.assign(pick, framing(step));
    pick.placeholder = step.placeholder;
    pick.items = itemsOf(step);
    const before = pick.items.filter(({ choice }) => choice !== undefined && choice.value === step.previous);
    // An empty list would leave no line chosen at all.
    if (before.length > 0) pick.activeItems = before;
    let explaining = false;
    const guard = new AcceptGuard();
    const done = (answer: Answer<Value>): void => {
      guard.close();
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => done({ kind: 'back' }));
    pick.onDidHide(() => {
      if (!explaining) done({ kind: 'cancel' });
    });
    /** In a dialog of its own, after which the question comes back as it was. */
    const explain = async ({ label, refusals }: JudgedChoice<Value>): Promise<void> => {
      explaining = true;
      await explainRefusal(label, refusals);
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
  readonly title: string;
  readonly question?: string;
  readonly step: number;
  readonly steps: number;
  readonly canGoBack: boolean;
}) => ({
  title: step.question === undefined ? step.title : `${step.title}: ${step.question}`,
  step: step.step,
  totalSteps: step.steps,
  buttons: step.canGoBack ? [QuickInputButtons.Back] : [],
  ignoreFocusOut: true,
  matchOnDescription: true,
  matchOnDetail: true,
});

const itemsOf = <Value>({ choices, blocked, empty }: ChooseStep<Value>): readonly Item<Value>[] => {
  const first = blocked.map((finding) => ({ label: `$(error) ${plain(wordsOf(finding))}`, alwaysShow: true }));
  const [allowed, refused] = [choices.filter(isAllowed), choices.filter((choice) => !isAllowed(choice))];
  if (choices.length === 0) return [...first, { label: `$(info) ${empty}`, alwaysShow: true }];
  return [
    ...first,
    ...(allowed.length > 0
      ? allowed.map(itemOf)
      : [{ label: l10n.t('$(info) None of these is possible'), alwaysShow: true }]),
    ...(refused.length > 0 ? [separator(l10n.t('Not possible here ({0})', refused.length))] : []),
    ...refused.map(itemOf),
  ];
};

const isAllowed = <Value>({ refusals }: JudgedChoice<Value>): boolean => refusals.length === 0;

export const itemOf = <Value>(choice: JudgedChoice<Value>): Item<Value> => {
  const refused = choice.refusals.length > 0;
  const icon = refused ? '$(circle-slash) ' : choice.icon ? `$(${choice.icon}) ` : '';
  const detail = refused ? plain(choice.refusals.map(wordsOf).join(' · ')) : detailOf(choice);
  return {
    // A `$(` in a name must not become a picture.
    label: `${icon}${plain(choice.label)}`,
    ...(choice.description ? { description: plain(choice.description) } : {}),
    ...(detail ? { detail } : {}),
    choice,
  };
};

const detailOf = <Value>({ detail, warnings }: JudgedChoice<Value>): string =>
  [plain(detail ?? ''), ...warnings.map((warning) => `$(warning) ${plain(wordsOf(warning))}`)]
    .filter(Boolean)
    .join(' · ');

export const wordsOf = ({ message }: RuleFinding): string => message.replace(/\.$/, '');

export const separator = (label: string): QuickPickItem => ({ label, kind: QuickPickItemKind.Separator });

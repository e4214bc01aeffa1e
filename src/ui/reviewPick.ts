import * as l10n from '@vscode/l10n';
import { ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { RuleFinding } from '../rules/rule.ts';
import type { Review, ReviewAction } from '../services/prompts.ts';
import { framing, separator } from './choicePick.ts';
import { plain } from './plain.ts';
import { openSource } from './refusal.ts';
import { reviewRows, type ReviewRow } from './reviewRows.ts';

type Item = QuickPickItem & { readonly action?: ReviewAction; readonly finding?: RuleFinding | undefined };

/** The last step of a wizard. Lines that only tell do nothing when chosen; those of rules open their documentation. */
export const pickReview = (review: Review): Promise<ReviewAction> =>
  new Promise((resolve) => {
    const pick = window.createQuickPick<Item>();
    Object.assign(pick, framing({ ...review, question: l10n.t('Review') }));
    pick.placeholder = l10n.t('Read what will happen, then choose what to do');
    pick.items = reviewRows(review).map(itemOf);
    let asking = false;
    const done = (action: ReviewAction): void => {
      resolve(action);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => done('back'));
    pick.onDidTriggerItemButton(({ item }) => void openSource(item.finding));
    pick.onDidHide(() => {
      if (!asking) done('cancel');
    });
    pick.onDidAccept(async () => {
      const action = pick.selectedItems[0]?.action;
      if (action === undefined) return;
      asking = action === 'runAnyway';
      const insisted = !asking || (await insists(review));
      asking = false;
      if (insisted) done(action);
      else pick.show();
    });
    pick.show();
  });

const itemOf = (row: ReviewRow): Item => {
  if (row.kind === 'heading') return separator(row.label);
  if (row.kind === 'action') return { label: `$(${row.icon}) ${row.label}`, action: row.action };
  const buttons = row.finding ? [documentation()] : [];
  const detail = row.detail === undefined ? {} : { description: plain(row.detail) };
  return { label: `$(${row.icon}) ${plain(row.label)}`, ...detail, finding: row.finding, buttons };
};

const documentation = (): QuickInputButton => ({
  iconPath: new ThemeIcon('link-external'),
  tooltip: l10n.t('Open Documentation'),
});

/** EC2 has the last word and limits change, so a block can be run against; but not by a slip of the finger. */
const insists = async ({ plan, findings, refusal }: Review): Promise<boolean> => {
  const reasons = findings.filter(({ severity }) => severity === 'block').map(({ message }) => message);
  const detail = [...plan, '', ...reasons, ...(refusal === undefined ? [] : [refusal])].join('\n');
  const run = l10n.t('Run Anyway');
  const question = l10n.t('EC2 will probably refuse this. Run it anyway?');
  return (await window.showWarningMessage(question, { modal: true, detail }, run)) === run;
};

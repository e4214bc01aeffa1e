import * as l10n from '@vscode/l10n';
import { ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { RuleFinding } from '../rules/rule.ts';
import type { Review, ReviewAction } from '../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import { framing, separator } from './choicePick.ts';
import { plain } from './plain.ts';
import { openSource } from './refusal.ts';
import { reviewRows, type ReviewRow } from './reviewRows.ts';

type Row = Exclude<ReviewRow, { readonly kind: 'heading' }>;
type Item = QuickPickItem & { readonly row?: Row };

/** The last step of a wizard. A line that only tells is shown in full when it is chosen, since VS Code cuts long ones. */
export const pickReview = (review: Review): Promise<ReviewAction> =>
  new Promise((resolve) => {
    const pick = window.createQuickPick<Item>();
    Object.assign(pick, framing({ ...review, question: l10n.t('Review') }));
    pick.placeholder = l10n.t('Read what will happen, then choose what to do');
    pick.items = reviewRows(review).map(itemOf);
    let asking = false;
    const guard = new AcceptGuard();
    const done = (action: ReviewAction): void => {
      guard.close();
      resolve(action);
      pick.dispose();
    };
    /** In a dialog of its own, after which the review comes back as it was. */
    const aside = async (dialog: () => Promise<ReviewAction | undefined>): Promise<void> => {
      asking = true;
      const action = await dialog();
      asking = false;
      if (action !== undefined) {
        done(action);
        return;
      }
      guard.shown();
      pick.show();
    };
    pick.onDidTriggerButton(() => done('back'));
    pick.onDidTriggerItemButton(({ item }) => void openSource(findingOf(item.row)));
    pick.onDidHide(() => {
      if (!asking) done('cancel');
    });
    pick.onDidAccept(() => {
      const row = pick.selectedItems[0]?.row;
      guard.accept(() => {
        if (row?.kind === 'text') void aside(() => readInFull(row));
        else if (row?.action === 'runAnyway') void aside(() => insisted(review));
        else if (row) done(row.action);
      });
    });
    pick.show();
  });

const itemOf = (row: ReviewRow): Item => {
  if (row.kind === 'heading') return separator(row.label);
  if (row.kind === 'action') return { label: `$(${row.icon}) ${row.label}`, row };
  const buttons = row.finding ? [documentation()] : [];
  const detail = row.detail === undefined ? {} : { detail: plain(row.detail) };
  return { label: `$(${row.icon}) ${plain(row.label)}`, ...detail, row, buttons };
};

const findingOf = (row: Row | undefined): RuleFinding | undefined => (row?.kind === 'text' ? row.finding : undefined);

const documentation = (): QuickInputButton => ({
  iconPath: new ThemeIcon('link-external'),
  tooltip: l10n.t('Open Documentation'),
});

const readInFull = async ({ label, detail, finding }: Row & { readonly kind: 'text' }): Promise<undefined> => {
  const rule = finding && l10n.t('Rule: {0} ({1})', finding.title, finding.ruleId);
  const options = { modal: true, detail: [detail, rule].filter(Boolean).join('\n\n') };
  const open = l10n.t('Open Documentation');
  const answer = await window.showInformationMessage(label, options, backToReview(), ...(finding ? [open] : []));
  if (answer === open) await openSource(finding);
};

/** EC2 has the last word and limits change, so a block can be run against; but not by a slip of the finger. */
const insisted = async ({ plan, findings, refusal, account }: Review): Promise<ReviewAction | undefined> => {
  const reasons = findings.filter(({ severity }) => severity === 'block').map(({ message }) => message);
  const against = [...reasons, ...(refusal === undefined ? [] : [refusal])];
  const detail = [plan.join('\n'), against.join('\n'), account].join('\n\n');
  const run = l10n.t('Run Anyway');
  const question = l10n.t('EC2 will probably refuse this. Run it anyway?');
  const answer = await window.showWarningMessage(question, { modal: true, detail }, backToReview(), run);
  return answer === run ? 'runAnyway' : undefined;
};

/** The first button, which VS Code gives the focus: it does no harm. */
const backToReview = (): string => l10n.t('Back to Review');

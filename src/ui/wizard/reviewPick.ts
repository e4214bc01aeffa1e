import { joined, present, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { Review, ReviewAction } from '../../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import { framing } from './choicePick.ts';
import { withIcon, createPick, inputButton, separator, type PickItem } from '../door/quickPick.ts';
import { askModal } from '../door/modal.ts';
import type { Attempt } from '../shared/problems.ts';
import { openSource, ruleWords } from './explainRefusal.ts';
import { reviewRows, type ReviewRow } from './reviewRows.ts';

type Row = Exclude<ReviewRow, { readonly kind: 'heading' }>;
type Item = PickItem & { readonly row?: Row };

/**
 * The last step of a wizard, as a quick pick. A line that only tells something is shown in full when it is chosen,
 * since VS Code cuts long ones.
 */
export const pickReview = (review: Review, attempt: Attempt): Promise<ReviewAction> =>
  new Promise((resolve) => {
    const pick = createPick<Item>({
      ...framing({ ...review, question: words`Review` }),
      placeholder: words`Review what changes, then select an action`,
    });
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
      let isOver = false;
      try {
        const action = await dialog();
        isOver = action !== undefined;
        if (action !== undefined) done(action);
      } finally {
        asking = false;
        if (!isOver) {
          guard.shown();
          pick.show();
        }
      }
    };
    pick.onDidTriggerButton(() => done('back'));
    pick.onDidTriggerItemButton(({ item }) => void attempt(() => openSource(findingOf(item.row))));
    pick.onDidHide(() => {
      if (!asking) done('cancel');
    });
    pick.onDidAccept(() => {
      const row = pick.selectedItems[0]?.row;
      guard.accept(() => {
        if (row?.kind === 'text') void attempt(() => aside(() => readInFull(row)));
        else if (row?.action === 'runAnyway') void attempt(() => aside(() => insisted(review)));
        else if (row) done(row.action);
      });
    });
    pick.show();
  });

const itemOf = (row: ReviewRow): Item => {
  if (row.kind === 'heading') return separator(row.label);
  if (row.kind === 'action') return { label: withIcon(row.icon, row.label), row };
  const buttons = row.finding ? [inputButton('link-external', words`Open Documentation`)] : [];
  return { label: withIcon(row.icon, row.label), ...(row.detail && { detail: row.detail }), row, buttons };
};

const findingOf = (row: Row | undefined): RuleFinding | undefined => (row?.kind === 'text' ? row.finding : undefined);

const readInFull = async ({ label, detail, finding }: Row & { readonly kind: 'text' }): Promise<undefined> => {
  const open = words`Open Documentation`;
  const answer = await askModal(
    { severity: 'info', question: label, detail: joined(present([detail, finding && ruleWords(finding)]), '\n\n') },
    backToReview,
    ...(finding ? [open] : []),
  );
  if (answer === open) await openSource(finding);
};

/** EC2 has the last word and limits change, so a block can be run against; but not by a slip of the finger. */
const insisted = async ({ plan, findings, refusal, account }: Review): Promise<ReviewAction | undefined> => {
  const reasons = findings.filter(({ severity }) => severity === 'block').map(({ message }) => message);
  const against = present([...reasons, refusal]);
  const detail = joined([joined(plan, '\n'), joined(against, '\n'), account], '\n\n');
  const run = words`Run Anyway`;
  const question = words`EC2 will probably refuse this. Run it anyway?`;
  return (await askModal({ question, detail }, backToReview, run)) === run ? 'runAnyway' : undefined;
};

/** The first button, which VS Code gives the focus: it does no harm. */
const backToReview: Words = words`Back to Review`;

import type { RuleFinding } from '../../rules/rule.ts';
import type { Review, ReviewAction } from '../../services/prompts.ts';
import { foreignList, joined, words, type Words } from '../../domain/words.ts';

/** A line of the review: a heading, something to read, or something to do. */
export type ReviewRow =
  | { readonly kind: 'heading'; readonly label: Words }
  | {
      readonly kind: 'text';
      readonly icon: string;
      /** A whole sentence. Where VS Code cuts it, choosing the row shows it in full. */
      readonly label: Words;
      /** What belongs to it, on a line of its own: the differences of a thing, what would resolve a fault. */
      readonly detail?: Words | undefined;
      /** Set when a rule speaks: its documentation can be opened. */
      readonly finding?: RuleFinding | undefined;
    }
  | { readonly kind: 'action'; readonly icon: string; readonly label: Words; readonly action: ReviewAction };

/**
 * The review from top to bottom as it is to be read: which account, what will be different, the steps, what speaks against them,
 * whether there is a way back, and last what can be done. The first line, which has the focus, does nothing; a block or read-only
 * mode leaves no *Run*.
 */
export const reviewRows = (review: Review): readonly ReviewRow[] => [
  ...group(words`Changed since your review`, meanwhileRows(review)),
  ...group(review.protection ? words`Protected account` : words`Account`, accountRows(review)),
  ...group(words`What changes`, changeRows(review)),
  ...group(words`Steps`, stepRows(review)),
  ...group(words`Before you run`, warningRows(review)),
  ...group(words`Undo`, undoRows(review)),
  ...group(words`Actions`, actionRows(review)),
];

const meanwhileRows = ({ meanwhile = [] }: Review): readonly ReviewRow[] =>
  meanwhile.map((sentence) => text('warning', sentence));

const accountRows = ({ account, protection }: Review): readonly ReviewRow[] => {
  if (!protection) return [text('account', account)];
  const because = foreignList(protection.because);
  const detail =
    protection.mode === 'readOnly'
      ? words`Protected, read only: ${because}`
      : words`Protected, asks for the account before it runs: ${because}`;
  return [text('eni-protected', account, detail)];
};

const changeRows = ({ changes }: Review): readonly ReviewRow[] =>
  changes.map(({ what, differences }) => text('diff', what, joined(differences, ' · ') || undefined));

const stepRows = ({ plan }: Review): readonly ReviewRow[] =>
  plan.map((sentence, index) => text('arrow-right', words`${index + 1}. ${sentence}`));

/** Blocks before warnings; what would resolve them stands below each. */
const warningRows = ({ readOnly, refusal, previewGap, unchecked = [], findings }: Review): readonly ReviewRow[] => [
  ...(readOnly === undefined ? [] : [text('lock', readOnly)]),
  ...(refusal === undefined
    ? []
    : [text('error', refusal, words`EC2 would refuse it here; steps after this one are not shown`)]),
  ...(previewGap === undefined
    ? []
    : [
        text(
          'warning',
          words`What changes is not fully known: part of the account could not be read`,
          words`Changes and steps after the last one shown are unknown. Missing: ${previewGap}`,
        ),
      ]),
  ...unchecked.map((sentence) => text('warning', sentence)),
  ...findings.map((finding): ReviewRow => {
    const { severity, message, remedy } = finding;
    return { ...text(severity === 'block' ? 'error' : 'warning', message, remedy), finding };
  }),
];

const undoRows = ({ canBeUndone }: Review): readonly ReviewRow[] => {
  if (canBeUndone === undefined) return [];
  return canBeUndone
    ? [text('discard', words`It can be undone afterwards`)]
    : [text('info', words`It cannot be undone with one click`)];
};

const actionRows = (review: Review): readonly ReviewRow[] => {
  const blocked = review.refusal !== undefined || review.findings.some(({ severity }) => severity === 'block');
  const run = blocked
    ? action('run-errors', words`Run Anyway…`, 'runAnyway')
    : action('play', review.asksMore ? words`Run…` : words`Run`, 'run');
  return [
    ...(review.changes.length > 0 ? [action('type-hierarchy', words`Preview in Topology`, 'preview')] : []),
    ...(review.permissionsWithheld === true ? [] : [action('shield', words`Check Permissions`, 'checkPermissions')]),
    action('terminal', words`Copy as…`, 'copyAs'),
    ...(review.readOnly === undefined ? [run] : []),
  ];
};

const text = (icon: string, label: Words, detail?: Words): ReviewRow & { readonly kind: 'text' } => ({
  kind: 'text',
  icon,
  label,
  detail,
});

const action = (icon: string, label: Words, does: ReviewAction): ReviewRow => ({
  kind: 'action',
  icon,
  label,
  action: does,
});

const group = (label: Words, rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  rows.length === 0 ? [] : [{ kind: 'heading', label }, ...rows];

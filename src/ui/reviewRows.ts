import * as l10n from '@vscode/l10n';
import type { RuleFinding } from '../rules/rule.ts';
import type { Review, ReviewAction } from '../services/prompts.ts';

/** A line of the review: a heading, something to read, or something to do. */
export type ReviewRow =
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'text';
      readonly icon: string;
      /** A whole sentence. Where VS Code cuts it, choosing the row shows it in full. */
      readonly label: string;
      /** What belongs to it, on a line of its own: the differences of a thing, what would mend a fault. */
      readonly detail?: string | undefined;
      /** Set when a rule speaks: its documentation can be opened. */
      readonly finding?: RuleFinding | undefined;
    }
  | { readonly kind: 'action'; readonly icon: string; readonly label: string; readonly action: ReviewAction };

/**
 * The review from top to bottom as it is to be read: which account, what will be different, the steps, what speaks against them,
 * whether there is a way back, and last what can be done. The first line, which has the focus, does nothing; a block or read-only
 * mode leaves no *Run*.
 */
export const reviewRows = (review: Review): readonly ReviewRow[] => [
  ...group(l10n.t('Changed since you read it'), meanwhileRows(review)),
  ...group(review.protection ? l10n.t('Protected account') : l10n.t('Account'), accountRows(review)),
  ...group(l10n.t('What changes'), changeRows(review)),
  ...group(l10n.t('Steps'), stepRows(review)),
  ...group(l10n.t('Before you run'), warningRows(review)),
  ...group(l10n.t('Undo'), undoRows(review)),
  ...group(l10n.t('What to do'), actionRows(review)),
];

const meanwhileRows = ({ meanwhile = [] }: Review): readonly ReviewRow[] =>
  meanwhile.map((sentence) => text('warning', sentence));

const accountRows = ({ account, protection }: Review): readonly ReviewRow[] => {
  if (!protection) return [text('account', account)];
  const because = protection.because.join(', ');
  const detail =
    protection.mode === 'readOnly'
      ? l10n.t('Protected, read only: {0}', because)
      : l10n.t('Protected, asks for the account before it runs: {0}', because);
  return [text('eni-protected', account, detail)];
};

const changeRows = ({ changes }: Review): readonly ReviewRow[] =>
  changes.map(({ what, differences }) => text('diff', what, differences.join(' · ') || undefined));

const stepRows = ({ plan }: Review): readonly ReviewRow[] =>
  plan.map((sentence, index) => text('arrow-right', `${index + 1}. ${sentence}`));

/** Blocks before warnings; what would mend them stands below each. */
const warningRows = ({ readOnly, refusal, unrehearsed, unchecked = [], findings }: Review): readonly ReviewRow[] => [
  ...(readOnly === undefined ? [] : [text('lock', readOnly)]),
  ...(refusal === undefined
    ? []
    : [text('error', refusal, l10n.t('EC2 would refuse it here; steps after this one are not shown'))]),
  ...(unrehearsed === undefined
    ? []
    : [
        text(
          'warning',
          l10n.t('What will happen is not known in full: a part of the account could not be read'),
          l10n.t('Changes and steps after the last one shown are unknown. Missing: {0}', unrehearsed),
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
    ? [text('discard', l10n.t('It can be undone afterwards'))]
    : [text('info', l10n.t('It cannot be undone with one click'))];
};

const actionRows = (review: Review): readonly ReviewRow[] => {
  const blocked = review.refusal !== undefined || review.findings.some(({ severity }) => severity === 'block');
  const more = review.asksMore ? '…' : '';
  const run = blocked
    ? action('run-errors', l10n.t('Run Anyway…'), 'runAnyway')
    : action('play', `${l10n.t('Run')}${more}`, 'run');
  return [
    ...(review.changes.length > 0 ? [action('type-hierarchy', l10n.t('Preview in Topology'), 'preview')] : []),
    ...(review.permissionsWithheld === true ? [] : [action('shield', l10n.t('Check Permissions'), 'checkPermissions')]),
    action('terminal', l10n.t('Copy as AWS CLI'), 'copyCli'),
    ...(review.readOnly === undefined ? [run] : []),
  ];
};

const text = (icon: string, label: string, detail?: string): ReviewRow & { readonly kind: 'text' } => ({
  kind: 'text',
  icon,
  label,
  detail,
});

const action = (icon: string, label: string, does: ReviewAction): ReviewRow => ({
  kind: 'action',
  icon,
  label,
  action: does,
});

const group = (label: string, rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  rows.length === 0 ? [] : [{ kind: 'heading', label }, ...rows];

import * as l10n from '@vscode/l10n';
import type { RuleFinding } from '../rules/rule.ts';
import type { Review, ReviewAction } from '../services/prompts.ts';

/** A line of the review: a heading, something to read, or something to do. */
export type ReviewRow =
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'text';
      readonly icon: string;
      readonly label: string;
      readonly detail?: string | undefined;
      /** Set when a rule speaks: its documentation can be opened. */
      readonly finding?: RuleFinding | undefined;
    }
  | { readonly kind: 'action'; readonly icon: string; readonly label: string; readonly action: ReviewAction };

/**
 * The review from top to bottom: what can be done first, so that Enter on the first line does the expected thing, then the plan,
 * what to mind, and what will be different. A block or read-only mode leaves no *Run*.
 */
export const reviewRows = (review: Review): readonly ReviewRow[] => [
  ...actionRows(review),
  ...group(l10n.t('What will happen'), planRows(review)),
  ...group(l10n.t('Mind'), mindRows(review)),
  ...group(
    l10n.t('What changes'),
    review.changes.map((label) => ({ kind: 'text', icon: 'diff', label })),
  ),
];

const actionRows = (review: Review): readonly ReviewRow[] => {
  const blocked = review.refusal !== undefined || review.findings.some(({ severity }) => severity === 'block');
  const run: readonly ReviewRow[] =
    review.readOnly !== undefined
      ? []
      : blocked
        ? [{ kind: 'action', icon: 'run-errors', label: l10n.t('Run Anyway…'), action: 'runAnyway' }]
        : [{ kind: 'action', icon: 'play', label: l10n.t('Run'), action: 'run' }];
  const others: readonly ReviewRow[] = [
    { kind: 'action', icon: 'shield', label: l10n.t('Check Permissions'), action: 'checkPermissions' },
    { kind: 'action', icon: 'terminal', label: l10n.t('Copy as AWS CLI'), action: 'copyCli' },
  ];
  // What cannot be run is not offered as the first line: looking costs nothing, running against a block does.
  return blocked ? [...others, ...run] : [...run, ...others];
};

const planRows = ({ plan }: Review): readonly ReviewRow[] =>
  plan.map((label, index) => ({ kind: 'text', icon: 'arrow-right', label: `${index + 1}. ${label}` }));

const mindRows = ({ readOnly, refusal, findings }: Review): readonly ReviewRow[] => [
  ...(readOnly === undefined ? [] : [text('lock', readOnly)]),
  ...(refusal === undefined ? [] : [text('error', l10n.t('The rehearsal on a copy was refused'), refusal)]),
  ...findings.map((finding): ReviewRow => ({
    kind: 'text',
    icon: finding.severity === 'block' ? 'error' : 'warning',
    label: finding.message,
    detail: finding.remedy,
    finding,
  })),
];

const text = (icon: string, label: string, detail?: string): ReviewRow => ({ kind: 'text', icon, label, detail });

const group = (label: string, rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  rows.length === 0 ? [] : [{ kind: 'heading', label }, ...rows];

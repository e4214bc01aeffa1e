import * as l10n from '@vscode/l10n';
import type { RuleFinding } from '../rules/rule.ts';
import type { Review, ReviewAction } from '../services/prompts.ts';
import { wrapped } from './wrapped.ts';

/** A line of the review: a heading, something to read, or something to do. */
export type ReviewRow =
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'text';
      readonly icon: string;
      readonly label: string;
      /** Quieter words: what would mend it. */
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
  ...group(l10n.t('Keep in mind'), mindRows(review)),
  ...group(
    l10n.t('What changes'),
    review.changes.flatMap((first) => text('diff', { first })),
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
  const look: ReviewRow = {
    kind: 'action',
    icon: 'type-hierarchy',
    label: l10n.t('Preview in Topology'),
    action: 'preview',
  };
  const others: readonly ReviewRow[] = [
    ...(review.changes.length > 0 ? [look] : []),
    { kind: 'action', icon: 'shield', label: l10n.t('Check Permissions'), action: 'checkPermissions' },
    { kind: 'action', icon: 'terminal', label: l10n.t('Copy as AWS CLI'), action: 'copyCli' },
  ];
  // What cannot be run is not offered as the first line: looking costs nothing, running against a block does.
  return blocked ? [...others, ...run] : [...run, ...others];
};

const planRows = ({ plan }: Review): readonly ReviewRow[] =>
  plan.flatMap((sentence, index) => text('arrow-right', { first: `${index + 1}. ${sentence}` }));

const mindRows = ({ readOnly, refusal, unrehearsed, findings, canBeUndone }: Review): readonly ReviewRow[] => [
  ...(readOnly === undefined ? [] : text('lock', { first: readOnly })),
  ...(refusal === undefined
    ? []
    : text('error', {
        first: l10n.t('The rehearsal on a copy was refused, steps after that are not shown'),
        next: refusal,
      })),
  ...(unrehearsed === undefined
    ? []
    : text('warning', {
        first: l10n.t('It could not be rehearsed, since a part of the account could not be read'),
        next: l10n.t('What changes, and steps after the last one shown, are unknown. Missing: {0}', unrehearsed),
      })),
  ...findings.flatMap((finding) => {
    const { severity, message, remedy } = finding;
    return text(severity === 'block' ? 'error' : 'warning', { first: message, next: remedy, finding });
  }),
  ...(canBeUndone === undefined
    ? []
    : text(canBeUndone ? 'discard' : 'info', {
        first: canBeUndone ? l10n.t('It can be undone afterwards') : l10n.t('It cannot be undone with one click'),
      })),
];

type Words = {
  readonly first: string;
  readonly next?: string | undefined;
  readonly finding?: RuleFinding | undefined;
};

/** A quick pick cuts long lines, so each text is broken into as many rows as it takes; only the first carries the icon. */
const text = (icon: string, { first, next = '', finding }: Words): readonly ReviewRow[] => [
  ...wrapped(first, rowWidth).map((label, index): ReviewRow => ({
    kind: 'text',
    icon: index === 0 ? icon : 'blank',
    label,
    finding: index === 0 ? finding : undefined,
  })),
  ...wrapped(next, rowWidth).map((detail): ReviewRow => ({ kind: 'text', icon: 'blank', label: '', detail })),
];

/** Characters that fit a row of a quick pick at its full width beside the heading of its group. */
const rowWidth = 62;

const group = (label: string, rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  rows.length === 0 ? [] : [{ kind: 'heading', label }, ...rows];

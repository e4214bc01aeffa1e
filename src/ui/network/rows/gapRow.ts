import { isExplicitDeny, isOlder, isPassing, isReading } from '../../../domain/gap.ts';
import { denialCodes, denialsIn, policyFor } from '../../../domain/iamPolicy.ts';
import { isInPart, oldPart, olderParts, partTitle } from '../../../domain/gapWords.ts';
import type { Gap, Snapshot } from '../../../domain/model.ts';
import { foreign, noWords, words, type Words } from '../../../domain/words.ts';
import { noted } from '../../shared/tree/markdown.ts';
import { codicon, noChildren, type Row } from '../../shared/tree/row.ts';

/**
 * A row for each part that could not be read: `Elastic IPs could not be read: ec2:DescribeAddresses is not allowed`; of a part that
 * an earlier read told, its time comes first, since a narrow sidebar cuts the end off. Where trying again may help, the row offers it.
 */
export const gapRows = (snapshot: Snapshot): readonly Row[] => [
  ...snapshot.gaps
    .filter((gap) => !isReading(gap) && !isOlder(gap))
    .map((gap) => {
      const old = oldPart(gap, snapshot.readAt);
      const text = gapText(gap, snapshot);
      return rowOf(gap.part, old ?? text, {
        icon: old === undefined ? 'warning' : 'history',
        why: [text, gap.code],
        words: [...(isPassing(gap) ? ['again'] : []), ...(policyFor(denialsIn([gap])) ? ['denied'] : [])],
        description: old === undefined ? noWords : words`could not be read again`,
      });
    }),
  ...olderRow(snapshot.gaps),
];

/** One row for all that the version which saved the account did not read: of a file there may be many, and no refresh brings them. */
const olderRow = (gaps: readonly Gap[]): readonly Row[] => {
  const label = olderParts(gaps);
  const [gap] = gaps.filter(isOlder);
  return label === undefined || !gap ? [] : [rowOf('older', label, { icon: 'history', why: [label, gap.code] })];
};

type RowLook = {
  readonly icon: string;
  readonly why: readonly [Words, string];
  readonly words?: readonly string[];
  readonly description?: Words;
};

const rowOf = (id: string, label: Words, { icon, why, words: more = [], description = noWords }: RowLook): Row => ({
  id: `gap/${id}`,
  label,
  description,
  icon: codicon(icon, 'list.warningForeground'),
  words: ['gap', ...more],
  tooltip: () => noted(...why),
  target: undefined,
  opens: 'never',
  children: noChildren,
});

/** The row as one sentence; `snapshot` is what the read told. */
export const gapText = (gap: Gap, snapshot: Snapshot): Words => {
  if (isOlder(gap)) return words`${partTitle(gap.part)} were not read: ${foreign(gap.message)}`;
  const old = oldPart(gap, snapshot.readAt);
  if (old !== undefined) return words`${old}, could not be read again: ${foreign(gap.message)}`;
  const why =
    denialCodes.has(gap.code) && !isExplicitDeny(gap)
      ? words`${foreign(gap.iamAction)} is not allowed`
      : foreign(gap.message);
  return isInPart(gap, snapshot)
    ? words`${partTitle(gap.part)} were read in part: ${why}`
    : words`${partTitle(gap.part)} could not be read: ${why}`;
};

/** A line for each part that is shown as an earlier read had it: `Network interfaces as of 07:31`. */
export const oldParts = (gaps: readonly Gap[], readAt: number): readonly Words[] =>
  gaps.flatMap((gap) => oldPart(gap, readAt) ?? []);

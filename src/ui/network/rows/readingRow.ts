import { isReading } from '../../../domain/gap.ts';
import { partWords } from '../../../domain/gapWords.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { SnapshotPart } from '../../../domain/model.ts';
import { joined, noWords, words, type Words } from '../../../domain/words.ts';
import { escaped } from '../../shared/tree/markdown.ts';
import { codicon, noChildren, type Row } from '../../shared/tree/row.ts';

/** Whether not all of a part has been read, and the rest is on its way. */
export const isOnItsWay = (inventory: Inventory, part: SnapshotPart): boolean => isReading(inventory.gap(part));

/** A last row below what may have more rows in a moment: `Reading…`; none when all of the part has come. */
export const readingRows = (levelId: string, inventory: Inventory, part: SnapshotPart): readonly Row[] =>
  isOnItsWay(inventory, part) ? [readingRow(levelId, noWords, [part])] : [];

/** What of the account has not all come: `Reading…  network interfaces, instances`. */
export const unreadRows = (levelId: string, { snapshot: { gaps } }: Inventory): readonly Row[] => {
  const parts = gaps.filter(isReading).map(({ part }) => part);
  return parts.length === 0 ? [] : [readingRow(levelId, partList(parts), parts)];
};

const readingRow = (levelId: string, description: Words, parts: readonly SnapshotPart[]): Row => ({
  id: `${levelId}/reading`,
  label: words`Reading…`,
  description,
  icon: codicon('loading~spin'),
  words: ['reading'],
  tooltip: () => escaped(words`Not read yet: ${partList(parts)}`),
  target: undefined,
  opens: 'never',
  children: noChildren,
});

const partList = (parts: readonly SnapshotPart[]): Words =>
  joined(
    parts.map((part) => partWords[part]),
    ', ',
  );

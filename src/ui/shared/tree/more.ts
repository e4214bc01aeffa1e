import { firstInOrder } from '../../../domain/order.ts';
import { words } from '../../../domain/words.ts';
import { codicon, noChildren, type Row } from './row.ts';

/** Rows a level shows at first, and how many more each "Show more" adds: thousands of siblings hang the tree. */
export const pageSize = 200;

/** The first rows of a level and, if there are others, a last row that asks for more. */
export const paged = (levelId: string, rows: readonly Row[], limit: number): readonly Row[] =>
  rows.length <= limit ? rows : [...rows.slice(0, limit), moreRow(levelId, rows.length - limit)];

/** Rows of a level that stand together, made as far as they are shown: a level may have thousands. */
export type RowGroup = { readonly count: number; readonly first: (most: number) => readonly Row[] };

/** A row for each thing, in an order. */
export const orderedRows = <Thing>(
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
  rowOf: (thing: Thing) => Row,
): RowGroup => ({
  count: things.length,
  first: (most) => firstInOrder(things, most, compare).map(rowOf),
});

/** Rows that are there already. */
export const theseRows = (rows: readonly Row[]): RowGroup => ({
  count: rows.length,
  first: (most) => rows.slice(0, most),
});

/** The same as {@link paged}, of groups one after the other. */
export const pagedGroups = (levelId: string, groups: readonly RowGroup[], limit: number): readonly Row[] => {
  const rows: Row[] = [];
  for (const { first } of groups) {
    if (rows.length < limit) rows.push(...first(limit - rows.length));
  }
  const hidden = groups.reduce((sum, { count }) => sum + count, 0) - rows.length;
  return hidden === 0 ? rows : [...rows, moreRow(levelId, hidden)];
};

const moreSuffix = '/more';

const moreRow = (levelId: string, hidden: number): Row => ({
  id: levelId + moreSuffix,
  label: words`Show more`,
  description: words`${hidden} not shown`,
  icon: codicon('ellipsis'),
  words: ['more'],
  tooltip: undefined,
  target: undefined,
  opens: 'never',
  children: noChildren,
});

/** The level that a "Show more" row belongs to; undefined for every other row. */
export const levelOfMore = (row: Row): string | undefined =>
  row.words.includes('more') ? row.id.slice(0, -moreSuffix.length) : undefined;

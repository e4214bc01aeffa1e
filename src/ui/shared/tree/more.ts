import { words } from '../../../domain/words.ts';
import { codicon, noChildren, type Row } from './row.ts';

/** Rows a level shows at first, and how many more each "Show more" adds: thousands of siblings hang the tree. */
export const pageSize = 200;

/** The first rows of a level and, if there are others, a last row that asks for more. */
export const paged = (levelId: string, rows: readonly Row[], limit: number): readonly Row[] =>
  rows.length <= limit ? rows : [...rows.slice(0, limit), moreRow(levelId, rows.length - limit)];

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

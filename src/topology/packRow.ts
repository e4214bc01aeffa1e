import type { CardNode, SubnetNode } from './graph.ts';
import type { Homes } from './homeBands.ts';
import { columnHeight, fits, ownColumns, withManaged, type Columns } from './packCards.ts';
import type { PackedSubnet } from './placeSubnet.ts';
import { subnetSize } from './sizes.ts';
import { wiredCards } from './wiredCards.ts';

type InRow = { readonly subnet: SubnetNode; readonly columns: number };

/** Where in the VPC the row is. */
type Where = { readonly homes: Homes; readonly index: number };

/**
 * Packs the subnets of a row. All may be as high as the one that needs most, so managed cards are stacked up to that height
 * before they spread to the right.
 */
export const packRow = (row: readonly InRow[], where: Where): readonly PackedSubnet[] => {
  const begun = row.map(({ subnet, columns }) => {
    const wired = wiredCards(subnet.cards, where.homes, where.index);
    const own = ownColumns(subnet.cards, wired, columns);
    return { subnet, own, managed: subnet.cards.filter(({ kind }) => kind === 'managed') };
  });
  const height = Math.max(...begun.map(({ own, managed }) => leastHeight(own, managed)));
  return begun.map(({ subnet, own, managed }) => {
    const columns = withManaged(own, managed, height);
    const content = Math.max(...columns.map((column) => columnHeight(column, columns.length)));
    return {
      node: subnet,
      columns,
      h: content === 0 ? subnetSize.empty : subnetSize.contentTop + content + subnetSize.padding,
    };
  });
};

const grid = 8;
const tries = 24;

/** The least height on the grid within which the managed cards find room. */
const leastHeight = (own: Columns, managed: readonly CardNode[]): number => {
  const heights = own.map((column) => columnHeight(column, own.length));
  const cards = managed.map((card) => columnHeight([card], own.length));
  const all = [...heights, ...cards].reduce((sum, height) => sum + height, 0);
  const highest = Math.max(...heights, ...cards, 0);
  const least = Math.ceil(Math.max(highest, all / own.length) / grid) * grid;
  const tallest = Math.max(...cards, 0);
  const step = Math.max(grid, Math.ceil(tallest / tries / grid) * grid);
  let height = least;
  while (height < least + tallest + 2 * grid && !fits(own, managed, height)) height += step;
  return height;
};

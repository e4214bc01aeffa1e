import type { CardMetrics } from './cardHeights.ts';
import type { SubnetNode } from './graph.ts';
import { fits, managedOf, ownColumns, withManaged, type CardsByColumn, type Managed } from './packCards.ts';
import type { SizedSubnet } from './placeSubnet.ts';
import { subnetSize } from './sizes.ts';
import { wiredCards, type Where } from './wiredCards.ts';

type InRow = { readonly subnet: SubnetNode; readonly columns: number };

/**
 * Packs the subnets of a row. All may be as high as the one that needs most, so managed cards are stacked up to that height
 * before they spread to the right.
 */
export const packRow = (row: readonly InRow[], where: Where, metrics: CardMetrics): readonly SizedSubnet[] => {
  const begun = row.map(({ subnet, columns: count }) => {
    const inside = metrics.rows.of(subnet);
    const own = ownColumns(inside, metrics, { wired: wiredCards(inside, metrics, where), count });
    return { subnet, own, managed: managedOf(inside, metrics) };
  });
  const height = Math.max(...begun.map(({ own, managed }) => leastHeight(own, managed, metrics)));
  return begun.map(({ subnet, own, managed }) => {
    const columns = withManaged(own, managed, { height, metrics });
    const content = Math.max(...columns.map((column) => metrics.heights.ofColumn(column, columns.length)));
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
const leastHeight = (own: CardsByColumn, managed: Managed, metrics: CardMetrics): number => {
  const heights = own.map((column) => metrics.heights.ofColumn(column, own.length));
  const cards = [...managed.groups, ...managed.singles].map((card) => metrics.heights.of(card, own.length));
  const all = [...heights, ...cards].reduce((sum, height) => sum + height, 0);
  const tallest = cards.reduce((most, height) => Math.max(most, height), 0);
  const highest = heights.reduce((most, height) => Math.max(most, height), tallest);
  const least = Math.ceil(Math.max(highest, all / own.length) / grid) * grid;
  const step = Math.max(grid, Math.ceil(tallest / tries / grid) * grid);
  let height = least;
  while (height < least + tallest + 2 * grid && !fits(own, managed, { height, metrics })) height += step;
  return height;
};

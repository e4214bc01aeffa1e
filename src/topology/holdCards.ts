import { cardsWhere, type CardMetrics } from './cardHeights.ts';
import type { SubnetNode } from './graph.ts';
import { managedOf } from './packCards.ts';
import type { SizedSubnet } from './placeSubnet.ts';
import { cardSize, subnetSize } from './sizes.ts';
import type { StandingCard } from './standing.ts';
import { wiredCards, type Where } from './wiredCards.ts';

type Held = {
  readonly columns: number;
  readonly where: Where;
  readonly stood: readonly StandingCard[];
  /** Of the subnet as it stands, in pixels: new cards go where they need no more. */
  readonly height: number;
};

/** A card in a column, from y to the bottom; pixels from the top of the subnet's content. */
type Spot = { readonly card: number; readonly y: number; readonly h: number };

/**
 * The cards of a subnet where they stand. One that has grown pushes down what stands below it in its column, as far as it has to;
 * new ones go into free room, else where the column ends highest up. What has gone leaves its place free.
 */
export const holdCards = (node: SubnetNode, held: Held, metrics: CardMetrics): SizedSubnet => {
  const { heights, rows } = metrics;
  const inside = rows.of(node);
  const wired = new Set(wiredCards(inside, metrics, held.where));
  const stood = new Map(held.stood.map((card) => [card.id, card]));
  const columns: Spot[][] = Array.from({ length: held.columns }, () => []);
  const added = new Set<number>();
  for (const card of cardsWhere(inside, () => true)) {
    const was = stood.get(rows.cards.idOf(card));
    const h = heights.of(card, held.columns);
    // Only the first column has wires: an instance that has just got one goes there.
    const stays = was && (was.column === 0 || was.h === h || !wired.has(card));
    const column = stays ? columns[was.column] : undefined;
    if (was && column) column.push({ card, y: was.y, h });
    else added.add(card);
  }
  const settled = columns.map((column) => apart(column.toSorted((a, b) => a.y - b.y)));
  const room = held.height - subnetSize.contentTop - subnetSize.padding;
  for (const card of inOrder([...added], node, metrics)) {
    const order = columnsFor(card, { wired: wired.has(card), count: held.columns }, metrics);
    put(settled, { card, h: heights.of(card, held.columns) }, { order, room });
  }
  const bottom = Math.max(0, ...settled.map((column) => endOf(column) - cardSize.gap));
  return {
    node,
    columns: settled.map((column) => column.map(({ card }) => card)),
    tops: settled.map((column) => column.map(({ y }) => y)),
    h: bottom === 0 ? subnetSize.empty : subnetSize.contentTop + bottom + subnetSize.padding,
  };
};

/** Cards of a column from above, all of them below one that takes more room than it had pushed down by the same. */
const apart = (column: readonly Spot[]): Spot[] => {
  let [below, shift] = [0, 0];
  return column.map((spot) => {
    shift += Math.max(0, below - (spot.y + shift));
    const y = spot.y + shift;
    below = y + spot.h + cardSize.gap;
    return { ...spot, y };
  });
};

const inOrder = (added: readonly number[], node: SubnetNode, metrics: CardMetrics): readonly number[] => {
  const { groups, singles } = managedOf(metrics.rows.of(node), metrics);
  const order = new Map([...groups, ...singles].map((card, index) => [card, index]));
  return added.toSorted((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
};

/** The columns in which a card may stand, the best first. */
const columnsFor = (
  card: number,
  { wired, count }: { readonly wired: boolean; readonly count: number },
  { rows }: CardMetrics,
): readonly number[] => {
  const all = Array.from({ length: count }, (_, index) => index);
  const [first = 0, ...others] = all;
  if (wired) return [first];
  return [...(rows.cards.kindOf(card) === 'unattached' ? others.toReversed() : others), first];
};

const endOf = (column: readonly Spot[]): number => {
  const last = column.at(-1);
  return last ? last.y + last.h + cardSize.gap : 0;
};

type Wanted = { readonly order: readonly number[]; readonly room: number };

/** Puts a card into the first free room of these columns, else below the one that ends highest up. */
const put = (columns: Spot[][], { card, h }: Omit<Spot, 'y'>, { order, room }: Wanted): void => {
  const places = order.map((index) => ({ index, y: freeIn(columns[index] ?? [], h) }));
  const found = places.find(({ y }) => y + h <= room) ?? places.reduce((a, b) => (b.y < a.y ? b : a));
  const column = columns[found.index] ?? [];
  const at = column.findIndex(({ y }) => y > found.y);
  column.splice(at < 0 ? column.length : at, 0, { card, h, y: found.y });
};

/** The highest place in a column where a card of this height stands on no other. */
const freeIn = (column: readonly Spot[], h: number): number => {
  let y = 0;
  for (const spot of column) {
    if (y + h + cardSize.gap <= spot.y) return y;
    y = spot.y + spot.h + cardSize.gap;
  }
  return y;
};

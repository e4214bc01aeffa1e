import { compareNatural } from '../domain/order.ts';
import { cardsWhere, isGroupRow, type CardMetrics } from './cardHeights.ts';
import type { Range } from './packed/unpack.ts';
import { cardSize } from './sizes.ts';
import { Stacks } from './stacks.ts';

/** Rows of cards, column by column, top down. */
export type CardsByColumn = readonly (readonly number[])[];

/**
 * The account's own cards: wired ones in the first column, the other instances spread over the rest (the highest first, a small
 * family such as `ha-1` and `ha-2` together), unattached interfaces to the right.
 */
export const ownColumns = (inside: Range, metrics: CardMetrics, { wired, count }: Own): CardsByColumn => {
  const { cards } = metrics.rows;
  const columns = new Stacks(count, metrics.heights);
  for (const card of wired) columns.put(0, [card]);
  const inFirst = new Set(wired);
  const rest = cardsWhere(inside, (card) => {
    const kind = cards.kindOf(card);
    return (kind === 'instance' || kind === 'guest') && !inFirst.has(card);
  });
  const from = wired.length > 0 && count > 1 ? 1 : 0;
  for (const family of familiesOf(rest, columns, metrics)) columns.put(columns.lowest(from, 'left'), family);
  const loose = cardsWhere(inside, (card) => cards.kindOf(card) === 'unattached');
  for (const card of loose) columns.put(columns.lowest(count > 1 ? 1 : 0, 'right'), [card]);
  return columns.cards;
};

/** Cards that stand in the first column because wires lead to them, top down; the number of columns. */
type Own = { readonly wired: readonly number[]; readonly count: number };

/**
 * The order in which managed cards find room: groups of many chips go first, since they are the AWS workloads; single ones then
 * fill up in reading order.
 */
export type Managed = { readonly groups: readonly number[]; readonly singles: readonly number[] };

/** The cards of AWS services in a subnet, as row numbers: groups of small chips, and single ones. */
export const managedOf = (inside: Range, { rows }: CardMetrics): Managed => {
  const all = cardsWhere(inside, (card) => rows.cards.kindOf(card) === 'managed');
  return {
    groups: all.filter((card) => isGroupRow(rows, card)),
    singles: all.filter((card) => !isGroupRow(rows, card)),
  };
};

/** Whether the managed cards find room under the own ones within a height, in pixels of the picture. */
export const fits = (own: CardsByColumn, { groups, singles }: Managed, { height, metrics }: Room): boolean => {
  const open = openColumns(own, metrics);
  const { heights } = metrics;
  const tops = own.map((cards) => (cards.length === 0 ? 0 : heights.ofColumn(cards, own.length) + cardSize.gap));
  return [groups, singles].every((cards) =>
    cards.every((card) => {
      const high = heights.of(card, own.length);
      const column = open.find((index) => (tops[index] ?? 0) + high <= height);
      if (column !== undefined) tops[column] = (tops[column] ?? 0) + high + cardSize.gap;
      return column !== undefined;
    }),
  );
};

export type Room = { readonly height: number; readonly metrics: CardMetrics };

/**
 * Adds the managed cards under the own ones, staying within the height as long as there is room. First fit, from the second
 * column on; the first is left for wires as long as possible. A column of unattached interfaces is left alone.
 */
export const withManaged = (
  own: CardsByColumn,
  { groups, singles }: Managed,
  { height, metrics }: Room,
): CardsByColumn => {
  const stacks = new Stacks(own.length, metrics.heights);
  own.forEach((cards, index) => stacks.put(index, cards));
  const open = openColumns(own, metrics);
  const room = (card: number): number =>
    open.find((column) => stacks.heightWith(column, card) <= height) ?? stacks.lowest(0, 'left');
  for (const card of groups) stacks.put(room(card), [card]);
  const before = stacks.copy();
  const slots = singles.map((card) => {
    const column = room(card);
    stacks.put(column, [card]);
    return column;
  });
  slots.toSorted((a, b) => a - b).forEach((column, index) => before.put(column, singles.slice(index, index + 1)));
  return before.cards;
};

const openColumns = (own: CardsByColumn, { rows: { cards } }: CardMetrics): readonly number[] => {
  const all = own.map((_, index) => index);
  const order = [...all.slice(1), 0];
  if (own.length < 3) return order;
  return order.filter((index) => {
    const first = own[index]?.[0];
    return first === undefined || cards.kindOf(first) !== 'unattached' || index === 0;
  });
};

/** Two or three instances whose names differ in the last part only. */
const familiesOf = (list: readonly number[], stacks: Stacks, metrics: CardMetrics): readonly (readonly number[])[] => {
  const { cards } = metrics.rows;
  const byStem = new Map<string, number[]>();
  for (const card of byName(list, metrics)) {
    const stem = cards.nameOf(card).replace(/[-_.]?[0-9a-z]$/i, '');
    const family = byStem.get(stem);
    if (family) family.push(card);
    else byStem.set(stem, [card]);
  }
  return [...byStem.values()]
    .flatMap((family) => (family.length <= 3 ? [family] : family.map((card) => [card])))
    .map((family) => ({ family, height: stacks.heightOf(family) }))
    .toSorted((a, b) => b.height - a.height)
    .map(({ family }) => family);
};

/** The graph has the instances by name, then the guests by name. */
const byName = (list: readonly number[], { rows: { cards } }: CardMetrics): readonly number[] => {
  const last = list.at(-1);
  if (last === undefined || cards.kindOf(last) !== 'guest') return list;
  return list.toSorted((a, b) =>
    cards.kindOf(a) === cards.kindOf(b)
      ? a - b
      : compareNatural(cards.nameOf(a), cards.nameOf(b)) || compareNatural(cards.idOf(a), cards.idOf(b)),
  );
};

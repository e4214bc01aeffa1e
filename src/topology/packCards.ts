import type { CardNode } from './graph.ts';
import { cardHeight, isGroup } from './placeCard.ts';
import { cardSize, cardWidth } from './sizes.ts';
import { natural } from './words.ts';

export type Columns = readonly (readonly CardNode[])[];

/** Cards that stand in the first column because wires lead to them, top down. */
export type Wired = readonly CardNode[];

/**
 * The account's own cards: wired ones in the first column, the other instances spread over the rest (the highest first, a small
 * family such as `ha-1` and `ha-2` together), unattached interfaces to the right.
 */
export const ownColumns = (cards: readonly CardNode[], wired: Wired, count: number): Columns => {
  const columns = new Stacks(count);
  for (const card of wired) columns.put(0, [card]);
  const inFirst = new Set(wired);
  const rest = cards.filter((card) => (card.kind === 'instance' || card.kind === 'guest') && !inFirst.has(card));
  const from = wired.length > 0 && count > 1 ? 1 : 0;
  for (const family of familiesOf(rest, columns)) columns.put(columns.lowest(from, 'left'), family);
  const loose = cards.filter(({ kind }) => kind === 'unattached');
  for (const card of loose) columns.put(columns.lowest(count > 1 ? 1 : 0, 'right'), [card]);
  return columns.cards;
};

/** Adds the managed cards under the own ones, staying within the height as long as there is room. */
export const withManaged = (own: Columns, managed: readonly CardNode[], height: number): Columns =>
  stacked(own, managed, height).columns;

export const fits = (own: Columns, managed: readonly CardNode[], height: number): boolean =>
  stacked(own, managed, height).fits;

/**
 * First fit, from the second column on; the first is left for wires as long as possible. A column of unattached interfaces is
 * left alone. Groups of many chips go first, since they are the AWS workloads; single ones then fill up in reading order.
 */
const stacked = (own: Columns, managed: readonly CardNode[], height: number): { columns: Columns; fits: boolean } => {
  const stacks = new Stacks(own.length);
  own.forEach((cards, index) => stacks.put(index, cards));
  const open = openColumns(own);
  let allFit = true;
  const room = (card: CardNode): number => {
    const index = open.find((column) => stacks.heightWith(column, card) <= height);
    if (index === undefined) allFit = false;
    return index ?? stacks.lowest(0, 'left');
  };
  for (const card of managed.filter(isGroup)) stacks.put(room(card), [card]);
  const singles = managed.filter((card) => !isGroup(card));
  const before = stacks.copy();
  const slots = singles.map((card) => {
    const column = room(card);
    stacks.put(column, [card]);
    return column;
  });
  slots.toSorted((a, b) => a - b).forEach((column, index) => before.put(column, singles.slice(index, index + 1)));
  return { columns: before.cards, fits: allFit };
};

const openColumns = (own: Columns): readonly number[] => {
  const all = own.map((_, index) => index);
  const order = [...all.slice(1), 0];
  if (own.length < 3) return order;
  return order.filter((index) => own[index]?.[0]?.kind !== 'unattached' || index === 0);
};

/** Two or three instances whose names differ in the last part only. */
const familiesOf = (cards: readonly CardNode[], stacks: Stacks): readonly (readonly CardNode[])[] => {
  const byStem = new Map<string, CardNode[]>();
  for (const card of cards.toSorted((a, b) => natural(a.name, b.name) || natural(a.id, b.id))) {
    const stem = card.name.replace(/[-_.]?[0-9a-z]$/i, '');
    byStem.set(stem, [...(byStem.get(stem) ?? []), card]);
  }
  return [...byStem.values()]
    .flatMap((family) => (family.length <= 3 ? [family] : family.map((card) => [card])))
    .map((family) => ({ family, height: stacks.heightOf(family) }))
    .toSorted((a, b) => b.height - a.height)
    .map(({ family }) => family);
};

export const columnHeight = (cards: readonly CardNode[], columns: number): number =>
  cards.reduce((sum, card) => sum + cardHeight(card, cardWidth(columns)) + cardSize.gap, 0) -
  (cards.length > 0 ? cardSize.gap : 0);

/** Columns being filled; heights include the gap below the last card. */
class Stacks {
  readonly cards: CardNode[][];
  readonly #heights: number[];

  constructor(count: number) {
    this.cards = Array.from({ length: count }, () => []);
    this.#heights = Array.from({ length: count }, () => 0);
  }

  put(column: number, cards: readonly CardNode[]): void {
    this.cards[column]?.push(...cards);
    if (cards.length > 0) this.#heights[column] = (this.#heights[column] ?? 0) + this.heightOf(cards) + cardSize.gap;
  }

  heightOf(cards: readonly CardNode[]): number {
    return columnHeight(cards, this.cards.length);
  }

  heightWith(column: number, card: CardNode): number {
    return (this.#heights[column] ?? 0) + this.heightOf([card]);
  }

  lowest(from: number, tie: 'left' | 'right'): number {
    let best = from;
    for (let index = from; index < this.#heights.length; index += 1) {
      const [height = 0, least = 0] = [this.#heights[index], this.#heights[best]];
      if (height < least || (height === least && tie === 'right')) best = index;
    }
    return best;
  }

  copy(): Stacks {
    const copy = new Stacks(this.cards.length);
    this.cards.forEach((cards, index) => copy.put(index, cards));
    return copy;
  }
}

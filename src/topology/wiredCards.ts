import { cardsWhere, type CardMetrics } from './cardHeights.ts';
import type { Homes } from './homeBands.ts';
import type { Range } from './packed/unpack.ts';
import { cardSize } from './sizes.ts';

/** The first column takes wired cards up to this height; the rest stands elsewhere, and its rows say in words where to. */
const mostHeight = 1600;

/**
 * The cards of a subnet that wires lead to, in the order in which their trunks nest: guests of instances above first, the later
 * start before the earlier; then the instances themselves, the furthest reaching first; then guests of instances below. Equal
 * ones stay in the order of the graph, which is that of their names.
 */
export const wiredCards = (inside: Range, metrics: CardMetrics, { homes, index }: Where): readonly number[] => {
  const { cards } = metrics.rows;
  const guests = cardsWhere(inside, (card) => cards.kindOf(card) === 'guest');
  const instances = cardsWhere(inside, (card) => cards.remotesOf(card) > 0 && cards.kindOf(card) === 'instance');
  if (guests.length + instances.length === 0) return [];
  const homeOf = (card: number): number => homes.home(cards.instanceOf(card) ?? '') ?? -1;
  const extentOf = (card: number): number => homes.extent(cards.instanceOf(card) ?? '');
  const starting = (list: readonly number[]): readonly number[] =>
    list
      .map((card) => ({ card, home: homeOf(card), extent: extentOf(card) }))
      .toSorted((a, b) => a.home - b.home || b.extent - a.extent || a.card - b.card)
      .map(({ card }) => card);
  const laterFirst = (list: readonly number[]): readonly number[] => starting(list).toReversed();
  const ordered = [
    ...laterFirst(guests.filter((card) => homeOf(card) <= index)),
    ...starting(instances),
    ...laterFirst(guests.filter((card) => homeOf(card) > index)),
  ];
  let height = 0;
  return ordered.filter((card) => {
    height += metrics.heights.of(card, 2) + cardSize.gap;
    return height <= mostHeight;
  });
};

/** Where in the VPC the row is. */
export type Where = { readonly homes: Homes; readonly index: number };

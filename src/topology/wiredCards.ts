import type { CardNode } from './graph.ts';
import type { Homes } from './homeBands.ts';
import { cardHeight } from './placeCard.ts';
import { cardSize } from './sizes.ts';
import { natural } from './words.ts';

/** The first column takes wired cards up to this height; the rest stands elsewhere, and its rows say in words where to. */
const mostHeight = 1600;

/**
 * The cards of a subnet that wires lead to, in the order in which their trunks nest: guests of instances above first, the later
 * start before the earlier; then the instances themselves, the furthest reaching first; then guests of instances below.
 */
export const wiredCards = (cards: readonly CardNode[], homes: Homes, row: number): readonly CardNode[] => {
  const homeOf = (card: CardNode): number => homes.home(card.instanceId ?? '') ?? -1;
  const reachOf = (card: CardNode): number => homes.reach(card.instanceId ?? '');
  const starting = (a: CardNode, b: CardNode): number =>
    homeOf(a) - homeOf(b) || reachOf(b) - reachOf(a) || natural(a.name, b.name) || natural(a.id, b.id);
  const guests = cards.filter(({ kind }) => kind === 'guest');
  const instances = cards.filter(({ kind, remotes }) => kind === 'instance' && remotes.length > 0);
  const laterFirst = (list: readonly CardNode[]): readonly CardNode[] => list.toSorted(starting).toReversed();
  const ordered = [
    ...laterFirst(guests.filter((card) => homeOf(card) <= row)),
    ...instances.toSorted(starting),
    ...laterFirst(guests.filter((card) => homeOf(card) > row)),
  ];
  let height = 0;
  return ordered.filter((card) => {
    height += cardHeight(card, cardSize.width) + cardSize.gap;
    return height <= mostHeight;
  });
};

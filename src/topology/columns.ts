import { cardHeight } from './placeCard.ts';
import type { SubnetNode, ZoneNode } from './graph.ts';
import { cardSize, cardWidth } from './sizes.ts';

/** Column counts that a zone may have. Few steps, so that one interface more seldom changes the zone's width. */
const steps = [1, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64] as const;

/** Wanted width of a subnet's cards for their height. */
const aspect = 1.6;

/** So few cards stand in one column. */
const fewCards = 3;

/** How many columns of cards the subnets of a zone have: as many as its fullest subnet wants. */
export const columnsOf = (zone: ZoneNode): number => {
  const wanted = zone.subnets.reduce((most, subnet) => Math.max(most, wantedBy(subnet)), 1);
  return steps.find((step) => step >= wanted) ?? 64;
};

const wantedBy = ({ cards }: SubnetNode): number => {
  if (cards.length <= fewCards) return 1;
  const length = cards.reduce((sum, card) => sum + cardHeight(card, cardWidth(3)) + cardSize.gap, 0);
  return Math.max(3, Math.sqrt((aspect * length) / (cardSize.width + cardSize.gap)));
};

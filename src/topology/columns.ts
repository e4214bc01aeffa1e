import type { CardMetrics } from './cardHeights.ts';
import type { SubnetNode, ZoneNode } from './graph.ts';
import { cardSize } from './sizes.ts';

/** Column counts that a zone may have. Few steps, so that one interface more seldom changes the zone's width. */
const steps = [1, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64] as const;

/** Wanted width of a subnet's cards for their height. */
const aspect = 1.6;

/** So few cards stand in one column. */
const fewCards = 3;

/** How many columns of cards the subnets of a zone have: as many as its fullest subnet wants, in steps up to 64. */
export const columnsOf = (zone: ZoneNode, metrics: CardMetrics): number => {
  const wanted = zone.subnets.reduce((most, subnet) => Math.max(most, wantedBy(subnet, metrics)), 1);
  return steps.find((step) => step >= wanted) ?? 64;
};

const wantedBy = (subnet: SubnetNode, { rows, heights }: CardMetrics): number => {
  const { from, to } = rows.of(subnet);
  if (to - from <= fewCards) return 1;
  let length = 0;
  for (let card = from; card < to; card += 1) length += heights.of(card, 3) + cardSize.gap;
  return Math.max(3, Math.sqrt((aspect * length) / (cardSize.width + cardSize.gap)));
};

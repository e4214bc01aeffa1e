import type { CardNode, SubnetNode } from './graph.ts';
import { placeCard } from './placeCard.ts';
import type { PlacedSubnet, Rect } from './scene.ts';
import { cardSize, cardWidth, subnetSize } from './sizes.ts';

/** A subnet whose cards have their columns and heights, but no place yet. */
export type PackedSubnet = {
  readonly node: SubnetNode;
  readonly columns: readonly (readonly CardNode[])[];
  readonly h: number;
};

/** Stands a packed subnet in its rectangle. The cards come out column by column. */
export const placeSubnet = ({ node, columns }: PackedSubnet, rect: Rect): PlacedSubnet => {
  const width = cardWidth(columns.length);
  return {
    node,
    rect,
    cards: columns.flatMap((column, index) => {
      const x = rect.x + subnetSize.rail + subnetSize.padding + index * (width + cardSize.gap);
      let y = rect.y + subnetSize.contentTop;
      return column.map((card) => {
        const placed = placeCard(card, { x, y }, width);
        y += placed.rect.h + cardSize.gap;
        return placed;
      });
    }),
  };
};

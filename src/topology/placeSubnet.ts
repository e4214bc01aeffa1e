import type { CardMetrics } from './cardHeights.ts';
import type { SubnetNode } from './graph.ts';
import type { CardsByColumn } from './packCards.ts';
import { placeCard } from './placeCard.ts';
import type { PlacedCard, PlacedSubnet, Rect } from './scene.ts';
import { cardSize, cardWidth, subnetSize } from './sizes.ts';

/** A subnet whose cards have their columns and heights, but no place yet. */
export type SizedSubnet = { readonly node: SubnetNode; readonly columns: CardsByColumn; readonly h: number };

/**
 * Stands a packed subnet in its rectangle. The cards come out column by column, made when asked for: most subnets of a large
 * account are never looked at from near. What is in use is not made again.
 */
export const placeSubnet = ({ node, columns }: SizedSubnet, rect: Rect, metrics: CardMetrics): PlacedSubnet => {
  let kept: WeakRef<readonly PlacedCard[]> | undefined;
  return {
    node,
    rect,
    columns,
    get cards() {
      const known = kept?.deref();
      if (known) return known;
      const cards = columns.flatMap((_, index) =>
        cardPlaces({ columns, rect }, index, metrics).map((place) =>
          placeCard(metrics.rows.cards.node(place.card), place.rect),
        ),
      );
      kept = new WeakRef(cards);
      return cards;
    },
  };
};

/** The rectangles of the cards of one column. */
export const cardPlaces = (
  { columns, rect }: Pick<PlacedSubnet, 'columns' | 'rect'>,
  index: number,
  { heights }: CardMetrics,
): readonly { readonly card: number; readonly rect: Rect }[] => {
  const w = cardWidth(columns.length);
  const x = rect.x + subnetSize.rail + subnetSize.padding + index * (w + cardSize.gap);
  let y = rect.y + subnetSize.contentTop;
  return (columns[index] ?? []).map((card) => {
    const place = { x, y, w, h: heights.of(card, columns.length) };
    y += place.h + cardSize.gap;
    return { card, rect: place };
  });
};

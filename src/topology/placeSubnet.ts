import type { CardMetrics } from './cardHeights.ts';
import type { SubnetNode } from './graph.ts';
import type { CardsByColumn } from './packCards.ts';
import { placeCard } from './placeCard.ts';
import type { PlacedCard, PlacedSubnet, Rect } from './scene.ts';
import { cardSize, cardWidth, subnetSize } from './sizes.ts';

/** A subnet whose cards have their columns and heights, but no place yet. */
export type SizedSubnet = {
  readonly node: SubnetNode;
  readonly columns: CardsByColumn;
  /** See {@link PlacedSubnet}. */
  readonly tops?: PlacedSubnet['tops'];
  readonly h: number;
};

/**
 * Stands a packed subnet in its rectangle. The cards come out column by column, made when asked for: most subnets of a large
 * account are never looked at from near. What is in use is not made again.
 */
export const placeSubnet = ({ node, columns, tops }: SizedSubnet, rect: Rect, metrics: CardMetrics): PlacedSubnet => {
  let kept: WeakRef<readonly PlacedCard[]> | undefined;
  return {
    node,
    rect,
    columns,
    tops,
    get cards() {
      const known = kept?.deref();
      if (known) return known;
      const cards = columns.flatMap((_, index) =>
        cardPlaces({ columns, tops, rect }, index, metrics).map((place) =>
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
  { columns, tops, rect }: Pick<PlacedSubnet, 'columns' | 'tops' | 'rect'>,
  index: number,
  { heights }: CardMetrics,
): readonly { readonly card: number; readonly rect: Rect }[] => {
  const w = cardWidth(columns.length);
  const x = rect.x + subnetSize.rail + subnetSize.padding + index * (w + cardSize.gap);
  const top = rect.y + subnetSize.contentTop;
  let below = top;
  return (columns[index] ?? []).map((card, nth) => {
    const y = tops === undefined ? below : top + (tops[index]?.[nth] ?? 0);
    const place = { x, y, w, h: heights.of(card, columns.length) };
    below += place.h + cardSize.gap;
    return { card, rect: place };
  });
};

import type { CardNode } from './graph.ts';
import type { PlacedCard, PlacedChip, Point, Rect } from './scene.ts';
import { cardSize, chipSize } from './sizes.ts';

/** From so many interfaces on, a managed resource shows small chips, several in a row. */
const manyChips = 3;

/** Height of a card so wide. */
export const cardHeight = (card: CardNode, width: number): number => {
  const rows = isGroup(card)
    ? Math.ceil(card.chips.length / perRow(width)) * (chipSize.height + chipSize.gap)
    : card.chips.reduce(
        (sum, chip) => sum + chipSize.height + chip.prefixes.length * chipSize.prefix + chipSize.gap,
        0,
      );
  const content = rows + card.remotes.length * (chipSize.remote + chipSize.gap);
  return cardSize.header + Math.max(0, content - chipSize.gap) + cardSize.padding;
};

export const placeCard = (node: CardNode, at: Point, width: number): PlacedCard => {
  const inner = { x: at.x + cardSize.padding, y: at.y + cardSize.header, w: width - 2 * cardSize.padding };
  const chips = isGroup(node) ? groupedChips(node, inner) : stackedChips(node, inner);
  const last = chips.at(-1);
  const below = last ? last.rect.y + last.rect.h + last.prefixes.length * chipSize.prefix + chipSize.gap : inner.y;
  return {
    node,
    rect: { ...at, w: width, h: cardHeight(node, width) },
    chips,
    remotes: node.remotes.map((_, index) => ({
      x: inner.x,
      y: below + index * (chipSize.remote + chipSize.gap),
      w: inner.w,
      h: chipSize.remote,
    })),
  };
};

export const isGroup = (card: CardNode): boolean => card.kind === 'managed' && card.chips.length >= manyChips;

type Inner = { readonly x: number; readonly y: number; readonly w: number };

const stackedChips = (card: CardNode, inner: Inner): readonly PlacedChip[] => {
  let y = inner.y;
  return card.chips.map((node) => {
    const rect: Rect = { x: inner.x, y, w: inner.w, h: chipSize.height };
    const prefixes = node.prefixes.map((_, index) => ({
      x: inner.x,
      y: rect.y + rect.h + index * chipSize.prefix,
      w: inner.w,
      h: chipSize.prefix,
    }));
    y += chipSize.height + prefixes.length * chipSize.prefix + chipSize.gap;
    return { node, rect, prefixes };
  });
};

const groupedChips = (card: CardNode, inner: Inner): readonly PlacedChip[] => {
  const across = perRow(inner.w + 2 * cardSize.padding);
  const w = (inner.w - (across - 1) * chipSize.gap) / across;
  return card.chips.map((node, index) => ({
    node,
    rect: {
      x: inner.x + (index % across) * (w + chipSize.gap),
      y: inner.y + Math.floor(index / across) * (chipSize.height + chipSize.gap),
      w,
      h: chipSize.height,
    },
    prefixes: [],
  }));
};

const perRow = (width: number): number =>
  Math.max(chipSize.groupedPerRow, Math.floor((width - 2 * cardSize.padding + chipSize.gap) / 52));

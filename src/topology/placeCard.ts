import { manyChips, perRow } from './cardHeights.ts';
import type { CardNode } from './graph.ts';
import type { PlacedCard, PlacedChip, Rect } from './scene.ts';
import { cardSize, chipSize } from './sizes.ts';

/** A card with its chips and rows in place, inside a rectangle that has its width and height. */
export const placeCard = (node: CardNode, rect: Rect): PlacedCard => {
  const inner = { x: rect.x + cardSize.padding, y: rect.y + cardSize.header, w: rect.w - 2 * cardSize.padding };
  const chips = isGroup(node) ? groupedChips(node, inner) : stackedChips(node, inner);
  const last = chips.at(-1);
  const below = last ? last.rect.y + last.rect.h + last.prefixes.length * chipSize.prefix + chipSize.gap : inner.y;
  return {
    node,
    rect,
    chips,
    remotes: node.remotes.map((_, index) => ({
      x: inner.x,
      y: below + index * (chipSize.remote + chipSize.gap),
      w: inner.w,
      h: chipSize.remote,
    })),
  };
};

const isGroup = (card: CardNode): boolean => card.kind === 'managed' && card.chips.length >= manyChips;

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

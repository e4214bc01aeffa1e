import type { PlacedCard, PlacedChip, PlacedSubnet, Rect } from '../../src/topology/scene.ts';
import type { FrameContext } from './frame.ts';
import { nearChipHeight } from './paintNearChip.ts';

/** Measures of a card from near, in pixels on screen at any zoom. */
const near = { inset: 11, header: 38, gap: 10, tightGap: 6, rowHalf: 13, leastGap: 3, least: 17 } as const;

export type NearChip = { readonly chip: PlacedChip; readonly box: Rect };

/** The card's box on screen: the scene's, or higher where its text needs it and nothing stands below. */
export const nearCardRect = ({ place }: FrameContext, card: PlacedCard, subnet: PlacedSubnet): Rect => {
  const rect = place(card.rect);
  if (card.remotes.length > 0) return rect;
  const floor = Math.min(
    ...[place(subnet.rect)].map(({ y, h }) => y + h - near.gap),
    ...subnet.cards.filter((other) => isBelow(other.rect, card.rect)).map((other) => place(other.rect).y - near.gap),
  );
  const wanted = near.header + wantedBy(card.chips) + near.inset;
  return { ...rect, h: Math.max(rect.h, Math.min(wanted, floor - rect.y)) };
};

const isBelow = (a: Rect, b: Rect): boolean => a.y > b.y && a.x < b.x + b.w && b.x < a.x + a.w;

const wantedBy = (chips: readonly PlacedChip[]): number =>
  chips.reduce((sum, { node }) => sum + nearChipHeight(node), 0) + Math.max(0, chips.length - 1) * near.gap;

/**
 * The interfaces below each other, as wide as the card. Each is as high as its text, or has its share where there is
 * less room; one that a wire leads to stays where the wire arrives.
 */
export const nearChips = ({ place, frame }: FrameContext, card: PlacedCard, rect: Rect): readonly NearChip[] => {
  const [remote] = card.remotes;
  const floor = remote ? middleOf(place(remote)) - near.rowHalf : rect.y + rect.h - near.inset;
  const room = floor - rect.y - near.header;
  const gap = gapFor(card.chips, room);
  const gaps = Math.max(0, card.chips.length - 1) * gap;
  const heights = card.chips.map(({ node }) => nearChipHeight(node));
  const share = Math.min(1, (room - gaps) / heights.reduce((sum, height) => sum + height, 1));
  let next = rect.y + near.header;
  return card.chips.map((chip, index) => {
    const h = Math.max(near.least, Math.floor((heights[index] ?? near.least) * share));
    const wire = place(chip.rect).y + 12 * frame.camera.zoom;
    const isAlone = chip.rect.w + 20 > card.rect.w;
    const y = isAlone ? Math.max(next, Math.min(wire + 10 - h, floor - h)) : next;
    next = y + h + gap;
    return { chip, box: { x: rect.x + near.inset, y: Math.round(y), w: rect.w - 2 * near.inset, h } };
  });
};

const middleOf = ({ y, h }: Rect): number => y + h / 2;

const gapFor = (chips: readonly PlacedChip[], room: number): number => {
  if (wantedBy(chips) <= room || chips.length < 2) return near.gap;
  return (room - (chips.length - 1) * near.tightGap) / chips.length >= 28 ? near.tightGap : near.leastGap;
};

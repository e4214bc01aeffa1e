import type { Point, LocatedInterface } from './scene.ts';
import { cardSize, stripAt, subnetSize } from './sizes.ts';

/**
 * The way from a lane of the riser to the left side of a chip, without passing through a card: straight in the first column,
 * else along the strip under the subnet's bar and down the gap before the chip's column. `dy` moves the end from the middle.
 */
export const approach = (
  { zone, subnet, card, chip }: LocatedInterface,
  lane: number,
  dy: number,
): readonly Point[] => {
  const x = zone.riser.x + lane;
  const y = chip.rect.y + chip.rect.h / 2 + dy;
  const end = { x: chip.rect.x - 1, y };
  const firstColumn = subnet.rect.x + subnetSize.rail + subnetSize.padding;
  if (card.rect.x <= firstColumn && chip.rect.x <= firstColumn + cardSize.padding) return [{ x, y }, end];
  const strip = subnet.rect.y + stripAt + Math.sign(dy);
  const gap = card.rect.x - cardSize.gap / 2 + Math.sign(dy);
  if (chip.rect.x <= card.rect.x + cardSize.padding) {
    return [{ x, y: strip }, { x: gap, y: strip }, { x: gap, y }, end];
  }
  // A small chip inside a group: over its neighbours, along the card's header, then down to its top.
  const header = card.rect.y + cardSize.header - 3;
  const start =
    card.rect.x <= firstColumn
      ? [{ x, y: header }]
      : [
          { x, y: strip },
          { x: gap, y: strip },
          { x: gap, y: header },
        ];
  const top = chip.rect.x + chip.rect.w / 2 + dy;
  return [...start, { x: top, y: header }, { x: top, y: chip.rect.y - 1 }];
};

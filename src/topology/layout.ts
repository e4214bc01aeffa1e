import { cardMetricsOf } from './cardHeights.ts';
import type { Picture } from './packed/unpack.ts';
import { placeVpcs } from './placeVpcs.ts';
import type { Rect, Scene, Wire } from './scene.ts';
import { internetPill, origin, vpcSize } from './sizes.ts';
import type { HeldPlaces } from './standing.ts';
import { tiesOf } from './ties.ts';

/**
 * Gives everything its place. Pure and deterministic, in time proportional to the number of interfaces. What is added to a
 * subnet moves nothing but its row and what stands below, as long as the zone keeps its number of columns. `aspect` is the
 * wanted width of the picture for its height, see `aspectFor`. What has a place in `standing` keeps it: what grows moves only what
 * stands below it, straight down.
 */
export const layout = (picture: Picture, aspect?: number, standing?: HeldPlaces): Scene => {
  const vpcs = placeVpcs(picture, aspect, standing);
  const metrics = cardMetricsOf(picture.rows);
  let ties: readonly Wire[] | undefined;
  return {
    ...picture,
    bounds: boundsOf(vpcs.map(({ rect }) => rect)),
    vpcs,
    get ties() {
      ties ??= tiesOf(vpcs, metrics);
      return ties;
    },
  };
};

const boundsOf = (rects: readonly Rect[]): Rect => {
  const y = origin.y - internetPill.aboveVpc;
  const right = rects.reduce<number>((most, rect) => Math.max(most, rect.x + rect.w), vpcSize.minWidth);
  const bottom = rects.reduce<number>((most, rect) => Math.max(most, rect.y + rect.h), vpcSize.header);
  return { x: 0, y, w: right + origin.x, h: bottom + origin.x - y };
};

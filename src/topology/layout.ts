import type { Graph } from './graph.ts';
import { placeVpcs } from './placeVpcs.ts';
import type { Rect, Scene } from './scene.ts';
import { internetPill, origin, vpcSize } from './sizes.ts';
import { tiesOf } from './ties.ts';

/**
 * Gives everything its place. Pure and deterministic, in time proportional to the number of interfaces. What is added to a
 * subnet moves nothing but its row and what stands below, as long as the zone keeps its number of columns. `aspect` is the
 * wanted width of the picture for its height, see `aspectFor`.
 */
export const layout = (graph: Graph, aspect?: number): Scene => {
  const vpcs = placeVpcs(graph.vpcs, aspect);
  return {
    graph,
    bounds: boundsOf(vpcs.map(({ rect }) => rect)),
    vpcs,
    ties: vpcs.flatMap(({ zones }) => zones.flatMap(tiesOf)),
  };
};

const boundsOf = (rects: readonly Rect[]): Rect => {
  const y = origin.y - internetPill.aboveVpc;
  const right = rects.reduce<number>((most, rect) => Math.max(most, rect.x + rect.w), vpcSize.minWidth);
  const bottom = rects.reduce<number>((most, rect) => Math.max(most, rect.y + rect.h), vpcSize.header);
  return { x: 0, y, w: right + origin.x, h: bottom + origin.x - y };
};

import type { CardMetrics } from './cardHeights.ts';
import type { VpcNode } from './graph.ts';
import { holdVpc } from './holdVpc.ts';
import type { VpcAt, SizedVpc } from './placeVpc.ts';
import { vpcSize } from './sizes.ts';
import { Skyline } from './skyline.ts';
import type { HeldPlaces, StandingVpc } from './standing.ts';

type Parts = { readonly metrics: CardMetrics; readonly fresh: (vpc: VpcNode) => SizedVpc };

/**
 * The VPCs where they stand, with what is new in them: one that becomes higher pushes down what stands below it, by that height. New
 * ones go where the picture ends highest up, and so does one that becomes wider than the room beside it.
 */
export const holdVpcs = (vpcs: readonly VpcNode[], standing: HeldPlaces, parts: Parts): readonly VpcAt[] => {
  const known = new Map(standing.vpcs.map((vpc) => [vpc.id, vpc]));
  const there = vpcs.flatMap(({ id }) => known.get(id) ?? []);
  const held = vpcs.flatMap((node) => {
    const stood = known.get(node.id);
    const vpc = stood && holdVpc(node, { stood, room: roomFor(stood, there), metrics: parts.metrics });
    return stood && vpc ? [{ stood, vpc }] : [];
  });
  const placed = pushed(held);
  const places = new Map(placed.map((one) => [one.vpc.node, one]));
  const width = there.reduce((most, { x, w }) => Math.max(most, x + w + vpcSize.gap), 0);
  const fresh = vpcs.filter((node) => !places.has(node)).map(parts.fresh);
  const skyline = new Skyline(fresh.reduce((most, { w }) => Math.max(most, w + vpcSize.gap), width));
  for (const { vpc, at } of placed.toSorted((a, b) => a.at.y + a.vpc.h - (b.at.y + b.vpc.h))) skyline.build(at, vpc);
  for (const vpc of fresh) {
    const at = skyline.lowestPlace(vpc);
    skyline.build(at, vpc);
    places.set(vpc.node, { vpc, at });
  }
  return vpcs.flatMap((node) => places.get(node) ?? []);
};

/** How wide a VPC may become before it meets one that stands beside it. */
const roomFor = ({ x, y, h }: StandingVpc, all: readonly StandingVpc[]): number =>
  all.reduce(
    (room, other) =>
      other.x > x && other.y < y + h && y < other.y + other.h ? Math.min(room, other.x - vpcSize.gap - x) : room,
    Infinity,
  );

type HeldVpc = { readonly stood: StandingVpc; readonly vpc: SizedVpc };

/** From above: each is moved as far as what stands above it has grown, or up as far as that has shrunk and leaves room. */
const pushed = (held: readonly HeldVpc[]): readonly VpcAt[] => {
  const done: { readonly one: HeldVpc; readonly moved: number }[] = [];
  return held
    .toSorted((a, b) => a.stood.y - b.stood.y)
    .map((one) => {
      const { stood, vpc } = one;
      const above = done.filter(({ one: other }) => isBelow(stood, vpc, other));
      const moves = above.map(({ moved }) => moved);
      const most = Math.max(...moves);
      const free = above.map(
        ({ one: other, moved }) => moved - (stood.y - other.stood.y - other.stood.h - vpcSize.gap),
      );
      const by = above.length === 0 ? 0 : most > 0 ? most : Math.max(Math.min(...moves), ...free);
      done.push({ one, moved: by + vpc.h - stood.h });
      return { vpc, at: { x: stood.x, y: stood.y + by } };
    });
};

const isBelow = (stood: StandingVpc, vpc: SizedVpc, { stood: other, vpc: above }: HeldVpc): boolean =>
  other.y + other.h <= stood.y && other.x < stood.x + vpc.w + vpcSize.gap && stood.x < other.x + above.w + vpcSize.gap;

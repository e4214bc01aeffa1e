import type { PlacedCard, PlacedVpc, PlacedZone, Point, Wire } from './scene.ts';
import { laneAt, vpcSize } from './sizes.ts';

/** The cards of a zone that wires lead to or from. */
export type WiredZone = { readonly vpc: PlacedVpc; readonly zone: PlacedZone; readonly cards: readonly PlacedCard[] };

/**
 * The wires of instances with interfaces in more than one VPC. Each leaves its VPC below, where no words are, goes along the gaps between the
 * VPCs and enters the other one from below; several stand beside each other in the gaps.
 */
export const spanningTies = (zones: readonly WiredZone[]): readonly Wire[] => {
  const guests = new Map(
    zones.flatMap(({ vpc, zone, cards }) =>
      cards
        .filter(({ node }) => node.kind === 'guest')
        .flatMap(({ chips }) => chips.map(({ node, rect }) => [node.eniId, { vpc, zone, at: leftOf(rect) }] as const)),
    ),
  );
  const ties: Wire[] = [];
  for (const { vpc, zone, cards } of zones) {
    for (const { node, remotes } of cards) {
      node.remotes.forEach(({ eniId }, index) => {
        const [row, guest] = [remotes[index], guests.get(eniId)];
        if (!row || !guest || guest.vpc === vpc || node.instanceId === undefined) return;
        const from = { vpc, zone, at: { ...leftOf(row), x: row.x - 2 } };
        const points = wayBetween(from, guest, laneFor(ties.length));
        ties.push({ id: `tie:${eniId}`, kind: 'tie', instanceId: node.instanceId, eniId, spans: true, points });
      });
    }
  }
  return ties;
};

type End = { readonly vpc: PlacedVpc; readonly zone: PlacedZone; readonly at: Point };

const leftOf = ({ x, y, h }: { readonly x: number; readonly y: number; readonly h: number }): Point => ({
  x,
  y: y + h / 2,
});

/** How far from the VPCs a wire stands in the gap between them, in pixels of the picture. */
const laneFor = (nth: number): number => vpcSize.gap / 2 + ((nth % 5) - 2) * 2;

const wayBetween = (from: End, to: End, lane: number): readonly Point[] => {
  const [out, into] = [from, to].map(({ zone }) => zone.riser.x + laneAt.groups);
  const [below, end] = [from, to].map(({ vpc: { rect } }) => rect.y + rect.h + lane);
  const beside = to.vpc.rect.x - lane;
  const points = [
    from.at,
    { x: out ?? 0, y: from.at.y },
    { x: out ?? 0, y: below ?? 0 },
    { x: beside, y: below ?? 0 },
    { x: beside, y: end ?? 0 },
    { x: into ?? 0, y: end ?? 0 },
    { x: into ?? 0, y: to.at.y },
    to.at,
  ];
  // Side by side with one lower edge, the two corners between them fall together.
  return points.filter(({ x, y }, index) => index === 0 || x !== points[index - 1]?.x || y !== points[index - 1]?.y);
};

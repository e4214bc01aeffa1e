import type { CardMetrics } from './cardHeights.ts';
import { placeCard } from './placeCard.ts';
import { cardPlaces } from './placeSubnet.ts';
import type { PlacedCard, PlacedVpc, PlacedZone, Wire } from './scene.ts';
import { laneAt } from './sizes.ts';
import { spanningTies } from './spanningTies.ts';

/** The wires at rest: those within each zone, and those of instances in more than one VPC. */
export const tiesOf = (vpcs: readonly PlacedVpc[], metrics: CardMetrics): readonly Wire[] => {
  const wired = vpcs.flatMap((vpc) => vpc.zones.map((zone) => ({ vpc, zone, cards: wiredIn(zone, metrics) })));
  return [...wired.flatMap(({ zone, cards }) => tiesWithin(zone, cards)), ...spanningTies(wired)];
};

/** One trunk an instance, a branch a device, nested so that none crosses another. */
const tiesWithin = (zone: PlacedZone, cards: readonly PlacedCard[]): readonly Wire[] => {
  const placed = nested(trunksOf(cards));
  const depth = placed.reduce((most, { level }) => Math.max(most, level), 0);
  return placed.flatMap(({ trunk, level }) => {
    const x = zone.riser.x + laneOf(level, depth);
    return trunk.branches.map(({ eniId, from, to }) => ({
      id: `tie:${eniId}`,
      kind: 'tie' as const,
      instanceId: trunk.instanceId,
      eniId,
      points: [
        { x: from.x - 2, y: from.y },
        { x, y: from.y },
        { x, y: to.y },
        { x: to.x, y: to.y },
      ],
    }));
  });
};

type End = { readonly x: number; readonly y: number };
type Trunk = {
  readonly instanceId: string;
  readonly branches: readonly { readonly eniId: string; readonly from: End; readonly to: End }[];
  readonly ys: readonly number[];
  readonly top: number;
  readonly bottom: number;
};

/** Lanes of a riser; more than seven would stand closer than two pixels, so deeper trunks are told by their rows alone. */
const mostLanes = 7;

const laneOf = (level: number, depth: number): number => {
  if (depth <= 1) return level === 0 ? laneAt.last : laneAt.first;
  const [left, right] = [laneAt.first - 2, laneAt.last + 4];
  return right - (level * (right - left)) / depth;
};

const wiredIn = (zone: PlacedZone, metrics: CardMetrics): readonly PlacedCard[] => {
  const { cards } = metrics.rows;
  return zone.subnets.flatMap((subnet) =>
    // A branch ends at the first column alone: further ones would have to pass through cards.
    cardPlaces(subnet, 0, metrics)
      .filter(({ card }) => cards.remotesOf(card) > 0 || cards.kindOf(card) === 'guest')
      .map(({ card, rect }) => placeCard(cards.node(card), rect)),
  );
};

const trunksOf = (cards: readonly PlacedCard[]): readonly Trunk[] => {
  const targets = new Map(
    cards
      .filter(({ node }) => node.kind === 'guest')
      .flatMap((card) => card.chips.map((chip) => [chip.node.eniId, chip.rect])),
  );
  return cards.flatMap((card) => trunkOf(card, targets) ?? []);
};

const trunkOf = (card: PlacedCard, targets: ReadonlyMap<string, PlacedCard['rect']>): Trunk | undefined => {
  const branches = card.node.remotes.flatMap(({ eniId }, index) => {
    const [row, target] = [card.remotes[index], targets.get(eniId)];
    if (!row || !target) return [];
    return [{ eniId, from: { x: row.x, y: row.y + row.h / 2 }, to: { x: target.x, y: target.y + target.h / 2 } }];
  });
  if (branches.length === 0 || card.node.instanceId === undefined) return undefined;
  const ys = branches.flatMap(({ from, to }) => [from.y, to.y]);
  return { instanceId: card.node.instanceId, branches, ys, top: Math.min(...ys), bottom: Math.max(...ys) };
};

type Levelled = { readonly trunk: Trunk; readonly level: number };

/** Short trunks stay near the subnets (level 0); one that overlaps stands further out, if it can pass without crossing. */
const nested = (trunks: readonly Trunk[]): readonly Levelled[] => {
  const done: Levelled[] = [];
  for (const trunk of trunks.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const beside = done.filter(({ trunk: other }) => other.top <= trunk.bottom && other.bottom >= trunk.top);
    const crosses = beside.some(({ trunk: other }) => trunk.ys.some((y) => y >= other.top && y <= other.bottom));
    const level = beside.reduce((most, other) => Math.max(most, other.level + 1), 0);
    if (!crosses && level < mostLanes) done.push({ trunk, level });
  }
  return done;
};

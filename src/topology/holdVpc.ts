import { compareTiers } from '../domain/tier.ts';
import { bandsOf } from './bands.ts';
import type { CardMetrics } from './cardHeights.ts';
import { columnsOf } from './columns.ts';
import type { SubnetNode, VpcNode, ZoneNode } from './graph.ts';
import { holdCards } from './holdCards.ts';
import { homeBands, type Homes } from './homeBands.ts';
import { packRow } from './packRow.ts';
import { firstRow, rowAt, widthFor, zoneWidth, type SizedRow, type SizedVpc } from './placeVpc.ts';
import type { SizedSubnet } from './placeSubnet.ts';
import { subnetSize, vpcSize, zoneSize } from './sizes.ts';
import type { StandingSubnet, StandingVpc } from './standing.ts';

/**
 * A VPC whose zones, rows and cards stay where they stand: a row that becomes higher pushes down what stands below it. Undefined
 * where a new zone would make it wider than `room`, in pixels.
 */
export const holdVpc = (
  node: VpcNode,
  { stood, room, metrics }: { readonly stood: StandingVpc; readonly room: number; readonly metrics: CardMetrics },
): SizedVpc | undefined => {
  const zones = zonesOf(node, stood, { room, metrics });
  const w = Math.max(stood.w, widthFor(zones));
  if (w > stood.w && w > room) return undefined;
  const columns = new Map(node.zones.map((zone, index) => [zone.name, zones[index]?.columns ?? 1]));
  const lines = linesOf(node, stood);
  const homes = homeBands(
    lines.map(({ subnets }) => subnets),
    metrics.rows,
  );
  const was = new Map(stood.subnets.map((subnet) => [subnet.id, subnet]));
  const sized = lines.map((line, index) => rowOf(line, { was, columns, where: { homes, index }, metrics }));
  const { rows, grown } = below(lines, sized);
  const bottom = rows.reduce<number>((most, { y, height }) => Math.max(most, y + height), 0);
  return { node, zones, rows, w, h: Math.max(stood.h + Math.min(0, grown), bottom + vpcSize.shelf) };
};

type Zones = SizedVpc['zones'];

/** Each zone where it stands; a new one in the first free room, with fewer columns where that is narrow. */
const zonesOf = (
  { zones }: VpcNode,
  stood: StandingVpc,
  { room, metrics }: { readonly room: number; readonly metrics: CardMetrics },
): Zones => {
  const taken = stood.zones.filter(({ name }) => zones.some((zone) => zone.name === name));
  const known = new Map(taken.map((zone) => [zone.name, zone]));
  const places: { readonly x: number; readonly columns: number }[] = [...taken];
  return zones.map((zone) => known.get(zone.name) ?? newZone(zone));

  function newZone(zone: ZoneNode): Zones[number] {
    const wanted = columnsOf(zone, metrics);
    const most = Math.max(stood.w, room);
    const x = freeAt(places, { w: zoneWidth(wanted), most: stood.w }) ?? freeAt(places, { w: zoneWidth(1), most });
    const end = places.reduce<number>((far, at) => Math.max(far, at.x + zoneWidth(at.columns) + zoneSize.gap), 0);
    const left = x ?? Math.max(vpcSize.padding, end);
    const next = places.reduce((near, at) => (at.x > left ? Math.min(near, at.x - zoneSize.gap) : near), most);
    let columns = wanted;
    while (columns > 1 && left + zoneWidth(columns) + (next === most ? vpcSize.padding : 0) > next) columns -= 1;
    const made = { x: left, columns };
    places.push(made);
    return made;
  }
};

/** The first x at which a zone of a width stands on no other, within a VPC that is at most so wide. */
const freeAt = (
  places: readonly { readonly x: number; readonly columns: number }[],
  { w, most }: { readonly w: number; readonly most: number },
): number | undefined =>
  [vpcSize.padding, ...places.map(({ x, columns }) => x + zoneWidth(columns) + zoneSize.gap)]
    .toSorted((a, b) => a - b)
    .find(
      (x) =>
        x + w + vpcSize.padding <= most &&
        places.every((at) => at.x >= x + w + zoneSize.gap || at.x + zoneWidth(at.columns) + zoneSize.gap <= x),
    );

/** A row to be: where it stands and how high it is; undefined for a new one, which comes right below the one before it. */
type Line = {
  readonly y: number | undefined;
  readonly height: number;
  readonly subnets: readonly SubnetNode[];
};

/** The rows as they stand, from above, with the new subnets in them: beside their twins, else in a row of their own below their tier. */
const linesOf = ({ zones }: VpcNode, stood: StandingVpc): readonly Line[] => {
  const was = new Map(stood.subnets.map((subnet) => [subnet.id, subnet]));
  const all = zones.flatMap(({ subnets }) => subnets);
  const lines: Line[] = [...Map.groupBy(all, ({ id }) => was.get(id)?.y)]
    .flatMap(([y, subnets]) => (y === undefined ? [] : [{ y, subnets, height: heightOf(subnets, was) }]))
    .toSorted((a, b) => (a.y ?? 0) - (b.y ?? 0));
  for (const band of bandsOf(zones)) {
    const fresh = band.filter(({ id }) => !was.has(id));
    const at = lines.findIndex(({ subnets }) => subnets.some((subnet) => band.includes(subnet)));
    const line = lines[at];
    const joins = fresh.filter(({ zone }) => line?.subnets.every((subnet) => subnet.zone !== zone));
    if (line && joins.length > 0) lines[at] = { ...line, subnets: [...line.subnets, ...joins] };
    const own = fresh.filter((subnet) => !joins.includes(subnet));
    const tier = own[0]?.tier;
    if (tier === undefined) continue;
    const before = lines.findLastIndex(({ subnets }) => subnets.some((subnet) => compareTiers(subnet.tier, tier) <= 0));
    lines.splice(before + 1, 0, { y: undefined, height: 0, subnets: own });
  }
  return lines;
};

const heightOf = (subnets: readonly SubnetNode[], was: ReadonlyMap<string, StandingSubnet>): number =>
  subnets.reduce((most, { id }) => Math.max(most, was.get(id)?.h ?? 0), 0);

type RowParts = {
  readonly was: ReadonlyMap<string, StandingSubnet>;
  readonly columns: ReadonlyMap<string, number>;
  readonly where: { readonly homes: Homes; readonly index: number };
  readonly metrics: CardMetrics;
};

const rowOf = ({ subnets, height }: Line, { was, columns, where, metrics }: RowParts): readonly SizedSubnet[] =>
  subnets.flatMap((subnet) => {
    const count = columns.get(subnet.zone) ?? 1;
    const stood = was.get(subnet.id)?.cards;
    if (stood && !subnet.folded) return [holdCards(subnet, { columns: count, where, stood, height }, metrics)];
    return packRow([{ subnet, columns: count }], where, metrics);
  });

/** The rows below each other. All below one that takes more room than it had are pushed down by the same, or pulled up where it is folded. */
const below = (
  lines: readonly Line[],
  sized: readonly (readonly SizedSubnet[])[],
): { readonly rows: readonly SizedRow[]; readonly grown: number } => {
  let next: number = firstRow;
  let shift = 0;
  const rows = lines.map((line, index) => {
    const packed = sized[index] ?? [];
    shift += Math.max(0, next - ((line.y ?? next - shift) + shift));
    const y = line.y === undefined ? next : line.y + shift;
    const closed = line.subnets.every(({ folded }) => folded);
    const row = rowAt(y, packed);
    const height = closed ? Math.min(line.height, subnetSize.empty) : Math.max(line.height, row.height);
    if (closed) shift -= line.height - height;
    next = y + height + zoneSize.bandGap;
    return { ...row, height };
  });
  return { rows, grown: shift };
};

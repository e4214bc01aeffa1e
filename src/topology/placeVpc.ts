import { bandsOf } from './bands.ts';
import type { CardMetrics } from './cardHeights.ts';
import { columnsOf } from './columns.ts';
import type { SubnetNode, VpcNode } from './graph.ts';
import { homeBands } from './homeBands.ts';
import { packRow } from './packRow.ts';
import { placeSubnet, type SizedSubnet } from './placeSubnet.ts';
import type { PlacedVpc, PlacedZone, Point } from './scene.ts';
import { portSize, subnetWidth, vpcSize, zoneSize } from './sizes.ts';

/** A VPC whose inside is measured, but that has no place yet. */
export type SizedVpc = {
  readonly node: VpcNode;
  readonly w: number;
  readonly h: number;
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
};

/** A band with its height and the packed subnet of each zone; a zone without one has a hole there. */
type Row = { readonly height: number; readonly packed: ReadonlyMap<SubnetNode, SizedSubnet> };

/** Packs a VPC and tells its width and height, in pixels of the picture; where it is to stand is not known yet. */
export const sizeVpc = (node: VpcNode, metrics: CardMetrics): SizedVpc => {
  const bands = bandsOf(node.zones);
  const homes = homeBands(bands, metrics.rows);
  const columns = node.zones.map((zone) => columnsOf(zone, metrics));
  const columnsIn = new Map(
    node.zones.flatMap((zone, index) => zone.subnets.map((subnet) => [subnet, columns[index] ?? 1])),
  );
  const rows = bands.map((band, index) =>
    rowOf(
      band.map((subnet) => ({ subnet, columns: columnsIn.get(subnet) ?? 1 })),
      { homes, index },
      metrics,
    ),
  );
  const inner = columns.reduce((sum, count) => sum + zoneSize.riser + subnetWidth(count), 0);
  const gaps = Math.max(0, columns.length - 1) * zoneSize.gap;
  const content = rows.reduce((sum, { height }) => sum + height, 0) + Math.max(0, rows.length - 1) * zoneSize.bandGap;
  return {
    node,
    columns,
    rows,
    w: Math.max(vpcSize.minWidth, vpcSize.padding * 2 + inner + gaps),
    h: vpcSize.header + vpcSize.zoneRow + content + vpcSize.shelf,
  };
};

const rowOf = (...row: Parameters<typeof packRow>): Row => {
  const packed = packRow(...row);
  return { height: Math.max(...packed.map(({ h }) => h)), packed: new Map(packed.map((entry) => [entry.node, entry])) };
};

/** Puts a packed VPC, with everything in it, with its upper left corner at a point. */
export const placeVpc = (vpc: SizedVpc, at: Point, metrics: CardMetrics): PlacedVpc => {
  const { node, w, h } = vpc;
  const top = at.y + vpcSize.header + vpcSize.zoneRow;
  return {
    node,
    rect: { x: at.x, y: at.y, w, h },
    port:
      node.gateway === undefined
        ? undefined
        : {
            x: at.x + w - portSize.fromRight,
            y: at.y - portSize.side / 2,
            w: portSize.side,
            h: portSize.side,
          },
    shelf: { x: at.x, y: at.y + h - vpcSize.shelf, w, h: vpcSize.shelf },
    zones: placeZones(vpc, { x: at.x + vpcSize.padding, y: top }, metrics),
  };
};

const placeZones = (vpc: SizedVpc, at: Point, metrics: CardMetrics): readonly PlacedZone[] => {
  const bottom = at.y - vpcSize.header - vpcSize.zoneRow + vpc.h - vpcSize.shelf;
  const tops: number[] = [];
  vpc.rows.reduce((y, { height }) => {
    tops.push(y);
    return y + height + zoneSize.bandGap;
  }, at.y);
  let x = at.x;
  return vpc.node.zones.map((node, index) => {
    const w = zoneSize.riser + subnetWidth(vpc.columns[index] ?? 1);
    const left = x;
    x += w + zoneSize.gap;
    const y = at.y - vpcSize.zoneRow;
    return {
      node,
      rect: { x: left, y, w, h: bottom - y },
      riser: { x: left, y: at.y, w: zoneSize.riser, h: bottom - at.y },
      subnets: vpc.rows.flatMap(({ height, packed }, row) =>
        node.subnets.flatMap((subnet) => {
          const found = packed.get(subnet);
          // A folded subnet leaves its row open; the row closes when all of it is folded.
          const h = subnet.folded ? (found?.h ?? height) : height;
          const rect = { x: left + zoneSize.riser, y: tops[row] ?? at.y, w: w - zoneSize.riser, h };
          return found ? [placeSubnet(found, rect, metrics)] : [];
        }),
      ),
    };
  });
};

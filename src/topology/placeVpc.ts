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
  /** Of each zone of the node: how many columns of cards it has, and how far right of the VPC's edge it begins. */
  readonly zones: readonly { readonly columns: number; readonly x: number }[];
  readonly rows: readonly SizedRow[];
};

/** A VPC with the place of its upper left corner, counted from that of the picture. */
export type VpcAt = { readonly vpc: SizedVpc; readonly at: Point };

/** A band with its height and the packed subnet of each zone; a zone without one has a hole there. `y`: from the VPC's top. */
export type SizedRow = {
  readonly y: number;
  readonly height: number;
  readonly packed: ReadonlyMap<SubnetNode, SizedSubnet>;
};

/** Where the first row begins, from the VPC's top. */
export const firstRow = vpcSize.header + vpcSize.zoneRow;

/** Packs a VPC and tells its width and height, in pixels of the picture; where it is to stand is not known yet. */
export const sizeVpc = (node: VpcNode, metrics: CardMetrics): SizedVpc => {
  const bands = bandsOf(node.zones);
  const homes = homeBands(bands, metrics.rows);
  const columns = node.zones.map((zone) => columnsOf(zone, metrics));
  const columnsIn = new Map(
    node.zones.flatMap((zone, index) => zone.subnets.map((subnet) => [subnet, columns[index] ?? 1])),
  );
  let y: number = firstRow;
  const rows = bands.map((band, index) => {
    const packed = packRow(
      band.map((subnet) => ({ subnet, columns: columnsIn.get(subnet) ?? 1 })),
      { homes, index },
      metrics,
    );
    const row = rowAt(y, packed);
    y += row.height + zoneSize.bandGap;
    return row;
  });
  let x: number = vpcSize.padding;
  const zones = columns.map((count) => {
    const zone = { columns: count, x };
    x += zoneWidth(count) + zoneSize.gap;
    return zone;
  });
  return { node, zones, rows, w: widthFor(zones), h: heightFor(rows) };
};

/** A row with its packed subnets, as high as the highest. */
export const rowAt = (y: number, packed: readonly SizedSubnet[]): SizedRow => ({
  y,
  height: packed.reduce((most, { h }) => Math.max(most, h), 0),
  packed: new Map(packed.map((entry) => [entry.node, entry])),
});

/** Width of a zone with so many columns of cards, its riser included, in pixels. */
export const zoneWidth = (columns: number): number => zoneSize.riser + subnetWidth(columns);

/** How wide a VPC must be at least for its zones, in pixels. */
export const widthFor = (zones: SizedVpc['zones']): number =>
  zones.reduce<number>(
    (most, { x, columns }) => Math.max(most, x + zoneWidth(columns) + vpcSize.padding),
    vpcSize.minWidth,
  );

/** How high a VPC must be at least for its rows, in pixels. */
export const heightFor = (rows: readonly Pick<SizedRow, 'y' | 'height'>[]): number =>
  rows.reduce((most, { y, height }) => Math.max(most, y + height), firstRow) + vpcSize.shelf;

/** Puts a packed VPC, with everything in it, with its upper left corner at a point. */
export const placeVpc = (vpc: SizedVpc, at: Point, metrics: CardMetrics): PlacedVpc => {
  const { node, w, h } = vpc;
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
    zones: placeZones(vpc, at, metrics),
  };
};

const placeZones = (vpc: SizedVpc, at: Point, metrics: CardMetrics): readonly PlacedZone[] => {
  const top = at.y + firstRow;
  const bottom = at.y + vpc.h - vpcSize.shelf;
  return vpc.node.zones.map((node, index) => {
    const zone = vpc.zones[index];
    const w = zoneWidth(zone?.columns ?? 1);
    const left = at.x + (zone?.x ?? vpcSize.padding);
    const y = top - vpcSize.zoneRow;
    return {
      node,
      rect: { x: left, y, w, h: bottom - y },
      riser: { x: left, y: top, w: zoneSize.riser, h: bottom - top },
      subnets: vpc.rows.flatMap(({ y: rowTop, height, packed }) =>
        node.subnets.flatMap((subnet) => {
          const found = packed.get(subnet);
          // A folded subnet leaves its row open; the row closes when all of it is folded.
          const h = subnet.folded ? (found?.h ?? height) : height;
          const rect = { x: left + zoneSize.riser, y: at.y + rowTop, w: w - zoneSize.riser, h };
          return found ? [placeSubnet(found, rect, metrics)] : [];
        }),
      ),
    };
  });
};

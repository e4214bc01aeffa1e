import { placer, type Camera, type PaintContext } from '../../src/topology/draw/context.ts';
import type { PlacedSubnet, PlacedVpc, Rect, Scene } from '../../src/topology/scene.ts';
import { interfacesIn, rowsAt } from './farMarks.ts';

const wholeHeader = 30;
const nameOnly = 17;
/** Of a subnet: its name and bar. */
const subnetHeader = 22;

type Look = Pick<PaintContext, 'place' | 'zoom'>;

/** How high the header of a VPC is from afar, in pixels; 2 without words. `roomy`: the zones have room for their names, too. */
export const farHeader = (box: Rect): { readonly height: number; readonly roomy: boolean } => {
  const roomy = box.h >= 70;
  return { roomy, height: roomy ? wholeHeader : box.h >= 28 ? nameOnly : 2 };
};

/** A subnet from afar, and how many marks it has. */
export type FarBox = { readonly subnet: PlacedSubnet; readonly box: Rect; readonly count: number };

type Row = { readonly y: number; readonly h: number; readonly boxes: readonly FarBox[] };

/**
 * Where the subnets of a VPC stand from afar. Words keep their size, so its header takes what it needs, and the rows share the rest as
 * they do in the layout, but that each has room for its marks at this pitch as long as others have some to spare.
 */
export const farBoxes = (scene: Scene, vpc: PlacedVpc, look: Look, pitch: number): readonly FarBox[] => {
  const { rows, share, top } = rowsOf(scene, vpc, look);
  const needs = rows.map((row) => needOf(row, pitch));
  const missing = rows.reduce((sum, { h }, index) => sum + Math.max(0, (needs[index] ?? 0) - h), 0);
  const spare = rows.reduce((sum, { h }, index) => sum + Math.max(0, h - (needs[index] ?? 0)), 0);
  const given = missing > spare ? 0 : missing;
  let moved = 0;
  return rows.flatMap(({ y, h, boxes }, index) => {
    const over = h - (needs[index] ?? 0);
    const high = given === 0 ? h : over < 0 ? h - over : h - (over / spare) * given;
    const begin = Math.round(top + y + moved);
    const end = Math.round(top + y + moved + high);
    moved += high - h;
    return boxes.map(({ subnet, box, count }) => {
      const own = subnet.node.folded ? Math.round(subnet.rect.h * look.zoom * share) : end - begin;
      return { subnet, count, box: { x: box.x, y: begin, w: box.w, h: Math.max(3, Math.min(own, end - begin)) } };
    });
  });
};

/** Whether each subnet of a VPC has room for its marks at a pitch, and which has not: the row that takes most of what is missing. */
export const lacksRoomAt = (scene: Scene, vpc: PlacedVpc, look: Look, pitch: number): PlacedSubnet | undefined => {
  const { rows } = rowsOf(scene, vpc, look);
  const lacks = rows.map((row) => needOf(row, pitch) - row.h);
  if (lacks.reduce((sum, lack) => sum + lack, 0) <= 0) return undefined;
  return rows[lacks.indexOf(Math.max(...lacks))]?.boxes.toSorted((a, b) => b.count - a.count)[0]?.subnet;
};

const rowsOf = (
  scene: Scene,
  vpc: PlacedVpc,
  { place, zoom }: Look,
): { readonly rows: readonly Row[]; readonly share: number; readonly top: number } => {
  const box = place(vpc.rect);
  const top = box.y + farHeader(box).height;
  const from = box.y + 60 * zoom;
  const bottom = box.y + box.h - 4;
  const share = (bottom - top) / Math.max(1, bottom - from);
  const subnets = vpc.zones.flatMap((zone) => zone.subnets);
  const rows = [...Map.groupBy(subnets, ({ rect }) => rect.y)].toSorted(([a], [b]) => a - b);
  return {
    share,
    top,
    rows: rows.map(([y, inRow]) => ({
      y: (y - vpc.rect.y - 60) * zoom * share,
      h: Math.max(...inRow.map(({ rect }) => rect.h)) * zoom * share,
      boxes: inRow.map((subnet) => ({ subnet, box: place(subnet.rect), count: interfacesIn(scene, subnet) })),
    })),
  };
};

/** How high a row must be for its marks, in pixels; one more, and one less in width, since boxes stand on whole pixels. */
const needOf = ({ boxes }: Row, pitch: number): number =>
  boxes.reduce(
    (most, { box, count }) =>
      count === 0 ? most : Math.max(most, subnetHeader + pitch * rowsAt(pitch, box.w - markInset - 1, count)),
    0,
  );

/** What rail and border take of the width. */
const markInset = 9;

/** The room for marks in the box of a subnet, and whether there is room for its name above them. */
export const farRoom = (rect: Rect): { readonly room: Rect; readonly named: boolean } => {
  const named = rect.h >= subnetHeader + 2;
  const top = rect.y + (named ? subnetHeader : 2);
  return { named, room: { x: rect.x + 7, y: top, w: rect.w - markInset, h: rect.y + rect.h - top - 1 } };
};

export const pitches = [18, 16, 14, 12, 10, 8] as const;
const leastPitch = 8;

const found = new WeakMap<Scene, { readonly zoom: number; readonly pitch: number }>();

/**
 * The distance in pixels from mark to mark, one for the whole picture: the largest that all VPCs have room for. Where they have none for the
 * least, that is it, and a subnet that is too full for it has its own.
 */
export const farPitch = (scene: Scene, zoom: number): number => {
  const known = found.get(scene);
  if (known?.zoom === zoom) return known.pitch;
  const look = lookAt(zoom);
  const fits = (pitch: number): boolean =>
    scene.vpcs.every((vpc) => lacksRoomAt(scene, vpc, look, pitch) === undefined);
  const pitch = pitches.find(fits) ?? leastPitch;
  found.set(scene, { zoom, pitch });
  return pitch;
};

/** A look from the corner of the picture: how much room there is does not depend on where one stands. */
export const lookAt = (zoom: number): Look => {
  const camera: Camera = { zoom, x: 0, y: 0 };
  return { place: placer(camera), zoom };
};

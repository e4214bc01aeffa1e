import { placer, type PaintContext } from '../../src/topology/draw/context.ts';
import type { PlacedSubnet, PlacedVpc, Rect, Scene } from '../../src/topology/scene.ts';
import { vpcSize } from '../../src/topology/sizes.ts';
import { interfacesIn } from './farMarks.ts';
import { leastPitch, pitches, rowsHeight } from './farPitches.ts';

/** A subnet from afar: its box on screen, how high its words are above the marks, and its number of interfaces. */
export type FarBox = {
  readonly subnet: PlacedSubnet;
  readonly box: Rect;
  readonly words: SubnetWords;
  readonly count: number;
};

/** What a VPC says from afar, with its subnets in their boxes. */
export type FarVpc = { readonly header: VpcWords; readonly boxes: readonly FarBox[] };

/** Name and zones, the name alone, or nothing; name and bar of a subnet, both in one line, or nothing. */
type VpcWords = 'zones' | 'name' | 'none';
type SubnetWords = 'whole' | 'slim' | 'none';

/** Heights in pixels of what does not shrink with the picture. */
const vpcHeights = { zones: 30, name: 17, none: 2 } as const;
const subnetHeights = { whole: 22, slim: 14, none: 2 } as const;
/** From this height on a subnet bears its name. */
const named = 25;
/** Between the last row and the border of the VPC. */
const bottomInset = 3;
/** What rail and border take of a subnet's width, left and in all. */
const inset = { left: 7, both: 9 } as const;

/** From where one looks, and the distance from mark to mark, in pixels. */
export type FarLook = Pick<PaintContext, 'place' | 'zoom'> & { readonly scene: Scene; readonly pitch: number };

type Row = { readonly y: number; readonly h: number; readonly inside: readonly Omit<FarBox, 'words'>[] };
type Words = { readonly header: VpcWords; readonly subnet: SubnetWords };

/**
 * Where the subnets of a VPC stand from afar. Words keep their size, so the header takes what it needs, and the rows share the rest as they
 * do in the layout; where marks at this pitch, in pixels, need it, rows with room to spare give some to those without, and words give way:
 * the bar of a subnet first, then the names of the zones. A VPC that has no room even so stays as the layout has it.
 */
export const farVpc = (vpc: PlacedVpc, look: FarLook): FarVpc => {
  const fitting = fittingWords(vpc, look);
  if (fitting) return standing(fitting.words, fitting.rows, fitting.heights);
  const header = wordiest(look.place(vpc.rect));
  const rows = rowsOf(vpc, look, header);
  const heights = rows.map(({ h }) => h);
  return standing({ header, subnet: 'whole' }, rows, heights);
};

/** The room for marks in a box, in pixels. */
export const farRoom = ({ box, words }: Pick<FarBox, 'box' | 'words'>): Rect => {
  const top = subnetHeights[words];
  return { x: box.x + inset.left, y: box.y + top, w: box.w - inset.both, h: box.h - top - 1 };
};

const found = new WeakMap<Scene, { readonly zoom: number; readonly pitch: number }>();

/**
 * The distance in pixels from mark to mark, one for the whole picture: the largest that all VPCs have room for. Where they have none for the
 * least, that is it, and a subnet that is too full for it has its own. It does not depend on where one stands.
 */
export const farPitch = (scene: Scene, zoom: number): number => {
  const known = found.get(scene);
  if (known?.zoom === zoom) return known.pitch;
  const place = placer({ zoom, x: 0, y: 0 });
  const fits = (one: number): boolean =>
    scene.vpcs.every((vpc) => fittingWords(vpc, { scene, place, zoom, pitch: one }) !== undefined);
  const pitch = pitches.find(fits) ?? leastPitch;
  found.set(scene, { zoom, pitch });
  return pitch;
};

const wordiest = ({ h }: Rect): VpcWords => (h >= 70 ? 'zones' : h >= 28 ? 'name' : 'none');

type Fitting = { readonly words: Words; readonly rows: readonly Row[]; readonly heights: readonly number[] };

/** The most words beside which the marks of a VPC find room, and the heights of its rows; undefined where none leave enough. */
const fittingWords = (vpc: PlacedVpc, look: FarLook): Fitting | undefined => {
  const most = wordiest(look.place(vpc.rect));
  const fewer: VpcWords = most === 'zones' ? 'name' : most;
  const tries: readonly Words[] = [
    { header: most, subnet: 'whole' },
    { header: most, subnet: 'slim' },
    { header: fewer, subnet: 'slim' },
    { header: fewer, subnet: 'none' },
  ];
  for (const words of tries) {
    const rows = rowsOf(vpc, look, words.header);
    // No name is given up for larger marks.
    if (words.subnet === 'none' && rows.some(({ h }) => h >= named)) continue;
    const heights = shared(rows, (row) => needOf(row, words.subnet, look.pitch));
    if (heights) return { words, rows, heights };
  }
  return undefined;
};

const rowsOf = (vpc: PlacedVpc, { scene, place, zoom }: FarLook, header: VpcWords): readonly Row[] => {
  const box = place(vpc.rect);
  const [begin, top] = [vpcSize.header + vpcSize.zoneRow, vpcHeights[header]];
  // The shelf has no words from afar.
  const content = (vpc.rect.h - begin - vpcSize.shelf) * zoom;
  const scale = ((box.h - top - bottomInset) / Math.max(1, content)) * zoom;
  const subnets = vpc.zones.flatMap((zone) => zone.subnets);
  const rows = [...Map.groupBy(subnets, ({ rect }) => rect.y)].toSorted(([a], [b]) => a - b);
  return rows.map(([y, inRow]) => ({
    y: box.y + top + (y - vpc.rect.y - begin) * scale,
    h: Math.max(...inRow.map(({ rect }) => rect.h)) * scale,
    inside: inRow.map((subnet) => ({
      subnet,
      box: { ...place(subnet.rect), h: Math.max(3, Math.round(subnet.rect.h * scale)) },
      count: interfacesIn(scene, subnet),
    })),
  }));
};

/** The heights of rows that each have what they need, what is missing taken from the others as they can spare it; undefined where that is not enough. */
const shared = (rows: readonly Row[], needs: (row: Row) => number): readonly number[] | undefined => {
  const over = rows.map((row) => row.h - needs(row));
  const missing = over.reduce((sum, some) => sum + Math.max(0, -some), 0);
  const spare = over.reduce((sum, some) => sum + Math.max(0, some), 0);
  if (missing > spare) return undefined;
  const share = spare === 0 ? 0 : missing / spare;
  return rows.map(({ h }, index) => h - (over[index] ?? 0) * ((over[index] ?? 0) < 0 ? 1 : share));
};

/** How high a row must be for its words and marks, in pixels; one more, and one less in width, since boxes stand on whole pixels. */
const needOf = ({ h, inside }: Row, words: SubnetWords, pitch: number): number => {
  const above = subnetHeights[words] + 2;
  return inside.reduce(
    (most, { box, count }) =>
      count === 0 ? most : Math.max(most, above + rowsHeight(pitch, { w: box.w - inset.both - 1, count })),
    Math.min(h, above),
  );
};

const standing = (words: Words, rows: readonly Row[], heights: readonly number[]): FarVpc => {
  let moved = 0;
  const boxes = rows.flatMap(({ y, h, inside }, index) => {
    const high = heights[index] ?? h;
    const [begin, end] = [Math.round(y + moved), Math.round(y + moved + high)];
    moved += high - h;
    return inside.map(({ subnet, box, count }): FarBox => {
      const own = subnet.node.folded ? Math.min(box.h, end - begin) : end - begin;
      const placed = { ...box, y: begin, h: Math.max(3, own) };
      return { subnet, count, box: placed, words: wordsIn(placed.h, words.subnet, count) };
    });
  });
  return { header: words.header, boxes };
};

/** Those words, or fewer where the box is too low for them; a subnet without interfaces has room for its name. */
const wordsIn = (height: number, words: SubnetWords, count: number): SubnetWords => {
  if (height >= subnetHeights[words] + 2) return words;
  return count === 0 && height >= subnetHeights.slim + 2 ? 'slim' : 'none';
};

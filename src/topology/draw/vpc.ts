import type { PlacedVpc, PlacedZone, Point, Rect, SelectionDecorations } from '../scene.ts';
import type { PaintContext } from './context.ts';

/** The VPC's box, its header, the names of its zones, and the shelf with its security groups. */
export const drawVpc = (context: PaintContext, vpc: PlacedVpc): void => {
  const { pen, place, highContrast, drawn } = context;
  const rect = place(vpc.rect);
  const { palette } = pen;
  pen.box(rect, { fill: palette.vpc, stroke: palette.line2, width: highContrast ? 2 : 1, radius: 8 });
  drawn.vpc(vpc.node, rect);
  drawHeader(context, vpc, rect);
  for (const zone of vpc.zones) drawZoneName(context, vpc, zone);
  drawShelf(context, vpc);
};

const drawHeader = ({ pen, zoom, place }: PaintContext, { node, port }: PlacedVpc, rect: Rect): void => {
  const { palette } = pen;
  if (zoom * 32 < 15) {
    // Header and zone row together have room for the name alone.
    const end = port ? place(port).x : rect.x + rect.w;
    const y = rect.y + Math.min(12, Math.round(60 * zoom) - 4);
    pen.text(node.name, { x: rect.x + 8, y }, { size: 12, bold: true, color: palette.t1, max: end - rect.x - 14 });
    return;
  }
  const middle = rect.y + 16 * Math.min(zoom, 1.4);
  const inset = 12 * Math.min(zoom, 1);
  pen.icon('cloud', { x: rect.x + inset, y: middle - 7, size: 16, color: palette.t2 });
  const right = port ? place(port).x - 7 : rect.x + rect.w - 12;
  const label = rect.w > 520 ? (node.gateway ?? '') : '';
  const end = label
    ? right - pen.text(label, { x: right, y: middle + 5 }, { size: 11, color: palette.t3, align: 'right' })
    : right;
  let x = rect.x + inset + 22;
  const say = (words: string, color: string, mono: boolean): void => {
    if (x + 24 > end) return;
    const style = { size: mono ? 11 : 14, bold: !mono, mono, color, max: end - x - 8 };
    x += pen.text(words, { x, y: middle + 5 }, style) + 12;
  };
  say(node.name, palette.t1, false);
  const fits = (words: readonly string[]): boolean =>
    x + words.reduce((sum, word) => sum + pen.measure(word, { size: 11, mono: true }) + 12, 0) < end;
  const ranges = [...node.cidrs, ...node.ipv6Cidrs];
  if (node.id !== node.name && fits([node.id, ...ranges])) say(node.id, palette.t3, true);
  for (const range of ranges) if (fits([range])) say(range, palette.t2, true);
};

const drawZoneName = (
  { pen, zoom, place, brief, decorations }: PaintContext,
  vpc: PlacedVpc,
  zone: PlacedZone,
): void => {
  if (zoom * 28 < (brief ? 11.9 : 14)) return;
  const { name, zoneId } = zone.node;
  const left = place(zone.subnets[0]?.rect ?? zone.rect).x + 2;
  const y = place(vpc.rect).y + 44 * zoom + 4;
  const right = Math.min(place(zone.rect).x + zone.rect.w * zoom, pillAt({ place, decorations }, left, y));
  const { palette } = pen;
  const style = { size: brief ? 10 : 12, bold: !brief, color: palette.t2, max: right - left };
  const width = pen.text(name, { x: left, y }, style);
  if (zoneId === undefined || brief) return;
  if (pen.measure(zoneId, { size: 11 }) > right - left - width - 8) return;
  pen.text(zoneId, { x: left + width + 8, y }, { size: 11, color: palette.t3 });
};

/** Where a pill of the selection begins in the row of a zone's name. */
const pillAt = (
  { place, decorations }: Pick<PaintContext, 'place' | 'decorations'>,
  left: number,
  y: number,
): number => {
  const boxes = (decorations?.pills ?? []).map((pill) => place(pill.rect));
  const inRow = boxes.filter((box) => box.x > left && box.y < y && box.y + box.h > y - 8);
  return Math.min(...inRow.map((box) => box.x - 6), Number.POSITIVE_INFINITY);
};

const drawShelf = ({ pen, zoom, place, decorations }: PaintContext, vpc: PlacedVpc): void => {
  if (zoom * 32 < 16 || hasGroupPills(vpc, decorations)) return;
  const rect = place(vpc.rect);
  const left = place(vpc.zones[0]?.subnets[0]?.rect ?? vpc.shelf).x + 2;
  const y = rect.y + rect.h - 11 * Math.min(zoom, 1.5);
  pen.text(vpc.node.shelf, { x: left, y }, { size: 11, color: pen.palette.t3, max: rect.x + rect.w - left - 12 });
};

/** The selection's security groups stand on this VPC's shelf and take the place of its words. */
const hasGroupPills = ({ rect }: PlacedVpc, decorations: SelectionDecorations | undefined): boolean =>
  decorations?.pills.some(
    (pill) =>
      pill.kind === 'group' &&
      pill.rect.x >= rect.x &&
      pill.rect.x < rect.x + rect.w &&
      pill.rect.y >= rect.y &&
      pill.rect.y < rect.y + rect.h,
  ) ?? false;

/** The internet or carrier gateway across the top border; nothing without a gateway or where there is no room. */
export const drawPort = ({ pen, zoom, place, decorations }: PaintContext, vpc: PlacedVpc): void => {
  const { port } = vpc;
  if (!port) return;
  const rect = atLeast(place(port), 16);
  if (place(port).w < 9) return;
  const { palette } = pen;
  const lit =
    decorations?.pills.some(({ kind }) => kind === 'internet') &&
    decorations.wires.some(({ points }) => touches(points, port));
  pen.box(rect, {
    fill: lit ? palette.accentSoft : palette.chrome,
    stroke: lit ? palette.accent : palette.line3,
    width: lit ? 1.5 : 1,
    radius: 4,
  });
  const size = Math.min(14 * Math.max(zoom, 0.6), 18);
  pen.icon('gateway', { x: rect.x + (rect.w - size) / 2, y: rect.y + (rect.h - size) / 2, size, color: palette.pub });
};

/** Grown around its middle to so many pixels. */
const atLeast = ({ x, y, w, h }: Rect, side: number): Rect => {
  const by = Math.max(0, side - w);
  return { x: Math.round(x - by / 2), y: Math.round(y - by / 2), w: w + by, h: h + by };
};

const touches = (points: readonly Point[], port: Rect): boolean =>
  points.some(({ x, y }) => x >= port.x - 2 && x <= port.x + port.w + 2 && y >= port.y - 2 && y <= port.y + port.h + 2);

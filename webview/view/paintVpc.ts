import type { PlacedVpc, PlacedZone, Rect } from '../../src/topology/scene.ts';
import { isHighContrast } from '../theme/theme.ts';
import type { Brush } from './frame.ts';

/** The VPC's box, its header, the names of its zones and its shelf. */
export const paintVpc = (brush: Brush, vpc: PlacedVpc): void => {
  const { pen, frame, place, hit } = brush;
  const rect = place(vpc.rect);
  const { ink } = pen;
  const width = isHighContrast(frame.theme.kind) ? 2 : 1;
  pen.box(rect, { fill: ink.vpc, stroke: ink.line2, width, radius: 8 });
  const { id, name } = vpc.node;
  hit({
    node: `vpc:${id}`,
    rect,
    target: { kind: 'vpc', id },
    tip: () => `${name}\n${id} · ${vpc.node.cidrs.join(', ')}`,
  });
  paintHeader(brush, vpc, rect);
  for (const zone of vpc.zones) paintZoneName(brush, vpc, zone);
  paintShelf(brush, vpc);
};

const paintHeader = ({ pen, frame, place }: Brush, vpc: PlacedVpc, rect: Rect): void => {
  const { zoom } = frame.camera;
  const { ink } = pen;
  if (zoom * 32 < 15) {
    // Header and zone row together have room for the name alone.
    const end = vpc.port ? place(vpc.port).x : rect.x + rect.w;
    const y = rect.y + Math.min(14, Math.round(60 * zoom) - 4);
    pen.text(vpc.node.name, { x: rect.x + 8, y }, { size: 12, bold: true, color: ink.t1, max: end - rect.x - 14 });
    return;
  }
  const middle = rect.y + 16 * Math.min(zoom, 1.4);
  const inset = 12 * Math.min(zoom, 1);
  pen.icon('cloud', { x: rect.x + inset, y: middle - 7, size: 16, color: ink.t2 });
  const port = vpc.port ? place(vpc.port).x - 7 : rect.x + rect.w - 12;
  const label = vpc.node.internetGateway && rect.w > 520 ? 'internet gateway' : '';
  const end = label
    ? port - pen.text(label, { x: port, y: middle + 5 }, { size: 11, color: ink.t3, align: 'right' })
    : port;
  let x = rect.x + inset + 22;
  const say = (words: string, color: string, mono: boolean): void => {
    if (x + 24 > end) return;
    x +=
      pen.text(words, { x, y: middle + 5 }, { size: mono ? 11 : 14, bold: !mono, mono, color, max: end - x - 8 }) + 12;
  };
  say(vpc.node.name, ink.t1, false);
  const fits = (words: readonly string[]): boolean =>
    x + words.reduce((sum, word) => sum + pen.measure(word, { size: 11, mono: true }) + 12, 0) < end;
  const ranges = [...vpc.node.cidrs, ...vpc.node.ipv6Cidrs];
  if (vpc.node.id !== vpc.node.name && fits([vpc.node.id, ...ranges])) say(vpc.node.id, ink.t3, true);
  for (const range of ranges) if (fits([range])) say(range, ink.t2, true);
};

const paintZoneName = ({ pen, frame, place }: Brush, vpc: PlacedVpc, zone: PlacedZone): void => {
  const { zoom } = frame.camera;
  if (zoom * 28 < 14) return;
  const left = place(zone.subnets[0]?.rect ?? zone.rect).x + 2;
  const top = place(vpc.rect).y;
  const y = top + 44 * zoom + 4;
  const right = Math.min(place(zone.rect).x + zone.rect.w * zoom, pillAt({ frame, place }, left, y));
  const size = frame.level === 'low' ? 10 : 12;
  const { ink } = pen;
  const width = pen.text(
    zone.node.name,
    { x: left, y },
    { size, bold: frame.level !== 'low', color: ink.t2, max: right - left },
  );
  if (zone.node.zoneId === undefined || frame.level === 'low') return;
  const { zoneId } = zone.node;
  if (pen.measure(zoneId, { size: 11 }) > right - left - width - 8) return;
  pen.text(zoneId, { x: left + width + 8, y }, { size: 11, color: ink.t3 });
};

/** Where a pill of the selection begins in the row of a zone's name. */
const pillAt = ({ frame, place }: Pick<Brush, 'frame' | 'place'>, left: number, y: number): number => {
  const boxes = (frame.art?.pills ?? []).map((pill) => place(pill.rect));
  const inRow = boxes.filter((box) => box.x > left && box.y < y && box.y + box.h > y - 8);
  return Math.min(...inRow.map((box) => box.x - 6), Number.POSITIVE_INFINITY);
};

const paintShelf = ({ pen, frame, place }: Brush, vpc: PlacedVpc): void => {
  if (frame.camera.zoom * 32 < 16 || groupPillsIn(frame, vpc)) return;
  const rect = place(vpc.rect);
  const left = place(vpc.zones[0]?.subnets[0]?.rect ?? vpc.shelf).x + 2;
  const y = rect.y + rect.h - 11 * Math.min(frame.camera.zoom, 1.5);
  pen.text(vpc.node.shelf, { x: left, y }, { size: 11, color: pen.ink.t3, max: rect.x + rect.w - left - 12 });
};

/** The selection's security groups stand on this VPC's shelf and take the place of its words. */
export const groupPillsIn = ({ art }: Brush['frame'], { rect }: PlacedVpc): boolean =>
  art?.pills.some(
    (pill) =>
      pill.kind === 'group' &&
      pill.rect.x >= rect.x &&
      pill.rect.x < rect.x + rect.w &&
      pill.rect.y >= rect.y &&
      pill.rect.y < rect.y + rect.h,
  ) ?? false;

/** The internet gateway's port astride the top border. */
export const paintPort = ({ pen, frame, place }: Brush, vpc: PlacedVpc): void => {
  if (!vpc.port) return;
  const rect = place(vpc.port);
  if (rect.w < 12) return;
  const { ink } = pen;
  const lit =
    frame.art?.pills.some(({ kind }) => kind === 'internet') &&
    frame.art.wires.some((wire) => touches(wire.points, vpc.port));
  pen.box(rect, {
    fill: lit ? ink.accentSoft : ink.chrome,
    stroke: lit ? ink.accent : ink.line3,
    width: lit ? 1.5 : 1,
    radius: 4,
  });
  const size = Math.min(14 * Math.max(frame.camera.zoom, 0.6), 18);
  pen.icon('gateway', { x: rect.x + (rect.w - size) / 2, y: rect.y + (rect.h - size) / 2, size, color: ink.pub });
};

const touches = (points: readonly { readonly x: number; readonly y: number }[], port: Rect | undefined): boolean =>
  port !== undefined &&
  points.some(({ x, y }) => x >= port.x - 2 && x <= port.x + port.w + 2 && y >= port.y - 2 && y <= port.y + port.h + 2);

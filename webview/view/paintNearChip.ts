import { drawChipBox, drawTag } from '../../src/topology/draw/chip.ts';
import { isAtWork, severityIcon, severityOf, shortTag } from '../../src/topology/pictureWords.ts';
import type { ChipNode, PrefixRow } from '../../src/topology/graph.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { IconName } from '../icons.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { FrameContext } from './frame.ts';
import type { CanvasPen } from './canvasPen.ts';
import type { Chip } from './hits.ts';

type Place = { readonly rect: Rect; readonly palette: Tokens; readonly working?: FrameContext['working'] };

type Row = { readonly label: string; readonly value: string; readonly mono: boolean };

/** The height in pixels at which everything about an interface has room. */
export const nearChipHeight = (node: ChipNode): number => 60 + rowsOf(node).length * 18 + node.prefixes.length * 20;

const rowsOf = (node: ChipNode): readonly Row[] =>
  [
    { label: 'groups', value: node.groups.join(', '), mono: false },
    { label: 'IPv6', value: node.ipv6.filter((ip) => ip !== node.address).join(', '), mono: true },
    { label: 'MAC', value: node.mac, mono: true },
    { label: 'routes', value: routesWords(node.routes), mono: false },
  ].filter(({ value }) => value !== '');

/** `0.0.0.0/0 of rtb-data-a leads here` */
const routesWords = (routes: readonly string[]): string =>
  routes.length === 0 ? '' : `${routes.join(', ')} ${routes.length === 1 ? 'leads' : 'lead'} here`;

/** Lower ones say the same in one or two lines. */
const roomy = 56;

/** An interface from near: name, id, all addresses, marks in words, then as many rows as there is height for. */
export const paintNearChip = (context: FrameContext, { node, card }: Chip, rect: Rect): void => {
  const { pen, emphasis, drawn } = context;
  const palette = emphasis.chipPalette(node.eniId);
  const ground = drawChipBox(context, node, { rect, palette, cut: rect.h < roomy ? 5 : 8 });
  drawn.chip(node, card, rect);
  if (rect.h < roomy) {
    paintShortChip(pen, { rect, palette, working: context.working }, node);
    return;
  }
  paintNameRow(pen, { rect, palette, working: context.working }, node);
  paintAddressRow(pen, { rect, palette, ground }, node);
  let y = rect.y + 66;
  const floor = rect.y + rect.h - 4;
  const prefixRoom = node.prefixes.length * 20;
  for (const row of rowsOf(node)) {
    if (y > floor - prefixRoom) break;
    pen.text(row.label, { x: rect.x + 12, y }, { size: 11, color: palette.t2 });
    pen.text(row.value, { x: rect.x + 60, y }, { size: 11, mono: row.mono, color: palette.t1, max: rect.w - 70 });
    y += 18;
  }
  for (const prefix of node.prefixes) {
    if (y + 2 > floor) break;
    paintNearPrefix(pen, { rect: { x: rect.x, y: y - 10, w: rect.w, h: 20 }, palette }, prefix);
    y += 20;
  }
};

/** Name and id, address and groups: in two lines, or one where there is not the height. */
const paintShortChip = (pen: CanvasPen, { rect, palette, working }: Place, node: ChipNode): void => {
  const two = rect.h >= 30;
  const [upper, lower] = two
    ? [rect.y + rect.h / 2 - 3, rect.y + rect.h / 2 + 12]
    : [rect.y + rect.h / 2 + 4, rect.y + rect.h / 2 + 4];
  const left = paintShortSign(pen, { rect, palette, working }, node);
  const right = rect.x + rect.w - 10;
  const mono = { size: 11, mono: true } as const;
  const id = idBeside(node);
  const end = right - pen.text(id, { x: right, y: upper }, { ...mono, color: palette.t2, align: 'right' }) - 10;
  const address = pen.measure(node.address, mono);
  const max = two ? end - left : Math.max(40, end - left - address - 12);
  const named = pen.text(node.name, { x: left, y: upper }, { size: 12, bold: true, color: palette.t1, max });
  const x = two ? left : left + named + 12;
  const after = x + pen.text(node.address, { x, y: lower }, { ...mono, color: palette.t1, max: right - x }) + 12;
  if (two)
    pen.text(node.groups.join(', '), { x: after, y: lower }, { size: 11, color: palette.t2, max: right - after });
};

const paintShortSign = (pen: CanvasPen, { rect, palette, working }: Place, node: ChipNode): number => {
  const middle = rect.y + rect.h / 2;
  if (node.kind === 'managed' || node.kind === 'unattached') {
    const color = node.kind === 'managed' ? palette.mgd : palette.own;
    pen.icon(node.kind === 'managed' ? 'diamond' : 'ring', { x: rect.x + 8, y: middle - 7, size: 14, color });
    return rect.x + 30;
  }
  const tag = shortTag(node.tag ?? '');
  const w = Math.max(34, Math.round(pen.measure(tag, { size: 10, mono: true }) + 10));
  const look = { tag, filled: node.kind === 'primary', busy: isAtWork(node), palette, working };
  drawTag(pen, { x: rect.x + 6, y: Math.round(middle - 8), w, h: 16 }, look);
  return rect.x + 6 + w + 8;
};

const paintNameRow = (pen: CanvasPen, { rect, palette, working }: Place, node: ChipNode): void => {
  const y = rect.y + 24;
  const left = paintSign(pen, { rect, palette, working }, node);
  const right = rect.x + rect.w - 12;
  const id = idBeside(node);
  const idWidth = pen.measure(id, { size: 11, mono: true });
  const hasId = right - left > idWidth + 110;
  if (hasId) pen.text(id, { x: right, y }, { size: 11, mono: true, color: palette.t2, align: 'right' });
  pen.text(
    node.name,
    { x: left, y },
    { size: 13, bold: true, color: palette.t1, max: right - left - (hasId ? idWidth + 12 : 0) },
  );
};

const paintSign = (pen: CanvasPen, { rect, palette, working }: Place, node: ChipNode): number => {
  if (node.kind === 'managed' || node.kind === 'unattached') {
    const icon = node.kind === 'managed' ? 'diamond' : 'ring';
    pen.icon(icon, {
      x: rect.x + 11,
      y: rect.y + 10,
      size: 18,
      color: node.kind === 'managed' ? palette.mgd : palette.own,
    });
    return rect.x + 36;
  }
  const tag = shortTag(node.tag ?? '');
  const w = Math.max(41, Math.round(pen.measure(tag, { size: 12, mono: true, bold: true }) + 10));
  const look = { tag, filled: node.kind === 'primary', busy: isAtWork(node), working };
  drawTag(pen, { x: rect.x + 8, y: rect.y + 10, w, h: 19 }, { ...look, palette, size: 12 });
  return rect.x + 8 + w + 11;
};

/** The id beside the name; nothing where the id stands in place of a name. */
const idBeside = ({ name, eniId }: ChipNode): string => (name === eniId ? '' : shortId(eniId));

/** `eni-0c3d…4f68` */
const shortId = (id: string): string => (id.length > 14 ? `${id.slice(0, 8)}…${id.slice(-4)}` : id);

const paintAddressRow = (
  pen: CanvasPen,
  { rect, palette, ground }: Place & { readonly ground: string },
  node: ChipNode,
): void => {
  const y = rect.y + 47;
  let x = rect.x + 12;
  const end = paintWords(pen, { right: rect.x + rect.w - 12, floor: x + 110, y, palette, ground }, node);
  x +=
    pen.text(
      node.address,
      { x, y },
      { size: 13, mono: true, bold: true, color: palette.t1, max: rect.x + rect.w - x - 4 },
    ) + 12;
  const shown = node.secondary.filter((ip) => {
    const width = pen.measure(ip, { size: 11, mono: true });
    if (x + width > end - 34) return false;
    x += pen.text(ip, { x, y }, { size: 11, mono: true, color: palette.t2 }) + 10;
    return true;
  });
  const rest = node.secondary.length - shown.length;
  if (rest > 0 && x + 24 <= end) pen.text(`+${rest}`, { x, y }, { size: 11, color: palette.t2 });
};

type WordsPlace = { right: number; floor: number; y: number; palette: Tokens; ground: string };

/** Marks with their words, from the right; answers where they begin. */
const paintWords = (pen: CanvasPen, { right, floor, y, palette, ground }: WordsPlace, node: ChipNode): number => {
  let x = right;
  const put = (icon: IconName, words: string, color: string): void => {
    const width = pen.measure(words, { size: 11 });
    if (x - width - 18 < floor) return;
    pen.text(words, { x: x - width, y }, { size: 11, color: palette.t1 });
    pen.icon(icon, { x: x - width - 18, y: y - 11, size: 14, color, ground });
    x -= width + 28;
  };
  if (node.owner === 'eks') put('eks', 'EKS', palette.mgd);
  const { publicIp } = node;
  if (publicIp) {
    const words = `${publicIp.elastic ? 'elastic IP' : 'public IP'} ${publicIp.ip}`;
    const others = pen.measure('check off finding', { size: 11 }) + 40;
    const fits = x - pen.measure(words, { size: 11 }) - 18 - others >= floor;
    put(publicIp.elastic ? 'elasticIp' : 'globe', fits ? words : publicIp.ip, palette.pub);
  }
  if (node.outside !== undefined) put('globe', node.outside, palette.t1);
  if (node.checkOff) put('checkOff', 'check off', palette.t1);
  if (node.findings.length > 0) put(severityIcon(severityOf(node)), 'finding', pen.palette[severityOf(node)]);
  return x;
};

const paintNearPrefix = (pen: CanvasPen, { rect, palette }: Place, prefix: PrefixRow): void => {
  const y = rect.y + 12;
  const left =
    rect.x + 12 + pen.text(prefix.cidr, { x: rect.x + 12, y }, { size: 11, mono: true, color: palette.t1 }) + 14;
  const words = prefix.used === undefined ? '? of 16' : `${prefix.used} of 16`;
  const right = rect.x + rect.w - 12;
  const end = right - pen.text(words, { x: right, y }, { size: 11, color: palette.t2, align: 'right' }) - 12;
  const pitch = Math.min(14, Math.floor((end - left) / 16));
  if (pitch < 5) return;
  for (let index = 0; index < 16; index++) {
    const cell = { x: Math.round(left) + index * pitch, y: rect.y + 2, w: pitch - 2, h: 12 };
    const filled = prefix.used !== undefined && index < prefix.used;
    pen.box(cell, filled ? { fill: palette.used, radius: 1 } : { stroke: palette.used, radius: 1 });
  }
};

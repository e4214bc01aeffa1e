import type { SubnetNode } from '../graph.ts';
import { tierIcons } from '../pictureIcons.ts';
import { freeWords, isShort, severityIcon, severityOf, shareTaken } from '../pictureWords.ts';
import type { PlacedSubnet, Rect } from '../scene.ts';
import { measure } from './measure.ts';
import { drawCard } from './svgCard.ts';
import type { SvgPen } from './svgPen.ts';

/** A subnet: box, rail of its tier, header, bar of used addresses, and its cards. */
export const drawSubnet = (pen: SvgPen, { rect, node, cards }: PlacedSubnet): void => {
  const { ink } = pen;
  pen.box(rect, { fill: ink.subnet, stroke: ink.line1, radius: 6 });
  drawRail(pen, rect, node);
  drawHeader(pen, rect, node);
  drawBar(pen, { x: rect.x + 12, y: rect.y + 28, w: rect.w - 22, h: 3 }, node);
  for (const card of cards) drawCard(pen, card);
};

const drawHeader = (pen: SvgPen, rect: Rect, node: SubnetNode): void => {
  const { ink } = pen;
  const y = rect.y + 20;
  const end = drawFree(pen, { right: rect.x + rect.w - 10, y, short: rect.w < 300 }, node);
  const color = node.tier === 'public' ? ink.pub : ink.t2;
  pen.icon(tierIcons[node.tier], { x: rect.x + 12, y: y - 12, size: 14, color, ground: ink.subnet });
  let x = rect.x + 32;
  const cidr = node.cidr ?? node.ipv6Cidr ?? '';
  const cidrWidth = measure(cidr, { size: 11, mono: true });
  const fits = end - x - cidrWidth >= 48;
  const spare = end - x - cidrWidth - measure(node.name, { size: 12, bold: true });
  const gap = fits ? Math.max(3, Math.min(8, spare - 2)) : 8;
  const max = fits ? end - x - cidrWidth - gap - 2 : end - x - 8;
  x += pen.text(node.name, { x, y }, { size: 12, bold: true, color: ink.t1, max }) + gap;
  if (fits) x += pen.text(cidr, { x, y }, { size: 11, mono: true, color: ink.t2 }) + 10;
  if (measure(node.tier, { size: 11 }) <= end - x - 8) pen.text(node.tier, { x, y }, { size: 11, color: ink.t3 });
};

type FreePlace = { readonly right: number; readonly y: number; readonly short: boolean };

/** The free count at the right edge; answers where it begins. */
const drawFree = (pen: SvgPen, { right, y, short }: FreePlace, node: SubnetNode): number => {
  const bold = isShort(node);
  const color = pen.ink[bold ? severityOf(node) : 't2'];
  const width = pen.text(freeWords(node, short), { x: right, y }, { size: 11, bold, color, align: 'right' });
  if (!bold) return right - width;
  const x = right - width - 18;
  pen.icon(severityIcon(severityOf(node)), { x, y: y - 12, size: 13, color, ground: pen.ink.subnet });
  return x;
};

/** The tier at the left edge: public two stripes, private one, isolated dashed, unknown dotted. */
const drawRail = (pen: SvgPen, { x, y, w, h }: Rect, { tier }: SubnetNode): void => {
  const { ink } = pen;
  const dashed = (dash: string, color: string): void =>
    pen.line(`M${x + 1.5} ${y + 2}V${y + h}`, color, { 'stroke-width': 3, 'stroke-dasharray': dash });
  const rails: { readonly [Kind in SubnetNode['tier']]: () => void } = {
    public: () => {
      pen.flood({ x, y, w: 2, h }, ink.pub);
      pen.flood({ x: x + 4, y, w: 2, h }, ink.pub);
    },
    private: () => pen.flood({ x, y, w: 3, h }, ink.used),
    isolated: () => dashed('4 4', ink.used),
    unknown: () => dashed('1 4', ink.line3),
  };
  pen.clipped({ x, y, w, h }, 6, rails[tier]);
};

/** The thin bar of used addresses: filled, hatched for prefixes, whole and hatched when nothing is known. */
const drawBar = (pen: SvgPen, rect: Rect, node: SubnetNode): void => {
  const { ink } = pen;
  pen.flood(rect, ink.track);
  if (!node.usage) {
    if (node.cidr !== undefined) hatch(pen, rect, ink.line3);
    return;
  }
  const { total, reserved, free, inPrefixes } = node.usage;
  const usable = Math.max(1, total - reserved);
  const taken = Math.max(usable - free > 0 ? 2 : 0, rect.w * shareTaken(node.usage));
  pen.flood({ ...rect, w: taken }, isShort(node) ? ink[severityOf(node)] : ink.used);
  const prefixes = (rect.w * inPrefixes) / usable;
  if (prefixes < 1 || isShort(node)) return;
  const hatched = { ...rect, x: rect.x + taken - prefixes, w: prefixes };
  pen.flood(hatched, ink.track);
  hatch(pen, hatched, ink.used);
};

const hatch = (pen: SvgPen, { x, y, w, h }: Rect, color: string): void => {
  const strokes = Array.from(
    { length: Math.floor((w - h) / 5.66) + 1 },
    (_, index) => Math.round((x + index * 5.66) * 10) / 10,
  );
  pen.line(strokes.map((at) => `M${at} ${y + h}l${h} ${-h}`).join(''), color, { 'stroke-width': 1.5 });
};

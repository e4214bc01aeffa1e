import type { ChipNode, PrefixRow } from '../graph.ts';
import { lastPart, severityIcon, severityOf, shortTag } from '../pictureWords.ts';
import type { PlacedChip, Rect } from '../scene.ts';
import { measure } from './measure.ts';
import type { SvgPen } from './svgPen.ts';

/** An interface: tag or silhouette, address, its marks, its prefixes below. */
export const drawChip = (pen: SvgPen, { rect: placed, node, prefixes }: PlacedChip): void => {
  const { ink } = pen;
  const rect = onWholePixels(placed);
  const ground = drawBox(pen, rect, node);
  if (rect.w < 100) {
    drawSmall(pen, rect, lastPart(node.address));
    return;
  }
  const middle = rect.y + rect.h / 2;
  const left = drawSign(pen, rect, node);
  const right = rect.x + rect.w - 5;
  const style = { size: 11, mono: true, color: ink.t1, max: right - left };
  const width = pen.text(node.address, { x: left, y: middle + 4 }, style);
  drawMarks(pen, { right, left: left + width, middle, ground }, node);
  prefixes.forEach((row, index) => {
    const prefix = node.prefixes[index];
    if (prefix) drawPrefix(pen, row, prefix);
  });
};

/** Chips that share a row have widths with fractions. */
const onWholePixels = ({ x, y, w, h }: Rect): Rect => {
  const left = Math.round(x);
  return { x: left, y, w: Math.round(x + w) - left, h };
};

/** Answers the colour of the ground on which marks are cut out. */
const drawBox = (pen: SvgPen, rect: Rect, { kind }: ChipNode): string => {
  const { ink } = pen;
  if (kind === 'unattached') {
    pen.box(rect, { stroke: ink.line3, radius: 4, dash: '4 3' });
    return ink.subnet;
  }
  pen.box(rect, { fill: ink.chip, stroke: ink.chipLine, ...(kind === 'managed' ? { cut: 5 } : { radius: 4 }) });
  return ink.chip;
};

/** The sign at the left; answers where the address begins. */
const drawSign = (pen: SvgPen, rect: Rect, node: ChipNode): number => {
  const { ink } = pen;
  const middle = rect.y + rect.h / 2;
  if (node.kind === 'managed') {
    const at = { x: rect.x + 6.33, y: middle - 6.67 };
    pen.icon('diamond', { ...at, size: 13.333, color: ink.mgd, ground: ink.chip });
    return rect.x + 26;
  }
  if (node.kind === 'unattached') {
    pen.icon('ring', { x: rect.x + 6, y: middle - 7, size: 14, color: ink.own, ground: ink.subnet });
    return rect.x + 26;
  }
  const tag = shortTag(node.tag ?? '');
  const w = Math.round(Math.max(measure(tag, { size: 10, mono: true }) + 10, 34));
  drawTag(pen, { x: rect.x + 4, y: Math.round(middle - 8), w, h: 16 }, node);
  return rect.x + 4 + w + 6;
};

/** A filled tag is a primary interface, a hollow one secondary; dots instead of the tag while EC2 is at it. */
const drawTag = (pen: SvgPen, rect: Rect, { kind, tag, busy }: ChipNode): void => {
  const { ink } = pen;
  const filled = kind === 'primary';
  pen.box(rect, filled ? { fill: ink.own, radius: 3 } : { stroke: ink.own, radius: 3 });
  const centre = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
  const color = filled ? ink.inv : ink.own;
  if (busy === undefined) {
    const style = { size: 10, mono: true, bold: filled, color, align: 'center' } as const;
    pen.text(shortTag(tag ?? ''), { x: centre.x, y: centre.y + 3.5 }, style);
  } else pen.icon('more', { x: centre.x - 6, y: centre.y - 6, size: 12, color, ground: ink.chip });
};

/** One of three or more in a row: diamond and end of the address, the address alone where there is no room for both. */
const drawSmall = (pen: SvgPen, rect: Rect, words: string): void => {
  const { ink } = pen;
  const middle = rect.y + rect.h / 2;
  const width = measure(words, { size: 11, mono: true });
  const both = width + 16 <= rect.w;
  const inset = rect.w - width >= 20 ? 18 : 15;
  const alone = !both && width + 6 <= rect.w;
  const at = { x: both ? rect.x + inset - 13.3 : rect.x + rect.w / 2 - 5.3, y: middle - 5.33 };
  if (!alone) pen.icon('diamond', { ...at, size: 10.667, color: ink.mgd, ground: ink.chip });
  const x = both ? rect.x + inset : rect.x + (rect.w - width) / 2;
  if (both || alone) pen.text(words, { x, y: middle + 4 }, { size: 11, mono: true, color: ink.t1 });
};

type MarksPlace = { readonly right: number; readonly left: number; readonly middle: number; readonly ground: string };

/** From the right: public address, check off, finding, count of further addresses; those without room are left out. */
const drawMarks = (pen: SvgPen, { right, left, middle, ground }: MarksPlace, node: ChipNode): void => {
  const { ink } = pen;
  let x = right;
  const put = (width: number, draw: (at: number) => void): void => {
    if (x - width < left) return;
    draw(x - width);
    x -= width + (x - left > 60 ? 3 : 2);
  };
  const icon = (name: Parameters<SvgPen['icon']>[0], color: string): void =>
    put(12, (at) => pen.icon(name, { x: at, y: middle - 6, size: 12, color, ground }));
  if (node.publicIp) icon(node.publicIp.elastic ? 'elasticIp' : 'globe', ink.pub);
  if (node.checkOff) icon('checkOff', ink.t1);
  if (node.findings.length > 0) icon(severityIcon(severityOf(node)), ink[severityOf(node)]);
  if (node.secondary.length === 0) return;
  const words = `+${node.secondary.length}`;
  const style = { size: 11, color: ink.t2 };
  put(measure(words, style), (at) => pen.text(words, { x: at, y: middle + 4 }, style));
};

const drawPrefix = (pen: SvgPen, rect: Rect, { cidr, used }: PrefixRow): void => {
  const { ink } = pen;
  const y = Math.round(rect.y + (rect.h - 7) / 2);
  const suffix = cidr.replace(/^.*(?=\.\d+\/)/, '');
  const style = { size: 10, mono: true, color: ink.t2, align: 'right' } as const;
  const step = Math.min(6, (rect.w - measure(suffix, style) - 4) / 16);
  for (let index = 0; index < (step >= 3 ? 16 : 0); index++) {
    const cell = { x: Math.round(rect.x + index * step), y, w: Math.max(2, Math.round(step) - 1), h: 7 };
    if (used !== undefined && index < used) pen.flood(cell, ink.used);
    else pen.box(cell, { stroke: ink.line3 });
  }
  pen.text(suffix, { x: rect.x + rect.w, y: y + 7.5 }, { ...style, max: rect.w });
};

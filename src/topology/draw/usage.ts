import type { SubnetNode, SubnetUsage } from '../graph.ts';
import { isShort, severityOf, shareTaken } from '../pictureWords.ts';
import type { Rect } from '../scene.ts';
import type { PaintContext } from './context.ts';
import type { ColorName } from './palettes.ts';
import type { Pen } from './pen.ts';

/**
 * The bar of a subnet's addresses; cut into its parts, and a pixel higher on both sides, under the lens of addresses.
 */
export const drawUsage = ({ pen, emphasis }: PaintContext, bar: Rect, node: SubnetNode): void => {
  if (!emphasis.segments || !node.usage) drawBar(pen, bar, node);
  else drawSegmentBar(pen, { ...bar, y: bar.y - 1, h: bar.h + 2 }, { node, usage: node.usage });
};

/** The thin bar of used addresses: filled, hatched for prefixes, whole and hatched when nothing is known. */
export const drawBar = (pen: Pen, rect: Rect, node: SubnetNode): void => {
  const { palette } = pen;
  if (!node.usage) {
    if (node.cidr !== undefined) pen.hatch(rect, palette.track, palette.line3);
    else pen.flood(rect, palette.track);
    return;
  }
  pen.flood(rect, palette.track);
  const { total, reserved, free, inPrefixes } = node.usage;
  const usable = Math.max(1, total - reserved);
  const taken = Math.max(usable - free > 0 ? 2 : 0, rect.w * shareTaken(node.usage));
  pen.flood({ ...rect, w: taken }, isShort(node) ? palette[severityOf(node)] : palette.used);
  const prefixes = (rect.w * inPrefixes) / usable;
  if (prefixes >= 1 && !isShort(node))
    pen.hatch({ ...rect, x: rect.x + taken - prefixes, w: prefixes }, palette.track, palette.used);
  outline(pen, rect);
};

/** A part of a subnet's addresses. */
export type Segment = { readonly count: number; readonly words: string; readonly color: ColorName | 'hatch' | 'kept' };

/** Who has the addresses of a subnet; parts without any are left out. */
export const segmentsOf = (
  node: SubnetNode,
  { reserved, inUse, inPrefixes, free }: SubnetUsage,
): readonly Segment[] => {
  const used: ColorName = isShort(node) ? severityOf(node) : 'used';
  const parts: readonly Segment[] = [
    { count: reserved, words: `${reserved} kept by AWS`, color: 'kept' },
    { count: inUse, words: `${inUse} ${inUse === 1 ? 'address' : 'addresses'} used`, color: used },
    { count: inPrefixes, words: `${inPrefixes} in prefixes`, color: 'hatch' },
    { count: free, words: `${free} free`, color: 'track' },
  ];
  return parts.filter(({ count }) => count > 0);
};

/** Fills one part of the bar; prefixes are hatched. */
export const fillSegment = (pen: Pen, box: Rect, color: Segment['color']): void => {
  if (color === 'hatch') pen.hatch(box, pen.palette.track, pen.palette.used);
  else pen.flood(box, pen.palette[color === 'kept' ? keptColor(pen) : color]);
};

/** In high contrast a strong line has the colour of what is used. */
const keptColor = ({ palette }: Pen): ColorName => (palette.line3 === palette.used ? 'line2' : 'line3');

/** The bar of a subnet's addresses with a piece for each part, at least a pixel wide. */
export const drawSegmentBar = (
  pen: Pen,
  bar: Rect,
  { node, usage }: { readonly node: SubnetNode; readonly usage: SubnetUsage },
): void => {
  let { x } = bar;
  for (const { count, color } of segmentsOf(node, usage)) {
    const w = (bar.w * count) / Math.max(1, usage.total);
    fillSegment(pen, { ...bar, x, w: Math.max(1, w - 1) }, color);
    x += w;
  }
  outline(pen, bar);
};

/** Where the ground of the bar cannot be told from what surrounds it. */
const outline = (pen: Pen, { x, y, w, h }: Rect): void => {
  if (pen.palette.barLine === 'transparent') return;
  pen.box({ x, y: y - 1, w, h: h + 2 }, { stroke: pen.palette.barLine });
};

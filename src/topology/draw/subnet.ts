import type { Tier } from '../../domain/tier.ts';
import type { SubnetNode } from '../graph.ts';
import { tierIcons } from '../pictureIcons.ts';
import { freeWords, isShort, severityIcon, severityOf } from '../pictureWords.ts';
import type { PlacedSubnet, Rect } from '../scene.ts';
import { measure } from '../export/measure.ts';
import type { PaintContext } from './context.ts';
import type { ColorName, Palette } from './palettes.ts';
import type { Pen } from './pen.ts';
import { drawUsage } from './usage.ts';

/** The words of a header: where they end, the room behind them, and their middle. */
export type HeaderEnd = {
  readonly x: number;
  readonly room: number;
  readonly middle: number;
  readonly palette: Palette;
};

/**
 * A subnet at middle zoom: box, rail of its tier, header and bar. `sign`: the room that its words leave for what stands behind
 * them, where it is too narrow for all of them.
 */
export const drawSubnet = (context: PaintContext, subnet: PlacedSubnet, sign = 0): HeaderEnd => {
  const { pen, zoom, place, emphasis } = context;
  const { node } = subnet;
  const rect = place(subnet.rect);
  drawSubnetBox(context, node, rect);
  const middle = rect.y + 16 * zoom;
  const palette = emphasis.subnetPalette(node.id);
  const end = drawHeader(pen, { rect, middle, zoom, palette, sign }, node);
  drawSubnetBar(context, node, rect);
  return { ...end, middle, palette };
};

/** Box and rail, without words. */
export const drawSubnetBox = ({ pen, drawn }: PaintContext, node: SubnetNode, rect: Rect): void => {
  pen.box(rect, { fill: pen.palette.subnet, stroke: pen.palette.line1, radius: 6 });
  drawRail(pen, { rect, scale: 1 }, node.tier);
  drawn.subnet(node, rect);
};

/** The bar of used addresses below the header, where there is room for it. */
export const drawSubnetBar = (context: PaintContext, node: SubnetNode, rect: Rect): void => {
  const { zoom } = context;
  const top = Math.round(rect.y + 28 * zoom);
  const inset = Math.max(9, 12 * zoom);
  if (top - rect.y < 12) return;
  drawUsage(context, { x: rect.x + inset, y: top, w: rect.w - inset - 10 * zoom, h: 3 }, node);
};

type HeaderPlace = {
  readonly rect: Rect;
  readonly middle: number;
  readonly zoom: number;
  readonly palette: Palette;
  readonly sign: number;
};

const drawHeader = (
  pen: Pen,
  { rect, middle, zoom, palette, sign }: HeaderPlace,
  node: SubnetNode,
): Pick<HeaderEnd, 'x' | 'room'> => {
  const y = middle + 4;
  const cidr = node.cidr ?? node.ipv6Cidr ?? '';
  const cidrWidth = pen.measure(cidr, { size: 11, mono: true });
  // The whole name tells more than the block of addresses; an id does not.
  const leastOf = (width: number): number => (node.name === node.id ? Math.min(width, 48) : width);
  const least = leastOf(pen.measure(node.name, { size: 12, bold: true }));
  const free = freeBeside({ rect, zoom, least: leastOf }, node);
  const end = drawFree(pen, { x: rect.x + rect.w - 10 * zoom, y, free, palette }, node);
  pen.icon(tierIcons[node.tier], {
    x: rect.x + 12 * zoom,
    y: middle - 8,
    size: 14,
    color: palette[node.tier === 'public' ? 'pub' : 't2'],
  });
  let x = rect.x + 12 * zoom + 20;
  const room = (): number => end - x - 8;
  // How much is folded tells more, too.
  const fits = end - x - least - cidrWidth >= (node.folded ? sign : 16);
  const max = room() - (fits ? cidrWidth + 8 : sign);
  x += pen.text(node.name, { x, y }, { size: 12, bold: true, color: palette.t1, max }) + 8;
  if (fits) x += pen.text(cidr, { x, y }, { size: 11, mono: true, color: palette.t2 }) + 10;
  if (pen.measure(node.reach, { size: 11 }) <= room())
    x += pen.text(node.reach, { x, y }, { size: 11, color: palette.t3 }) + 8;
  return { x, room: room() };
};

type Beside = Pick<HeaderPlace, 'rect' | 'zoom'> & {
  /** How much of the name stands at least, in pixels, of so many that it takes. */
  readonly least: (width: number) => number;
};

/** The free count in as many words as name and addresses leave room for, by estimated widths: the same words whatever draws them. */
const freeBeside = ({ rect, zoom, least }: Beside, node: SubnetNode): string => {
  const name = least(measure(node.name, { size: 12, bold: true }));
  const cidr = measure(node.cidr ?? node.ipv6Cidr ?? '', { size: 11, mono: true });
  const room = rect.w - 22 * zoom - 20 - name - cidr - 16 - (node.findings.length > 0 ? 18 : 0);
  const fits = (free: string): boolean => room >= measure(free, { size: 11, bold: isShort(node) });
  const [long, short] = [freeWords(node, rect.w < 300), freeWords(node, 'least')];
  return !fits(long) && fits(short) ? short : long;
};

type FreePlace = { readonly x: number; readonly y: number; readonly free: string; readonly palette: Palette };

/** The free count at the right edge; answers where it begins. */
const drawFree = (pen: Pen, { x, y, free, palette }: FreePlace, node: SubnetNode): number => {
  const short = isShort(node);
  const severity = severityOf(node);
  const color = palette[short ? severity : 't2'];
  const begin = x - pen.text(free, { x, y }, { size: 11, bold: short, color, align: 'right' });
  if (node.findings.length === 0) return begin;
  pen.icon(severityIcon(severity), {
    x: begin - 18,
    y: y - 12,
    size: 13,
    color: palette[severity],
    ground: pen.palette.subnet,
  });
  return begin - 18;
};

/** The tier at the left edge: two stripes for public, one for private, dashed for isolated, dotted for unknown. */
export const drawRail = (
  pen: Pen,
  { rect, scale }: { readonly rect: Rect; readonly scale: number },
  tier: Tier,
): void => {
  const color = pen.palette[railColors[tier]];
  const { x, y, w, h } = rect;
  pen.clipped({ x, y, w, h }, 6, () => {
    if (tier === 'public') {
      pen.flood({ x, y, w: 2 * scale, h }, color);
      pen.flood({ x: x + 4 * scale, y, w: 2 * scale, h }, color);
    } else if (tier === 'private') pen.flood({ x, y, w: 3 * scale, h }, color);
    else
      pen.line([x + 1.5 * scale, y + 2], [x + 1.5 * scale, y + h], {
        color,
        width: 3 * scale,
        dash: tier === 'isolated' ? [4, 4] : [1, 4],
      });
  });
};

/** The colour of each tier's rail. */
export const railColors: { readonly [Kind in Tier]: ColorName } = {
  public: 'pub',
  private: 'used',
  isolated: 'used',
  unknown: 'line3',
};

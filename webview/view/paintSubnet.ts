import type { Tier } from '../../src/domain/tier.ts';
import type { SubnetNode } from '../../src/topology/graph.ts';
import { tierIcons } from '../../src/topology/pictureIcons.ts';
import { freeWords, isShort, severityIcon, severityOf } from '../../src/topology/pictureWords.ts';
import type { PlacedSubnet, Rect } from '../../src/topology/scene.ts';
import type { TokenName, Tokens } from '../theme/tokens.ts';
import type { Brush, HitGrid } from './frame.ts';
import { inkFor } from './ink.ts';
import { paintFold, roomForFold } from './paintFold.ts';
import { paintBar } from './paintBar.ts';
import type { Pen } from './pen.ts';
import { paintSegmentBar } from './usageSegments.ts';

/** A subnet at middle and low zoom: box, rail, header and bar. */
export const paintSubnet = (brush: Brush, subnet: PlacedSubnet): void => {
  const { pen, frame, place } = brush;
  const rect = place(subnet.rect);
  pen.box(rect, { fill: pen.ink.subnet, stroke: pen.ink.line1, radius: 6 });
  paintRail(pen, { rect, scale: 1 }, subnet.node.tier);
  hitSubnet(brush, { node: subnet.node }, rect);
  const { zoom } = frame.camera;
  const middle = rect.y + 16 * zoom;
  const ink = inkFor(pen.ink, frame.sight.quietSubnet(subnet.node.id));
  if (frame.level === 'low') paintLowHeader(pen, { rect, zoom, ink }, subnet.node);
  else {
    const sign = roomForFold(brush, subnet);
    paintFold(brush, subnet, { ...paintHeader(pen, { rect, middle, zoom, ink, sign }, subnet.node), middle, ink });
  }
  const barTop = Math.round(rect.y + 28 * zoom);
  const inset = Math.max(9, 12 * zoom);
  if (barTop - rect.y >= 12) {
    const bar = { x: rect.x + inset, y: barTop, w: rect.w - inset - 10 * zoom, h: 3 };
    paintUsage(brush, bar, subnet.node);
  }
};

/** In the lens of addresses the bar is cut into its parts, a pixel higher on both sides. */
export const paintUsage = ({ pen, frame }: Brush, bar: Rect, node: SubnetNode): void => {
  if (!frame.sight.segments || !node.usage) paintBar(pen, bar, node);
  else paintSegmentBar(pen, { ...bar, y: bar.y - 1, h: bar.h + 2 }, { node, usage: node.usage });
};

export const hitSubnet = ({ hit }: Brush, { node, inside }: Hittable, rect: Rect): void => {
  const tip = (): string => {
    const facts = [node.id, node.cidr, freeWords(node, false), ...node.findings.map(({ message }) => message)];
    return [node.name, ...facts.filter((fact) => fact !== undefined)].join('\n');
  };
  const target = { kind: 'subnet', id: node.id } as const;
  hit({ node: `subnet:${node.id}`, rect, target, tip, ...(inside ? { inside } : {}) });
};

type Hittable = { readonly node: SubnetNode; readonly inside?: HitGrid };

type HeaderPlace = {
  readonly rect: Rect;
  readonly middle: number;
  readonly zoom: number;
  readonly ink: Tokens;
  /** Room that its words leave for the sign behind them, where it is too narrow for all of them. */
  readonly sign: number;
};

/** Answers where its words end, and the room behind them. */
const paintHeader = (
  pen: Pen,
  { rect, middle, zoom, ink, sign }: HeaderPlace,
  node: SubnetNode,
): { readonly x: number; readonly room: number } => {
  const y = middle + 4;
  const end = paintFree(pen, { x: rect.x + rect.w - 10 * zoom, y, short: rect.w < 300, ink }, node);
  pen.icon(tierIcons[node.tier], {
    x: rect.x + 12 * zoom,
    y: middle - 8,
    size: 14,
    color: ink[node.tier === 'public' ? 'pub' : 't2'],
  });
  let x = rect.x + 12 * zoom + 20;
  const room = (): number => end - x - 8;
  const cidr = node.cidr ?? node.ipv6Cidr ?? '';
  const cidrWidth = pen.measure(cidr, { size: 11, mono: true });
  const spare = end - x - cidrWidth - pen.measure(node.name, { size: 12, bold: true });
  // How much is folded tells more than the block of addresses.
  const fits = node.folded ? spare >= sign : end - x - cidrWidth >= 48;
  const gap = fits ? Math.max(3, Math.min(8, spare - 2)) : 8;
  x +=
    pen.text(
      node.name,
      { x, y },
      { size: 12, bold: true, color: ink.t1, max: fits ? end - x - cidrWidth - gap - 2 : room() - sign },
    ) + gap;
  if (fits) x += pen.text(cidr, { x, y }, { size: 11, mono: true, color: ink.t2 }) + 10;
  if (pen.measure(node.tier, { size: 11 }) <= room())
    x += pen.text(node.tier, { x, y }, { size: 11, color: ink.t3 }) + 8;
  return { x, room: room() };
};

/** The free count at the right edge; answers where it begins. */
const paintFree = (
  pen: Pen,
  at: { readonly x: number; readonly y: number; readonly short: boolean; readonly ink: Tokens },
  node: SubnetNode,
): number => {
  const marked = isShort(node);
  const color = at.ink[marked ? severityOf(node) : 't2'];
  const begin = at.x - pen.text(freeWords(node, at.short), at, { size: 11, bold: marked, color, align: 'right' });
  if (!marked) return begin;
  pen.icon(severityIcon(severityOf(node)), { x: begin - 18, y: at.y - 12, size: 13, color, ground: pen.ink.subnet });
  return begin - 18;
};

const paintLowHeader = (
  pen: Pen,
  { rect, zoom, ink }: Omit<HeaderPlace, 'middle' | 'sign'>,
  node: SubnetNode,
): void => {
  const y = Math.max(rect.y + 16 * zoom + 3, rect.y + 11);
  const right = rect.x + rect.w - Math.max(4, 10 * zoom);
  const left = rect.x + Math.max(9, 12 * zoom);
  const color = isShort(node) ? ink[severityOf(node)] : ink.t2;
  const words = freeWords(node, true);
  const width = pen.measure(words, { size: 10 });
  const room = right - left;
  const counted = width + 50 < room;
  if (counted) pen.text(words, { x: right, y }, { size: 10, color, align: 'right' });
  if (isShort(node))
    pen.icon(severityIcon(severityOf(node)), {
      x: right - (counted ? width + 13 : 10),
      y: y - 9,
      size: 10,
      color,
      ground: ink.subnet,
    });
  pen.text(node.name, { x: left, y }, { size: 10, color: ink.t1, max: room - (counted ? width + 14 : 12) });
};

/** The tier at the left edge: public two stripes, private one, isolated dashed. */
export const paintRail = (
  pen: Pen,
  { rect, scale }: { readonly rect: Rect; readonly scale: number },
  tier: Tier,
): void => {
  const color = pen.ink[railTokens[tier]];
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

const railTokens: { readonly [Kind in Tier]: TokenName } = {
  public: 'pub',
  private: 'used',
  isolated: 'used',
  unknown: 'line3',
};

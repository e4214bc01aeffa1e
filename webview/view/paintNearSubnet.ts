import type { Pen, Type } from '../../src/topology/draw/pen.ts';
import { drawRail } from '../../src/topology/draw/subnet.ts';
import { drawBar, drawSegmentBar, drawUsage, fillSegment, segmentsOf } from '../../src/topology/draw/usage.ts';
import { tierIcons } from '../../src/topology/pictureIcons.ts';
import { freeWords, isShort, severityOf } from '../../src/topology/pictureWords.ts';
import type { SubnetNode } from '../../src/topology/graph.ts';
import type { PlacedSubnet, Rect } from '../../src/topology/scene.ts';
import type { TokenName, Tokens } from '../theme/tokens.ts';
import type { FrameContext } from './frame.ts';
import { paintFold, roomForFold } from './paintFold.ts';

/** A subnet from near: its facts in words, and a bar of segments with their key. */
export const paintNearSubnet = (context: FrameContext, subnet: PlacedSubnet): void => {
  const { pen, zoom, place, emphasis, drawn } = context;
  const rect = place(subnet.rect);
  pen.box(rect, { fill: pen.palette.subnet, stroke: pen.palette.line1, radius: 8 });
  drawRail(pen, { rect, scale: 1.3 }, subnet.node.tier);
  drawn.subnet(subnet.node, rect);
  const inside = { x: rect.x + 18, y: rect.y, w: rect.w - 34, h: rect.h };
  const palette = emphasis.subnetPalette(subnet.node.id);
  const sign = roomForFold(context, subnet);
  const behind = paintSubnetHeader(pen, { rect: inside, palette, sign }, subnet.node);
  paintFold(context, subnet, { ...behind, middle: rect.y + 25, palette });
  if (40 * zoom < 74) {
    drawUsage(context, { x: inside.x, y: rect.y + 44, w: inside.w, h: 4 }, subnet.node);
    return;
  }
  paintSegments(pen, inside, subnet.node);
};

/** `sign`: room that the words leave for what stands behind them. */
type Header = { readonly rect: Rect; readonly palette: Tokens; readonly sign: number };

/** Answers where its words end, and the room behind them. */
const paintSubnetHeader = (
  pen: Pen,
  { rect, palette, sign }: Header,
  node: SubnetNode,
): { readonly x: number; readonly room: number } => {
  const y = rect.y + 29;
  const right = rect.x + rect.w;
  pen.icon(tierIcons[node.tier], {
    x: rect.x,
    y: y - 15,
    size: 18,
    color: palette[node.tier === 'public' ? 'pub' : 't2'],
  });
  const width = (words: string, size: number, look: Partial<Type> = {}): number =>
    pen.measure(words, { size, ...look });
  const idWidth = Math.min(width(node.id, 11, { mono: true }), rect.w / 3);
  const before = width(node.name, 16, { bold: true }) + width(node.cidr ?? '', 13, { mono: true }) + 56;
  // What it reaches tells more than its id, which the details have.
  const hasRoom = before + Math.max(60, width(node.reach, 12)) + idWidth + sign <= rect.w;
  const id = node.id === node.name || !hasRoom ? '' : node.id;
  const end =
    right -
    pen.text(id, { x: right, y }, { size: 11, mono: true, color: palette.t3, align: 'right', max: rect.w / 3 }) -
    sign;
  let x = rect.x + 26;
  const say = (words: string, size: number, look: { mono?: boolean; bold?: boolean; token: TokenName }): void => {
    if (end - x < 60 || words === '') return;
    x +=
      pen.text(
        words,
        { x, y },
        { size, mono: look.mono ?? false, bold: look.bold ?? false, color: palette[look.token], max: end - x - 14 },
      ) + 14;
  };
  say(node.name, 16, { bold: true, token: 't1' });
  say(node.cidr ?? '', 13, { mono: true, token: 't1' });
  say(node.ipv6Cidr ?? '', 11, { mono: true, token: 't2' });
  say([node.reach, node.routeNote, node.zone].filter((part) => part !== undefined).join(' · '), 12, { token: 't2' });
  return { x, room: end + sign - x };
};

const paintSegments = (pen: Pen, rect: Rect, node: SubnetNode): void => {
  const { palette } = pen;
  const bar = { x: rect.x, y: rect.y + 44, w: rect.w, h: 8 };
  if (!node.usage) {
    drawBar(pen, bar, node);
    pen.text(freeWords(node, false), { x: rect.x, y: rect.y + 69 }, { size: 11, color: palette.t2 });
    return;
  }
  const { total, free } = node.usage;
  let key = bar.x;
  drawSegmentBar(pen, bar, { node, usage: node.usage });
  for (const { words, color } of segmentsOf(node, node.usage)) {
    const sample = { x: key, y: rect.y + 61, w: 8, h: 8 };
    if (key + 120 > rect.x + rect.w) continue;
    fillSegment(pen, sample, color);
    pen.box(sample, { stroke: palette.line3 });
    key += 14 + pen.text(words, { x: key + 14, y: rect.y + 69 }, { size: 11, color: palette.t2 }) + 22;
  }
  const taken = `${total - free} of ${total} taken`;
  if (key + 100 > rect.x + rect.w) return;
  const at = { x: rect.x + rect.w, y: rect.y + 69 };
  pen.text(taken, at, { size: 11, color: isShort(node) ? palette[severityOf(node)] : palette.t2, align: 'right' });
};

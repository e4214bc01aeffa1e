import type { SubnetNode } from '../../src/topology/graph.ts';
import { freeWords, isShort, severityIcon, severityOf } from '../../src/topology/pictureWords.ts';
import { drawSubnet, drawSubnetBar, drawSubnetBox } from '../../src/topology/draw/subnet.ts';
import type { PlacedSubnet, Rect } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { CanvasPen } from './canvasPen.ts';
import type { FrameContext } from './frame.ts';
import { paintFold, roomForFold } from './paintFold.ts';

/** A subnet at middle zoom, with the sign that folds it. */
export const paintSubnet = (context: FrameContext, subnet: PlacedSubnet): void =>
  paintFold(context, subnet, drawSubnet(context, subnet, roomForFold(context, subnet)));

/** A subnet at low zoom: its header has room for the name and the free count. */
export const paintLowSubnet = (context: FrameContext, { node, rect: placed }: PlacedSubnet): void => {
  const { pen, place, zoom, emphasis } = context;
  const rect = place(placed);
  drawSubnetBox(context, node, rect);
  paintLowHeader(pen, { rect, zoom, palette: emphasis.subnetPalette(node.id) }, node);
  drawSubnetBar(context, node, rect);
};

type LowHeader = { readonly rect: Rect; readonly zoom: number; readonly palette: Tokens };

/** Name, addresses and free count. What is too much gives way in that order: the addresses, the word of the count, the end of the name. */
const paintLowHeader = (pen: CanvasPen, { rect, zoom, palette }: LowHeader, node: SubnetNode): void => {
  const y = rect.y + Math.max(16 * zoom + 3, 10);
  const right = rect.x + rect.w - Math.max(4, 10 * zoom);
  const left = rect.x + Math.max(9, 12 * zoom);
  const severity = severityOf(node);
  const short = isShort(node);
  const marked = node.findings.length > 0 ? 14 : 0;
  const nameType = { size: 11, bold: true } as const;
  const free = { size: 10, bold: short };
  const name = pen.measure(node.name, nameType);
  const roomFor = (words: string): number => right - left - pen.measure(words, free) - marked - 6;
  const [long, least] = [freeWords(node, true), freeWords(node, 'least')];
  const words = roomFor(long) >= name ? long : roomFor(least) >= Math.min(name, 24) ? least : '';
  const width = pen.text(words, { x: right, y }, { ...free, color: palette[short ? severity : 't2'], align: 'right' });
  if (marked > 0)
    pen.icon(severityIcon(severity), {
      x: right - width - (width > 0 ? 13 : 10),
      y: y - 9,
      size: 10,
      color: palette[severity],
      ground: palette.subnet,
    });
  const end = right - width - marked - (width > 0 ? 6 : 0);
  const x = left + pen.text(node.name, { x: left, y }, { ...nameType, color: palette.t1, max: end - left }) + 8;
  const cidr = node.cidr ?? node.ipv6Cidr ?? '';
  if (x + pen.measure(cidr, { size: 10, mono: true }) <= end)
    pen.text(cidr, { x, y }, { size: 10, mono: true, color: palette.t3 });
};

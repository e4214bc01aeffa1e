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

const paintLowHeader = (pen: CanvasPen, { rect, zoom, palette }: LowHeader, node: SubnetNode): void => {
  const y = Math.max(rect.y + 16 * zoom + 3, rect.y + 11);
  const right = rect.x + rect.w - Math.max(4, 10 * zoom);
  const left = rect.x + Math.max(9, 12 * zoom);
  const severity = severityOf(node);
  const color = palette[isShort(node) ? severity : 't2'];
  const words = freeWords(node, true);
  const width = pen.measure(words, { size: 10 });
  const room = right - left;
  const counted = width + 50 < room;
  if (counted) pen.text(words, { x: right, y }, { size: 10, color, align: 'right' });
  if (node.findings.length > 0)
    pen.icon(severityIcon(severity), {
      x: right - (counted ? width + 13 : 10),
      y: y - 9,
      size: 10,
      color: palette[severity],
      ground: palette.subnet,
    });
  pen.text(node.name, { x: left, y }, { size: 10, color: palette.t1, max: room - (counted ? width + 14 : 12) });
};

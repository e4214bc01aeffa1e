import { drawRail } from '../../src/topology/draw/subnet.ts';
import { drawUsage } from '../../src/topology/draw/usage.ts';
import { isShort, severityIcon, severityOf, shareTaken } from '../../src/topology/pictureWords.ts';
import type { SubnetNode } from '../../src/topology/graph.ts';
import type { Rows } from '../../src/topology/packed/unpack.ts';
import type { PlacedSubnet, PlacedVpc, Rect } from '../../src/topology/scene.ts';
import { farPitch, farRoom, farVpc, type FarBox } from './farBoxes.ts';
import { FarMarks, interfacesIn } from './farMarks.ts';
import type { Frame, FrameContext } from './frame.ts';
import { subnetHit, vpcHit } from './hits.ts';

/** A VPC from afar: as many words as leave room for its marks, below them its subnets. */
export const paintFarVpc = (context: FrameContext, vpc: PlacedVpc): void => {
  const { pen, frame, zoom, place, highContrast, hit } = context;
  const rect = place(vpc.rect);
  const { palette } = pen;
  pen.box(rect, { fill: palette.vpc, stroke: palette.line2, width: highContrast ? 2 : 1, radius: 6 });
  hit(vpcHit(vpc.node, rect));
  const pitch = farPitch(frame.scene, zoom);
  const { header, boxes } = farVpc(vpc, { scene: frame.scene, place, zoom, pitch });
  if (header !== 'none') paintHeader(context, vpc, rect);
  for (const zone of header === 'zones' ? vpc.zones : []) {
    const left = place(zone.subnets[0]?.rect ?? zone.rect);
    pen.text(zone.node.name, { x: left.x + 2, y: rect.y + 27 }, { size: 10, color: palette.t3, max: left.w - 4 });
  }
  for (const box of boxes) paintFarSubnet(context, box, pitch);
};

const paintHeader = ({ pen, frame }: FrameContext, vpc: PlacedVpc, rect: Rect): void => {
  const { palette } = pen;
  const y = rect.y + 13;
  const left = placesLeft(frame);
  const count = vpc.zones
    .flatMap(({ subnets }) => subnets)
    .reduce((sum, one) => sum + interfacesIn(frame.scene, one) - left(one), 0);
  const right = rect.x + rect.w - 7;
  const words = count.toLocaleString('en');
  // The name tells more than the count where there is no room for both.
  const room = rect.w - 20 - pen.measure(words, { size: 11 });
  const counted = room >= Math.min(30, pen.measure(vpc.node.name, { size: 12, bold: true }));
  const end =
    right - (counted ? pen.text(words, { x: right, y }, { size: 11, color: palette.t2, align: 'right' }) : -4);
  const x =
    rect.x +
    8 +
    pen.text(vpc.node.name, { x: rect.x + 8, y }, { size: 12, bold: true, color: palette.t1, max: end - rect.x - 14 });
  const cidr = vpc.node.cidrs[0] ?? '';
  if (x + 8 + pen.measure(cidr, { size: 11, mono: true }) < end - 6) {
    pen.text(cidr, { x: x + 8, y }, { size: 11, mono: true, color: palette.t3 });
  }
};

/** Counts, in a subnet, the marks of what moves where it leaves: it is counted where it comes to. */
const placesLeft = ({ scene, highlighting }: Frame): ((subnet: PlacedSubnet) => number) => {
  const { cards, chips, of } = scene.rows;
  const marks = [...(highlighting.changes?.preview ? highlighting.changes.byNode.values() : [])];
  const rows = marks.flatMap(({ place, on }) => (place === 'old' ? (chips.rowOf(on.id) ?? []) : []));
  return ({ node }) => {
    const { from, to } = of(node);
    return rows.filter((row) => row >= cards.firstChipOf(from) && row < cards.firstChipOf(to)).length;
  };
};

const paintFarSubnet = (context: FrameContext, far: FarBox, pitch: number): void => {
  const { pen, visible, frame, hit } = context;
  const { subnet, box, words } = far;
  if (!visible(box)) return;
  const { palette } = pen;
  pen.box(box, { fill: palette.subnet, stroke: palette.line1, radius: 3 });
  drawRail(pen, { rect: box, scale: 0.6 }, subnet.node.tier);
  if (words !== 'none') paintFarHeader(context, subnet, { rect: box, y: box.y + (words === 'slim' ? 12 : 11) });
  if (words === 'whole') drawUsage(context, { x: box.x + 6, y: box.y + 15, w: box.w - 10, h: 3 }, subnet.node);
  if (words === 'slim') drawUsage(context, { x: box.x + 6, y: box.y, w: box.w - 10, h: 2 }, subnet.node);
  const marks = new FarMarks(frame.scene, subnet, { room: farRoom(far), pitch });
  marks.paint(context);
  hit(subnetHit(subnet.node, box, marks));
};

/** Name, share used, and the mark of anything found in it; `y`: where the words stand. */
const paintFarHeader = (
  context: FrameContext,
  { node }: PlacedSubnet,
  { rect, y }: { readonly rect: Rect; readonly y: number },
): void => {
  const { pen, frame, emphasis } = context;
  const palette = emphasis.subnetPalette(node.id);
  const right = rect.x + rect.w - 4;
  const share = node.usage ? `${Math.round(shareTaken(node.usage) * 100)}%` : '?';
  const token = worstOf(frame.scene.rows, node);
  const [marked, short] = [token !== undefined, isShort(node)];
  const width = pen.measure(share, { size: 10, bold: short });
  const shown = rect.w > width + 44;
  if (shown)
    pen.text(
      share,
      { x: right, y },
      { size: 10, bold: short, color: short ? palette[severityOf(node)] : palette.t3, align: 'right' },
    );
  const mark = shown ? width + 13 : 12;
  if (token)
    pen.icon(severityIcon(token), {
      x: right - mark,
      y: y - 9,
      size: 10,
      color: palette[token],
      ground: palette.subnet,
    });
  const end = right - (marked ? mark : shown ? width : 0) - 3;
  pen.text(node.name, { x: rect.x + 6, y }, { size: 10, color: palette.t2, max: end - rect.x - 6 });
};

/** The worst of what was found on cards and interfaces of a subnet, and on itself. */
const worstOf = ({ cards, chips, of }: Rows, node: SubnetNode): 'warn' | 'err' | undefined => {
  const { from, to } = of(node);
  const found = [...node.findings];
  for (let card = from; card < to; card += 1) found.push(...cards.findingsOf(card));
  for (let chip = cards.firstChipOf(from); chip < cards.firstChipOf(to); chip += 1)
    found.push(...chips.findingsOf(chip));
  return found.length === 0 ? undefined : severityOf({ findings: found });
};

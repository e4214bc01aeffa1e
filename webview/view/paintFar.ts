import { drawRail } from '../../src/topology/draw/subnet.ts';
import { drawUsage } from '../../src/topology/draw/usage.ts';
import { isShort, severityIcon, severityOf, shareTaken } from '../../src/topology/pictureWords.ts';
import type { SubnetNode } from '../../src/topology/graph.ts';
import type { Rows } from '../../src/topology/packed/unpack.ts';
import type { PlacedSubnet, PlacedVpc, Rect } from '../../src/topology/scene.ts';
import { FarMarks, interfacesIn } from './farMarks.ts';
import type { Frame, FrameContext } from './frame.ts';
import { subnetHit, vpcHit } from './hits.ts';

const wholeHeader = 30;
const nameOnly = 17;

/**
 * A VPC from afar. Text does not shrink, so its header takes the room it needs, and the subnets below share what is
 * left of the box in the proportions of the scene.
 */
export const paintFarVpc = (context: FrameContext, vpc: PlacedVpc): void => {
  const { pen, place, highContrast, hit } = context;
  const rect = place(vpc.rect);
  const { palette } = pen;
  pen.box(rect, { fill: palette.vpc, stroke: palette.line2, width: highContrast ? 2 : 1, radius: 6 });
  hit(vpcHit(vpc.node, rect));
  const roomy = rect.h >= 70;
  const header = roomy ? wholeHeader : rect.h >= 28 ? nameOnly : 2;
  if (header > 2) paintHeader(context, vpc, rect);
  const squeeze = squeezed(context, vpc, header);
  for (const zone of vpc.zones) {
    const first = zone.subnets[0];
    if (!first) continue;
    const left = place(first.rect);
    if (roomy)
      pen.text(zone.node.name, { x: left.x + 2, y: rect.y + 27 }, { size: 10, color: palette.t3, max: left.w });
    for (const subnet of zone.subnets) paintFarSubnet(context, subnet, squeeze(place(subnet.rect)));
  }
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

/** Maps heights of the scene's content area (60 px below the top) to what lies below the header on screen. */
const squeezed = ({ frame, place }: FrameContext, vpc: PlacedVpc, top: number): ((rect: Rect) => Rect) => {
  const box = place(vpc.rect);
  const { zoom } = frame.camera;
  const from = box.y + 60 * zoom;
  const bottom = box.y + box.h - 4;
  const share = (bottom - box.y - top) / Math.max(1, bottom - from);
  return ({ x, y, w, h }) => {
    const moved = Math.round(box.y + top + (y - from) * share);
    return { x, y: moved, w, h: Math.max(3, Math.round(box.y + top + (y + h - from) * share) - moved) };
  };
};

const paintFarSubnet = (context: FrameContext, subnet: PlacedSubnet, rect: Rect): void => {
  const { pen, visible, frame, hit } = context;
  if (!visible(rect)) return;
  const { palette } = pen;
  pen.box(rect, { fill: palette.subnet, stroke: palette.line1, radius: 3 });
  drawRail(pen, { rect, scale: 0.6 }, subnet.node.tier);
  const top = rect.h >= 24 ? paintFarHeader(context, subnet, rect) : rect.y + 2;
  const room = { x: rect.x + 7, y: top, w: rect.w - 9, h: rect.y + rect.h - top - 1 };
  const marks = new FarMarks(frame.scene, subnet, room);
  marks.paint(context);
  hit(subnetHit(subnet.node, rect, marks));
};

/** Name, share used, bar, and the mark of anything found in it; answers where the marks may begin. */
const paintFarHeader = (context: FrameContext, { node }: PlacedSubnet, rect: Rect): number => {
  const { pen, frame, emphasis } = context;
  const palette = emphasis.subnetPalette(node.id);
  const y = rect.y + 11;
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
  drawUsage(context, { x: rect.x + 6, y: rect.y + 15, w: rect.w - 10, h: 3 }, node);
  return rect.y + 22;
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

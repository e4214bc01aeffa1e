import { isShort, severityIcon, severityOf, shareTaken } from '../../src/topology/pictureWords.ts';
import type { PlacedCard, PlacedSubnet, PlacedVpc, Rect } from '../../src/topology/scene.ts';
import { isHighContrast } from '../theme/theme.ts';
import type { Brush } from './frame.ts';
import { chipInk } from './chipInk.ts';
import { inkFor } from './ink.ts';
import { hitChip } from './paintChip.ts';
import { foundOn, paintMark } from './paintLow.ts';
import { hitSubnet, paintRail, paintUsage } from './paintSubnet.ts';

const wholeHeader = 30;
const nameOnly = 17;

/**
 * A VPC from afar. Words do not shrink, so its header takes the room it needs and the subnets below it share what is
 * left of the box in the proportions of the scene.
 */
export const paintFarVpc = (brush: Brush, vpc: PlacedVpc): void => {
  const { pen, frame, place, hit } = brush;
  const rect = place(vpc.rect);
  const { ink } = pen;
  pen.box(rect, { fill: ink.vpc, stroke: ink.line2, width: isHighContrast(frame.theme.kind) ? 2 : 1, radius: 6 });
  const { id, name, cidrs } = vpc.node;
  hit({ node: `vpc:${id}`, rect, target: { kind: 'vpc', id }, tip: () => `${name}\n${id} · ${cidrs.join(', ')}` });
  const roomy = rect.h >= 70;
  const header = roomy ? wholeHeader : rect.h >= 28 ? nameOnly : 2;
  if (header > 2) paintHeader(brush, vpc, rect);
  const squeeze = squeezed(brush, vpc, header);
  for (const zone of vpc.zones) {
    const first = zone.subnets[0];
    if (!first) continue;
    const left = place(first.rect);
    if (roomy) pen.text(zone.node.name, { x: left.x + 2, y: rect.y + 27 }, { size: 10, color: ink.t3, max: left.w });
    for (const subnet of zone.subnets) paintFarSubnet(brush, subnet, squeeze(place(subnet.rect)));
  }
};

const paintHeader = ({ pen }: Brush, vpc: PlacedVpc, rect: Rect): void => {
  const { ink } = pen;
  const y = rect.y + 13;
  const count = vpc.zones.flatMap(({ subnets }) => subnets).reduce((sum, subnet) => sum + enisOf(subnet).length, 0);
  const right = rect.x + rect.w - 7;
  const words = count.toLocaleString('en');
  // The name tells more than the count where there is no room for both.
  const room = rect.w - 20 - pen.measure(words, { size: 11 });
  const counted = room >= Math.min(30, pen.measure(vpc.node.name, { size: 12, bold: true }));
  const end = right - (counted ? pen.text(words, { x: right, y }, { size: 11, color: ink.t2, align: 'right' }) : -4);
  const x =
    rect.x +
    8 +
    pen.text(vpc.node.name, { x: rect.x + 8, y }, { size: 12, bold: true, color: ink.t1, max: end - rect.x - 14 });
  const cidr = vpc.node.cidrs[0] ?? '';
  if (x + 8 + pen.measure(cidr, { size: 11, mono: true }) < end - 6) {
    pen.text(cidr, { x: x + 8, y }, { size: 11, mono: true, color: ink.t3 });
  }
};

/** Maps heights of the scene's content area (60 px below the top) to what lies below the header on screen. */
const squeezed = ({ frame, place }: Brush, vpc: PlacedVpc, top: number): ((rect: Rect) => Rect) => {
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

const paintFarSubnet = (brush: Brush, subnet: PlacedSubnet, rect: Rect): void => {
  const { pen, visible } = brush;
  if (!visible(rect)) return;
  const { ink } = pen;
  pen.box(rect, { fill: ink.subnet, stroke: ink.line1, radius: 3 });
  paintRail(pen, { rect, scale: 0.6 }, subnet.node.tier);
  hitSubnet(brush, subnet.node, rect);
  const top = rect.h >= 24 ? paintFarHeader(brush, subnet, rect) : rect.y + 2;
  paintMarks(brush, subnet, { x: rect.x + 7, y: top, w: rect.w - 9, h: rect.y + rect.h - top - 1 });
};

/** Name, share used, bar, and the mark of anything found in it; answers where the marks may begin. */
const paintFarHeader = (brush: Brush, { node, cards }: PlacedSubnet, rect: Rect): number => {
  const { pen, frame } = brush;
  const ink = inkFor(pen.ink, frame.sight.quietSubnet(node.id));
  const y = rect.y + 11;
  const right = rect.x + rect.w - 4;
  const share = node.usage ? `${Math.round(shareTaken(node.usage) * 100)}%` : '?';
  const found = [...node.findings, ...cards.flatMap((card) => foundOn(card.node))];
  const [marked, short] = [found.length > 0, isShort(node)];
  const token = severityOf({ findings: found });
  const width = pen.measure(share, { size: 10, bold: short });
  const shown = rect.w > width + 44;
  if (shown)
    pen.text(
      share,
      { x: right, y },
      { size: 10, bold: short, color: short ? ink[severityOf(node)] : ink.t3, align: 'right' },
    );
  const mark = shown ? width + 13 : 12;
  if (marked)
    pen.icon(severityIcon(token), {
      x: right - mark,
      y: y - 9,
      size: 10,
      color: ink[token],
      ground: ink.subnet,
    });
  const end = right - (marked ? mark : shown ? width : 0) - 3;
  pen.text(node.name, { x: rect.x + 6, y }, { size: 10, color: ink.t2, max: end - rect.x - 6 });
  paintUsage(brush, { x: rect.x + 6, y: rect.y + 15, w: rect.w - 10, h: 3 }, node);
  return rect.y + 22;
};

/** Marks of 6 px at a pitch of 8, closer when there are too many; interfaces of one instance are joined. */
const paintMarks = (brush: Brush, subnet: PlacedSubnet, room: Rect): void => {
  const { pen, frame } = brush;
  const count = enisOf(subnet).length;
  if (count === 0 || room.h < 3) return;
  const pitch = pitchFor(room, count);
  const size = Math.max(2, pitch - 2);
  const columns = Math.max(1, Math.floor((room.w + 2) / pitch));
  let index = 0;
  for (const card of subnet.cards) {
    card.chips.forEach(({ node }, nth) => {
      const rect = {
        x: room.x + (index % columns) * pitch,
        y: room.y + Math.floor(index / columns) * pitch,
        w: size,
        h: size,
      };
      const ink = chipInk(brush, node.eniId);
      if (nth > 0 && joins(card) && index % columns > 0)
        pen.flood({ x: rect.x - 2, y: rect.y + size / 2 - 1, w: 2, h: 2 }, ink.dot);
      paintMark(pen, { rect, ink }, node);
      if (frame.sight.hitEniIds.has(node.eniId) || frame.sight.selectedEniId === node.eniId) {
        pen.box(
          { x: rect.x - 2, y: rect.y - 2, w: size + 4, h: size + 4 },
          { stroke: ink.accent, width: 1.5, radius: 1 },
        );
      }
      hitChip(brush, { node, card: card.node }, { x: rect.x - 1, y: rect.y - 1, w: pitch, h: pitch });
      index++;
    });
  }
};

const pitchFor = (room: Rect, count: number): number => {
  const fits = (pitch: number): boolean =>
    Math.max(1, Math.floor((room.w + 2) / pitch)) * Math.floor((room.h + 2) / pitch) >= count;
  return [8, 7, 6, 5, 4].find(fits) ?? 3;
};

const joins = ({ node }: PlacedCard): boolean => node.kind === 'instance' || node.kind === 'guest';

const enisOf = (subnet: PlacedSubnet): readonly string[] =>
  subnet.cards.flatMap((card) => card.chips.map(({ node }) => node.eniId));

import { drawRail } from '../../src/topology/draw/subnet.ts';
import type { PlacedSubnet } from '../../src/topology/scene.ts';
import type { FrameContext } from './frame.ts';

const height = 34;
/** Where the subnet's own header ends, from its top. */
const headerEnd = 40;

/** The name of a subnet whose header is out of view, along the top edge while some of the subnet is in view. */
export const paintStickyName = ({ pen, place, hit }: FrameContext, { node, rect: box }: PlacedSubnet): void => {
  const rect = place(box);
  const bottom = rect.y + rect.h;
  if (rect.y + headerEnd > 0 || bottom < 20) return;
  const strip = { x: rect.x, y: Math.min(0, bottom - height), w: rect.w, h: height };
  pen.flood({ ...strip, x: strip.x + 1, w: strip.w - 2, h: height - 1 }, pen.palette.subnet);
  if (strip.y === 0 && bottom > height + 1)
    pen.flood({ x: strip.x + 1, y: height - 1, w: strip.w - 2, h: 1 }, pen.palette.line1);
  pen.clipped(strip, 0, () => drawRail(pen, { rect: { ...strip, h: height + 8 }, scale: 1.3 }, node.tier));
  const left = Math.max(rect.x + 20, 12);
  const y = strip.y + 22;
  const right = rect.x + rect.w - 12;
  const x =
    left + pen.text(node.name, { x: left, y }, { size: 12, bold: true, color: pen.palette.t2, max: right - left });
  const cidr = node.cidr ?? node.ipv6Cidr ?? '';
  pen.text(cidr, { x: x + 14, y }, { size: 11, mono: true, color: pen.palette.t3, max: right - x - 14 });
  hit({ node: `subnet:${node.id}`, rect: strip, target: { kind: 'subnet', id: node.id }, tip: () => node.name });
};

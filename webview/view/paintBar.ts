import type { SubnetNode } from '../../src/topology/graph.ts';
import { isShort, severityOf, shareTaken } from '../../src/topology/pictureWords.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { Pen } from './pen.ts';

/** The thin bar of used addresses: filled, hatched for prefixes, whole and hatched when nothing is known. */
export const paintBar = (pen: Pen, rect: Rect, node: SubnetNode): void => {
  const { ink } = pen;
  if (!node.usage) {
    if (node.cidr !== undefined) pen.hatch(rect, 'track', 'line3');
    else pen.flood(rect, ink.track);
    return;
  }
  pen.flood(rect, ink.track);
  const { total, reserved, free, inPrefixes } = node.usage;
  const usable = Math.max(1, total - reserved);
  const taken = Math.max(usable - free > 0 ? 2 : 0, rect.w * shareTaken(node.usage));
  pen.flood({ ...rect, w: taken }, isShort(node) ? ink[severityOf(node)] : ink.used);
  const prefixes = (rect.w * inPrefixes) / usable;
  if (prefixes >= 1 && !isShort(node))
    pen.hatch({ ...rect, x: rect.x + taken - prefixes, w: prefixes }, 'track', 'used');
  if (ink.barLine !== 'transparent')
    pen.box({ x: rect.x, y: rect.y - 1, w: rect.w, h: rect.h + 2 }, { stroke: ink.barLine });
};

import type { ChipNode } from '../graph.ts';
import type { Point } from '../scene.ts';
import type { Palette } from './palettes.ts';
import type { Pen } from './pen.ts';

/** How wide the dot of a public address is, in pixels. */
export const publicDotWidth = 6;

/** A public address where there is no room for its icon: a disc is an elastic IP, a ring any other. */
export const drawPublicDot = (
  pen: Pen,
  { x, y }: Point,
  { node, palette }: { readonly node: ChipNode; readonly palette: Palette },
): void => {
  const color = node.publicIp ? palette.pub : palette.t2;
  const radius = publicDotWidth / 2;
  if (node.publicIp?.elastic) pen.dot({ x, y }, radius, color);
  else {
    const ring = { x: x - radius + 0.5, y: y - radius + 0.5, w: publicDotWidth - 1, h: publicDotWidth - 1 };
    pen.box(ring, { stroke: color, width: 1.25, radius });
  }
};

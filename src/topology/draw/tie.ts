import { roundedPath } from '../roundedPath.ts';
import type { Wire } from '../scene.ts';
import type { Camera } from './context.ts';
import type { Pen } from './pen.ts';

/** A wire at rest: an orthogonal line with a dot at each end. On screen the overlay draws them. */
export const drawTie = (pen: Pen, { points }: Wire, { x, y, zoom }: Camera): void => {
  const color = pen.palette.wire;
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return;
  pen.path(roundedPath(points, 6), { x, y, scale: zoom, color, width: 1.5 });
  for (const end of [from, to]) pen.dot({ x: end.x * zoom + x, y: end.y * zoom + y }, 2.5, color);
};

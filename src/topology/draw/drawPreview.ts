import type { ArtLook, ArtWire, PreviewArt, RoutePill } from '../previewArt.ts';
import { roundedPath } from '../roundedPath.ts';
import type { Point, Rect } from '../scene.ts';
import { drawBadge } from './change.ts';
import type { PaintContext } from './context.ts';
import type { Palette } from './palettes.ts';
import type { Pen } from './pen.ts';

/** Draws the ties of what moves and the routes that lead elsewhere. `painted`: where a box was drawn, where that is not its place. */
export const drawPreviewArt = (
  { pen, place }: Pick<PaintContext, 'pen' | 'place'>,
  { wires, pills }: PreviewArt,
  painted: (node: string) => Rect | undefined = () => undefined,
): void => {
  const at = ({ x, y }: Point): Point => {
    const { x: left, y: top } = place({ x, y, w: 0, h: 0 });
    return { x: left, y: top };
  };
  for (const wire of wires) drawWire(pen, wire.look, meets(wire.points.map(at), wire, painted));
  for (const pill of pills) drawPill(pen, place(pill.rect), pill);
};

const colors: { readonly [Look in ArtLook]: keyof Palette } = {
  before: 'wire',
  gone: 'removed',
  moves: 'added',
  leads: 'changed',
};

const drawWire = (pen: Pen, look: ArtLook, points: readonly Point[]): void => {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (!before || !end) return;
  const color = pen.palette[colors[look]];
  if (look === 'gone') {
    points.slice(1).forEach((to, index) => {
      const from = points[index];
      if (from) pen.line([from.x, from.y], [to.x, to.y], { color, width: 1.5, dash: [4, 3] });
    });
  } else pen.path(roundedPath(points, 6), { x: 0, y: 0, scale: 1, color, width: look === 'before' ? 1.5 : 2 });
  if (look === 'before') pen.dot(end, 2.5, color);
  else pen.path(arrow(before, end), { ...end, scale: 1, color, width: 2 });
};

/** An open head that points along the last leg. */
const arrow = (from: Point, to: Point): string => {
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const back = { x: -6 * dx, y: -6 * dy };
  const across = { x: 4 * dy, y: 4 * dx };
  return `M${back.x + across.x} ${back.y + across.y}L0 0L${back.x - across.x} ${back.y - across.y}`;
};

/** From near a box is drawn larger than the layout has it: the ends of the wire go to its side. */
const meets = (
  points: readonly Point[],
  { from, to }: ArtWire,
  painted: (node: string) => Rect | undefined,
): readonly Point[] => {
  const moved = [...points];
  const shift = (at: number, next: number, node: string | undefined): void => {
    const [rect, point, beside] = [node === undefined ? undefined : painted(node), moved[at], moved[next]];
    if (!rect || !point || !beside || point.y !== beside.y) return;
    const x = beside.x < point.x ? rect.x - 1 : rect.x + rect.w;
    const y = rect.y + rect.h / 2;
    moved[at] = { x, y };
    moved[next] = { ...beside, y };
  };
  shift(0, 1, from);
  shift(moved.length - 1, moved.length - 2, to);
  return moved;
};

const drawPill = (pen: Pen, rect: Rect, { look, table, note }: RoutePill): void => {
  const { palette } = pen;
  const loud = look === 'leads';
  pen.box(rect, {
    fill: loud ? palette.changedSoft : palette.chrome,
    stroke: loud ? palette.changed : palette.line3,
    width: loud ? 2 : 1,
    radius: rect.h / 2,
  });
  // From afar words have no room, and keep their size.
  if (rect.h < 11) return;
  const y = rect.y + rect.h / 2 + 4;
  const right = rect.x + rect.w - 8;
  pen.icon('nat', { x: rect.x + 8, y: y - 10, size: 12, color: palette.t1 });
  const left = rect.x + 25;
  const x = left + pen.text(table, { x: left, y }, { size: 11, color: palette.t1, max: right - left }) + 7;
  if (x + pen.measure(note, { size: 11, mono: true }) <= right)
    pen.text(note, { x, y }, { size: 11, mono: true, color: palette.t2 });
  if (loud) drawBadge(pen, { x: rect.x + rect.w - 4, y: rect.y + 1 }, 'changed');
};

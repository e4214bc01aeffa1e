import type { Point, Wire } from '../../src/topology/scene.ts';

/** The bends of an orthogonal line as Cytoscape wants them: along (`weights`) and across (`distances`) its chord. */
export type Bends = { readonly weights: readonly number[]; readonly distances: readonly number[] };

/**
 * Corners of a wire as Cytoscape's segments want them: shares of the straight line between its ends, and distances from
 * it in pixels of the scene.
 */
export const bendsOf = (points: readonly Point[]): Bends => {
  const from = points[0];
  const to = points.at(-1);
  if (!from || !to) return { weights: [], distances: [] };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const inner = points.slice(1, -1).map(({ x, y }) => ({ x: x - from.x, y: y - from.y }));
  return {
    weights: inner.map(({ x, y }) => (x * dx + y * dy) / length ** 2),
    distances: inner.map(({ x, y }) => (y * dx - x * dy) / length),
  };
};

/** All wires hang between these two anchors; where they really begin and end is an offset in pixels from them. */
export const anchors = { from: { x: 0, y: 0 }, to: { x: 0, y: -40 } } as const;

export type WireData = {
  readonly id: string;
  readonly source: 'anchor:from';
  readonly target: 'anchor:to';
  readonly begin: string;
  readonly end: string;
  readonly weights: string;
  readonly distances: string;
};

/** A wire as data of an edge; undefined for one that is shorter than half a pixel of the scene. */
export const wireData = (wire: Wire): WireData | undefined => {
  const points = wire.kind === 'tie' ? longer(wire.points) : wire.points;
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to || Math.hypot(to.x - from.x, to.y - from.y) < 0.5) return undefined;
  const { weights, distances } = bendsOf(points.length > 2 ? points : halved(from, to));
  return {
    id: `wire:${wire.id}`,
    source: 'anchor:from',
    target: 'anchor:to',
    begin: `${from.x - anchors.from.x}px ${from.y - anchors.from.y}px`,
    end: `${to.x - anchors.to.x}px ${to.y - anchors.to.y}px`,
    weights: weights.join(' '),
    distances: distances.join(' '),
  };
};

/** A straight wire has no bend; one without effect halfway keeps all wires of one kind. */
const halved = (from: Point, to: Point): readonly Point[] => [
  from,
  { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  to,
];

/** Cytoscape keeps a round end inside the line; 2 px more bring its centre to where the tie ends. */
const longer = (points: readonly Point[]): readonly Point[] => {
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !beforeLast) return points;
  return [onward(second, first), ...points.slice(1, -1), onward(beforeLast, last)];
};

const onward = (from: Point, to: Point): Point => ({
  x: to.x + Math.sign(to.x - from.x) * 2,
  y: to.y + Math.sign(to.y - from.y) * 2,
});

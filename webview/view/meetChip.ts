import type { Point, Rect, Wire } from '../../src/topology/scene.ts';

/** From near an interface is as wide as its card: so many pixels of the scene its left side is further left. */
export const chipShift = (zoom: number): number => Math.max(0, 8 - 11 / zoom);

/** The wire with its ends at its interface moved to where that is painted. */
export const meetChip = (wire: Wire, chip: Rect | undefined, shift: number): Wire => {
  if (!chip || shift === 0) return wire;
  const last = wire.points.length - 1;
  const points = wire.points.map((point, index) =>
    (index === 0 || index === last) && standsAt(point, chip) ? { ...point, x: point.x - shift } : point,
  );
  return { ...wire, points };
};

const standsAt = ({ x, y }: Point, chip: Rect): boolean =>
  Math.abs(x - chip.x) <= 3 && y >= chip.y && y <= chip.y + chip.h;

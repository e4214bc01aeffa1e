import { list } from '../domain/factShapes.ts';
import { Damage, maybe, record, text, type Shape } from '../domain/shape.ts';
import type { HeldPlaces } from './standing.ts';

const number: Shape<number> = (value, { path }) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Damage(path, 'must be a number');
  return value;
};

const place = { id: text, y: number, h: number };

/** What was kept of how a picture stood. */
export const standingShape: Shape<HeldPlaces> = record({
  vpcs: list(
    record({
      ...place,
      x: number,
      w: number,
      zones: list(record({ name: text, x: number, columns: number })),
      subnets: list(record({ ...place, zone: text, cards: maybe(list(record({ ...place, column: number }))) })),
    }),
  ),
});

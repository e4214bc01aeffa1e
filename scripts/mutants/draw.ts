import { createHash } from 'node:crypto';

/**
 * The keys in an order that the seed alone decides, however they came. The first so many are a fair draw of so many, and a
 * larger draw by the same seed begins with the smaller one.
 */
export const drawn = (keys: readonly string[], seed: number): readonly string[] =>
  keys
    .map((key) => ({ key, lot: createHash('sha256').update(`${seed} ${key}`).digest('hex') }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ key }) => key);

/** So many, shared out evenly over so many places; the first places get what is left over. Of 2,000 for six: 334, 334, 333, … */
export const shares = (whole: number, places: number): readonly number[] =>
  Array.from({ length: places }, (_, place) => Math.floor(whole / places) + (place < whole % places ? 1 : 0));

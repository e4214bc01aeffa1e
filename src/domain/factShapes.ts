import { Damage, type Shape } from './shape.ts';

/** Shapes of the facts of an account, beside the simple ones of `shape`: apart from them, as they are loaded with the first snapshot. */
export const flag: Shape<boolean> = (value, { path }) => {
  if (typeof value !== 'boolean') throw new Damage(path, 'must be true or false');
  return value;
};

/** A whole number of either sign that JavaScript holds exactly. */
export const integer: Shape<number> = (value, { path }) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Damage(path, 'must be a whole number');
  return value;
};

/** The longest time that a date can hold. Source: ECMAScript, time values. */
const lastMoment = 8.64e15;

/** Milliseconds since 1970. */
export const moment: Shape<number> = (value, { path }) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > lastMoment) {
    throw new Damage(path, 'must be a time');
  }
  return value;
};

/** More things than any account has. */
const mostItems = 500_000;

/**
 * A list of at most {@link mostItems} entries; throws {@link Damage}, with the place of the entry that does not fit.
 */
export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, look) => {
    if (!Array.isArray(value)) throw new Damage(look.path, 'must be a list');
    if (value.length > mostItems) throw new Damage(look.path, `must have at most ${mostItems} entries`);
    const depth = look.path.length;
    const made = value.map((item: unknown, index) => {
      look.path[depth] = index;
      return shape(item, look);
    });
    look.path.length = depth;
    return made;
  };

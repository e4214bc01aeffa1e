/**
 * Shapes of data that comes from outside. A shape answers a fresh value that holds what it names and nothing else, or throws
 * {@link Damage}, which says where something is wrong and what.
 */
export type Shape<T> = (value: unknown, at: string) => T;

/** What does not fit, for example at `enis[3].mac`: `must be text`. */
export class Damage extends Error {
  override readonly name = 'Damage';
  readonly at: string;
  constructor(at: string, what: string) {
    super(`${at} ${what}`);
    this.at = at;
  }
}

/** EC2's texts have at most a few hundred characters; a reason why a call failed may be longer. */
const longest = 10_000;

export const text: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw new Damage(at, 'must be text');
  if (value.length > longest) throw new Damage(at, `must have at most ${longest} characters`);
  return value;
};

/** What the rest of the product takes for an id: short and plain. */
export const id: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9:._-]{0,127}$/.test(value)) {
    throw new Damage(at, 'must be an id');
  }
  return value;
};

export const flag: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new Damage(at, 'must be true or false');
  return value;
};

/** A count or an index. */
export const whole: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Damage(at, 'must be a whole number from 0 on');
  }
  return value;
};

/** The longest time that a date can hold. Source: ECMAScript, time values. */
const lastMoment = 8.64e15;

/** Milliseconds since 1970. */
export const moment: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > lastMoment) {
    throw new Damage(at, 'must be a time');
  }
  return value;
};

export const oneOf =
  <T extends string>(...values: readonly T[]): Shape<T> =>
  (value, at) => {
    const found = values.find((known) => known === value);
    if (found === undefined) throw new Damage(at, `must be one of: ${values.join(', ')}`);
    return found;
  };

/** What may be left out. */
export const maybe =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : shape(value, at);

/** More things than any account has. */
const most = 500_000;

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new Damage(at, 'must be a list');
    if (value.length > most) throw new Damage(at, `must have at most ${most} entries`);
    return value.map((item: unknown, index) => shape(item, `${at}[${index}]`));
  };

/** An object with these fields and no others, so that a typing error or a trick such as `__proto__` does not go unseen. */
export const record = <T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> => {
  const shapes: readonly (readonly [string, Shape<unknown>])[] = Object.entries(fields);
  const known = new Set(shapes.map(([name]) => name));
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damage(at, 'must be an object');
    const given = new Map<string, unknown>(Object.entries(value));
    for (const name of given.keys()) if (!known.has(name)) throw new Damage(inside(at, name), 'is not known');
    return Object.fromEntries(shapes.map(([name, shape]) => [name, shape(given.get(name), inside(at, name))])) as T;
  };
};

/** `enis[3].mac`; names that come from the file are cut, since they are shown. */
const inside = (at: string, name: string): string => {
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  return at === '' ? short : `${at}.${short}`;
};

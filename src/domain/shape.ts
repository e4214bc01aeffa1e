/**
 * Shapes of what comes from outside: a file, a message of another process, what VS Code kept. A shape answers a fresh value that holds what it
 * names and nothing else. Types are taken from shapes ({@link Of}), so that what is checked and what is believed are one listing.
 */
export type Shape<T> = (value: unknown, look: ShapeContext) => T;

/** The type of the values that a shape answers. */
export type Of<S> = S extends Shape<infer T> ? T : never;

/** Names of fields and numbers of items that lead to a value: `['enis', 3, 'mac']`. */
export type Path = readonly (string | number)[];

/** One look at one value. */
export type ShapeContext = {
  /** Where in the value the look is now. */
  readonly path: (string | number)[];
  /** What is done about a field that no shape names: throws, or lets it be left out. */
  readonly beyond: (path: Path) => void;
};

/** What does not fit, and where: `enis[3].mac must be text`. */
export class Damage extends Error {
  override readonly name = 'Damage';
  constructor(path: Path, what: string) {
    super(`${pathText(path)} ${what}`.trimStart());
  }
}

/**
 * The value in its shape, else throws {@link Damage}. A field that the shape does not name is damage, too, so that a typing error or a trick such
 * as `__proto__` does not go unseen; unless `beyond` lets it be left out.
 */
export const shaped = <T>(shape: Shape<T>, value: unknown, beyond: ShapeContext['beyond'] = isUnknown): T =>
  shape(value, { path: [], beyond });

/** The value in its shape without what the shape does not name; undefined when it does not fit. */
export const fitting = <T>(shape: Shape<T>, value: unknown): T | undefined => {
  try {
    return shaped(shape, value, () => undefined);
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
};

const isUnknown = (path: Path): never => {
  throw new Damage(path, 'is not known');
};

/** A text of `least` to `most` characters, in UTF-16 units. */
export const textOf =
  ({ least = 0, most }: { readonly least?: number; readonly most: number }): Shape<string> =>
  (value, { path }) => {
    if (typeof value !== 'string' || value.length < least) throw new Damage(path, 'must be text');
    if (value.length > most) throw new Damage(path, `must have at most ${most} characters`);
    return value;
  };

/** EC2's texts have at most a few hundred characters; a reason why a call failed may be longer. */
export const text = textOf({ most: 10_000 });

/** An id of EC2's: at most 128 plain characters. */
export const id: Shape<string> = (value, { path }) => {
  if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9:._-]{0,127}$/.test(value)) {
    throw new Damage(path, 'must be an id');
  }
  return value;
};

/** A whole number from 0 on that JavaScript holds exactly. */
export const whole: Shape<number> = (value, { path }) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Damage(path, 'must be a whole number from 0 on');
  }
  return value;
};

/** One of these texts. */
export const oneOf =
  <T extends string>(...values: readonly T[]): Shape<T> =>
  (value, { path }) => {
    const found = values.find((known) => known === value);
    if (found === undefined) throw new Damage(path, `must be one of: ${values.join(', ')}`);
    return found;
  };

/** What may be left out: undefined, or `null` as JSON has it. */
export const maybe =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, look) =>
    value === undefined || value === null ? undefined : shape(value, look);

/** A field that things made before it came do not have: it may be left out where a thing is made. */
export type Later<T> = Shape<T | undefined> & { readonly isLater: true };

/** As {@link maybe}, for a field that earlier versions of a file do not hold; `domain/laterFacts` lists it, too. */
export const later = <T>(shape: Shape<T>): Later<T> => Object.assign(maybe(shape), { isLater: true } as const);

export type Fields = { readonly [Name in string]: Shape<unknown> };

type IsLater = { readonly isLater: true };

export type RecordOf<F extends Fields> = {
  readonly [Name in keyof F as F[Name] extends IsLater ? never : Name]: Of<F[Name]>;
} & { readonly [Name in keyof F as F[Name] extends IsLater ? Name : never]?: Of<F[Name]> };

/** An object with these fields, in this order; a missing field must be a {@link maybe}. */
export const record = <F extends Fields>(fields: F): Shape<RecordOf<F>> => {
  const shapes: readonly (readonly [string, Shape<unknown>])[] = Object.entries(fields);
  const known = new Set(shapes.map(([name]) => name));
  return (value, look) => {
    const given = fieldsOf(value, look);
    const depth = look.path.length;
    const made: Record<string, unknown> = {};
    for (const [name, shape] of shapes) {
      look.path[depth] = name;
      const field = shape(given[name], look);
      if (field !== undefined || !('isLater' in shape)) made[name] = field;
    }
    for (const name of Object.keys(given)) {
      if (known.has(name)) continue;
      look.path[depth] = name;
      look.beyond(look.path);
    }
    look.path.length = depth;
    return made as RecordOf<F>;
  };
};

type Kinds<M extends { readonly [Kind in string]: Fields }> = {
  [Kind in keyof M & string]: { readonly kind: Kind } & RecordOf<M[Kind]>;
}[keyof M & string];

/** One of several objects; which one, its field `kind` tells. */
export const oneKind = <M extends { readonly [Kind in string]: Fields }>(kinds: M): Shape<Kinds<M>> => {
  const shapes = new Map<unknown, Shape<unknown>>(
    Object.entries(kinds).map(([kind, fields]) => [kind, record({ kind: oneOf(kind), ...fields })]),
  );
  return (value, look) => {
    const shape = shapes.get(fieldsOf(value, look)['kind']);
    if (!shape) throw new Damage([...look.path, 'kind'], `must be one of: ${[...shapes.keys()].join(', ')}`);
    return shape(value, look) as Kinds<M>;
  };
};

const fieldsOf = (value: unknown, { path }: ShapeContext): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damage(path, 'must be an object');
  return value as Readonly<Record<string, unknown>>;
};

/** `enis[3].mac`; names that come from outside are cut, since they are shown. */
const pathText = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step.length > 40 ? `${step.slice(0, 40)}…` : step}`))
    .join('')
    .replace(/^\./, '');

/** Some things in a form that costs little to send from thread to thread and little to make things of again. */
export type Packed = {
  /** The things, value after value; the low three bits of each number are its {@link kinds kind}. */
  readonly codes: Int32Array<ArrayBuffer>;
  /** Numbers that do not fit into a code. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Texts, each of them once. */
  readonly texts: readonly string[];
  /** Lists of field names that no earlier pack had. */
  readonly shapes: readonly (readonly string[])[];
};

/**
 * constant: undefined, null, false, true. text, number: the place in their list. whole: the number itself. list: how many items follow. object: the
 * place of its field names, whose values follow. known: the place of a value among those kept. kept: the next value is kept, too.
 */
export const kinds = { constant: 0, text: 1, whole: 2, number: 3, list: 4, object: 5, known: 6, kept: 7 } as const;
export const kindBits = 3;

export const constants = [undefined, null, false, true] as const;

/** What is packed: objects of named fields, lists, texts and numbers, as all things of the domain are. */
export type Packable =
  undefined | null | boolean | number | string | readonly Packable[] | { readonly [Name in string]: Packable };

/** Values of these fields mostly repeat from thing to thing, so that they are made once and shared. */
const repeating: ReadonlySet<string> = new Set(['groups', 'tags', 'operator', 'connectionTracking', 'cidrs', 'cards']);

/** Texts of these fields are one thing's own. */
const single: ReadonlySet<string> = new Set([
  'id',
  'ip',
  'mac',
  'privateIp',
  'publicIp',
  'privateDnsName',
  'publicDnsName',
  'associationId',
  'allocationId',
  'eniId',
]);

/** So many values are kept at most: what repeats does so early. */
const mostKept = 200_000;
/** The largest number that a code holds. */
const mostWhole = 2 ** (31 - kindBits) - 1;

/** Packs things for one reader, which unpacks in the same order. Texts and values that repeat go over once, whatever is packed in between. */
export class Packer {
  readonly #shapes = new Map<string, number>();
  readonly #keptTexts = new Map<string, number>();
  readonly #keptValues = new Map<string, number>();
  #kept = 0;
  #slice = new Slice();

  pack(things: readonly Packable[]): Packed {
    this.#slice = new Slice();
    for (const thing of things) this.#value(thing, '', false);
    return this.#slice.packed();
  }

  /** `field` is where it stands; `isPart` of a value that is kept as a whole. */
  #value(value: Packable, field: string, isPart: boolean): void {
    const slice = this.#slice;
    if (typeof value === 'string') this.#text(value, isPart || !single.has(field));
    else if (typeof value === 'number') slice.number(value);
    else if (typeof value !== 'object' || value === null) slice.code(kinds.constant, constants.indexOf(value));
    else if (isPart || repeating.has(field)) this.#repeated(value, field);
    else this.#parts(value, field, false);
  }

  #text(text: string, mayRepeat: boolean): void {
    const known = mayRepeat ? this.#keptTexts.get(text) : undefined;
    if (known !== undefined) return this.#slice.code(kinds.known, known);
    if (mayRepeat && this.#kept < mostKept && text.isWellFormed()) {
      // A text out of an answer holds on to all of it; one that is kept must not.
      this.#keptTexts.set(Buffer.from(text).toString(), this.#kept);
      this.#keep();
    }
    this.#slice.text(text);
  }

  #repeated(value: readonly Packable[] | { readonly [Name in string]: Packable }, field: string): void {
    const key = keyOfValue(value);
    const known = this.#keptValues.get(key);
    if (known !== undefined) return this.#slice.code(kinds.known, known);
    if (this.#kept < mostKept) {
      this.#keptValues.set(key, this.#kept);
      this.#keep();
    }
    this.#parts(value, field, true);
  }

  /** The reader counts kept values in the order of these marks. */
  #keep(): void {
    this.#kept += 1;
    this.#slice.code(kinds.kept, 0);
  }

  #parts(value: readonly Packable[] | { readonly [Name in string]: Packable }, field: string, isPart: boolean): void {
    if (isList(value)) {
      this.#slice.code(kinds.list, value.length);
      for (const item of value) this.#value(item, field, isPart);
      return;
    }
    const names = Object.keys(value);
    const key = names.join();
    let shape = this.#shapes.get(key);
    if (shape === undefined) {
      shape = this.#shapes.size;
      this.#shapes.set(key, shape);
      this.#slice.shapes.push(names);
    }
    this.#slice.code(kinds.object, shape);
    for (const name of names) this.#value(value[name], name, isPart);
  }
}

/** Equal for equal values only. JSON would do but for what is undefined, and for some numbers. */
const keyOfValue = (value: Packable): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (isList(value)) return `[${value.map(keyOfValue).join()}]`;
  return `{${Object.entries(value)
    .map(([name, inner]) => `${JSON.stringify(name)}:${keyOfValue(inner)}`)
    .join()}}`;
};

const isList = (value: object): value is readonly Packable[] => Array.isArray(value);

/** What is packed at a time. */
class Slice {
  readonly shapes: (readonly string[])[] = [];
  readonly #codes: number[] = [];
  readonly #numbers: number[] = [];
  readonly #texts = new Map<string, number>();

  code(kind: number, value: number): void {
    this.#codes.push((value << kindBits) | kind);
  }

  text(text: string): void {
    const at = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, at);
    this.code(kinds.text, at);
  }

  number(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value <= mostWhole && !Object.is(value, -0))
      return this.code(kinds.whole, value);
    this.code(kinds.number, this.#numbers.push(value) - 1);
  }

  packed(): Packed {
    return {
      codes: Int32Array.from(this.#codes),
      numbers: Float64Array.from(this.#numbers),
      texts: [...this.#texts.keys()],
      shapes: this.shapes,
    };
  }
}

/** So many things are made at a time in the main thread: one or two milliseconds of it. */
const mostThings = 250;

/** Things in packs, at least one, that are no longer to unpack than the main thread may be busy. */
export const packsOf = (things: readonly unknown[], packer = new Packer()): readonly Packed[] => {
  // Things are records of texts, numbers and lists; their interfaces have no index signature to say so.
  const list = things as readonly Packable[];
  const count = Math.max(1, Math.ceil(list.length / mostThings));
  return Array.from({ length: count }, (_, at) => packer.pack(list.slice(at * mostThings, (at + 1) * mostThings)));
};

import { constants, kindBits, kinds, type Packable, type Packed } from './packing.ts';
import { turn } from '../wait.ts';

/** `empty` is a record of these fields, as JSON. */
type Fields = { readonly names: readonly string[]; readonly empty: string };

/** Makes things again of what one `Packer` has packed, pack after pack in its order. Values that repeat are one object, which nobody may change. */
export class Unpacker {
  readonly #shapes: Fields[] = [];
  readonly #kept: Packable[] = [];
  #slice: Packed = { codes: new Int32Array(), numbers: new Float64Array(), texts: [], shapes: [] };
  #at = 0;

  unpack(packed: Packed): readonly Packable[] {
    for (const names of packed.shapes) this.#shapes.push({ names, empty: emptyOf(names) });
    this.#slice = packed;
    this.#at = 0;
    const things: Packable[] = [];
    while (this.#at < packed.codes.length) things.push(this.#value());
    return things;
  }

  #value(): Packable {
    const { codes, numbers, texts } = this.#slice;
    const code = codes[this.#at++] ?? 0;
    const payload = code >>> kindBits;
    switch (code & (2 ** kindBits - 1)) {
      case kinds.text:
        return texts[payload];
      case kinds.known:
        return this.#kept[payload];
      case kinds.whole:
        return payload;
      case kinds.number:
        return numbers[payload];
      case kinds.list:
        return this.#list(payload);
      case kinds.object:
        return this.#object(payload);
      case kinds.kept:
        return this.#keep();
      default:
        return constants[payload];
    }
  }

  /** Its place is taken before its parts take theirs, as they were counted when it was packed. */
  #keep(): Packable {
    const place = this.#kept.push(undefined) - 1;
    const value = this.#value();
    this.#kept[place] = value;
    return value;
  }

  #list(length: number): readonly Packable[] {
    if (length === 0) return nothing;
    // A list that grows has room for 16 more.
    // oxlint-disable-next-line unicorn/no-new-array -- Array.from takes several times as long, and this is done for each list of each thing.
    const items = new Array<Packable>(length);
    for (let item = 0; item < length; item += 1) items[item] = this.#value();
    return items;
  }

  #object(shape: number): Packable {
    const { names, empty } = this.#shapes[shape] ?? noFields;
    // What JSON makes has room for just these fields; a copy of a record, or one that grows field by field, has more.
    const made = JSON.parse(empty) as Record<string, Packable>;
    for (const name of names) made[name] = this.#value();
    return made;
  }
}

const nothing: readonly never[] = [];
const noFields: Fields = { names: [], empty: '{}' };

const emptyOf = (names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, null])));

/** The things of several packs, one pack in a turn of the loop of events. */
export const unpackedInTurns = async (packs: readonly Packed[], unpacker: Unpacker): Promise<readonly Packable[]> => {
  const things: Packable[] = [];
  for (const pack of packs) {
    for (const thing of unpacker.unpack(pack)) things.push(thing);
    await turn();
  }
  return things;
};

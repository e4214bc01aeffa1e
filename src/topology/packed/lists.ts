import { NumbersWriter, startsOf, type Numbers } from './numbers.ts';
import type { StringTable } from './texts.ts';

/** Short lists of numbers: all their items one after another, and how many each has. List 0 is the empty one. */
export type ListTable = { readonly items: Numbers; readonly lengths: Numbers };

const none: readonly number[] = [];

/** Gives each distinct list a number; most things share theirs, or have none. */
export class ListWriter {
  readonly #items = new NumbersWriter();
  readonly #lengths = new NumbersWriter();
  readonly #singles = new Map<number, number>();
  /** By both of their numbers in one. */
  readonly #pairs = new Map<number, number>();
  readonly #longer = new Map<string, number>();
  #lastText: string | undefined;
  #lastList = 0;

  constructor() {
    this.#lengths.push(0);
  }

  /** The number of a list, equal for equal lists; 0 for the empty one. */
  of(items: readonly number[]): number {
    const first = items[0];
    if (first === undefined) return 0;
    if (items.length === 1) return this.#single(first);
    const second = items[1] ?? 0;
    // Both fit into the 53 bits of a number.
    if (items.length === 2 && first < 2 ** 21) return this.#known(this.#pairs, first * 2 ** 32 + second, items);
    return this.#known(this.#longer, items.join(), items);
  }

  #known<Key>(known: Map<Key, number>, key: Key, items: readonly number[]): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    const number = this.add(items);
    known.set(key, number);
    return number;
  }

  /** A new number, without looking for an equal list: for what hardly two things have in common. */
  add(items: readonly number[]): number {
    if (items.length === 0) return 0;
    const number = this.#lengths.length;
    this.#lengths.push(items.length);
    for (const item of items) this.#items.push(item);
    return number;
  }

  /** The number of a list of texts. */
  ofWords(texts: readonly string[], words: StringTable): number {
    const first = texts[0];
    if (first === undefined) return 0;
    if (texts.length > 1) return this.of(numbersOf(texts, words));
    // Neighbours mostly have the same security group.
    if (first !== this.#lastText) {
      this.#lastText = first;
      this.#lastList = this.#single(words.of(first));
    }
    return this.#lastList;
  }

  #single(item: number): number {
    return this.#singles.get(item) ?? this.#known(this.#singles, item, [item]);
  }

  /** All lists one after the other, with their lengths. */
  packed(): ListTable {
    return { items: this.#items.packed(), lengths: this.#lengths.packed() };
  }
}

const numbersOf = (texts: readonly string[], words: StringTable): readonly number[] =>
  texts.map((text) => words.of(text));

export class Lists {
  readonly #table: ListTable;
  readonly #starts: Uint32Array;

  constructor(table: ListTable) {
    this.#table = table;
    this.#starts = startsOf(table.lengths);
  }

  /** How many items a list has, without making it. */
  lengthOf(list: number): number {
    return this.#table.lengths[list] ?? 0;
  }

  /** The items of a list; empty for 0 and for numbers that are not there. */
  at(list: number): readonly number[] {
    if (list === 0) return none;
    const { items } = this.#table;
    const found: number[] = [];
    const end = this.#starts[list + 1] ?? 0;
    for (let at = this.#starts[list] ?? end; at < end; at += 1) found.push(items[at] ?? 0);
    return found;
  }
}

import { NumbersWriter, startsOf, type Numbers } from './numbers.ts';
import type { Words } from './texts.ts';

/** Short lists of numbers: all their items one after another, and how many each has. List 0 is the empty one. */
export type ListTable = { readonly items: Numbers; readonly lengths: Numbers };

const none: readonly number[] = [];

/** Gives each distinct list a number; most things share theirs, or have none. */
export class ListWriter {
  readonly #items = new NumbersWriter();
  readonly #lengths = new NumbersWriter();
  readonly #singles = new Map<number, number>();
  readonly #longer = new Map<string, number>();
  #lastText: string | undefined;
  #lastList = 0;

  constructor() {
    this.#lengths.push(0);
  }

  of(items: readonly number[]): number {
    const first = items[0];
    if (first === undefined) return 0;
    if (items.length === 1) return this.#single(first);
    const key = items.join();
    const known = this.#longer.get(key);
    if (known !== undefined) return known;
    const number = this.add(items);
    this.#longer.set(key, number);
    return number;
  }

  /** A list of its own, for what hardly two things have in common: it need not be looked for. */
  add(items: readonly number[]): number {
    if (items.length === 0) return 0;
    const number = this.#lengths.length;
    this.#lengths.push(items.length);
    for (const item of items) this.#items.push(item);
    return number;
  }

  ofWords(texts: readonly string[], words: Words): number {
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
    const known = this.#singles.get(item);
    if (known !== undefined) return known;
    const number = this.add([item]);
    this.#singles.set(item, number);
    return number;
  }

  packed(): ListTable {
    return { items: this.#items.packed(), lengths: this.#lengths.packed() };
  }
}

const numbersOf = (texts: readonly string[], words: Words): readonly number[] => texts.map((text) => words.of(text));

export class Lists {
  readonly #table: ListTable;
  readonly #starts: Uint32Array;

  constructor(table: ListTable) {
    this.#table = table;
    this.#starts = startsOf(table.lengths);
  }

  lengthOf(list: number): number {
    return this.#table.lengths[list] ?? 0;
  }

  at(list: number): readonly number[] {
    return list === 0 ? none : [...this.#table.items.subarray(this.#starts[list], this.#starts[list + 1])];
  }
}

import { NumbersWriter, startsOf, type Numbers } from './numbers.ts';

/** Texts one after another, and how long each is in UTF-16 units. */
export type TextTable = { readonly text: string; readonly lengths: Numbers };

/** A table being filled. Texts are joined in pieces: while they are still in the processor's cache, and not thousands at once. */
export class TextsWriter {
  readonly #lengths = new NumbersWriter();
  #text = '';
  #piece: string[] = [];

  get count(): number {
    return this.#lengths.length;
  }

  push(text: string): void {
    this.#lengths.push(text.length);
    if (this.#piece.push(text) === pieceLength) this.#flush();
  }

  /** Halves of characters, which no EC2 sends but a file may hold, become the replacement character. */
  packed(): TextTable {
    this.#flush();
    return { text: this.#text.toWellFormed(), lengths: this.#lengths.packed() };
  }

  #flush(): void {
    this.#text += this.#piece.join('');
    this.#piece = [];
  }
}

/** How many texts. */
const pieceLength = 64;

/** Reads single texts of a table. */
export class Texts {
  readonly count: number;
  readonly #table: TextTable;
  #starts: Uint32Array | undefined;

  constructor(table: TextTable) {
    this.#table = table;
    this.count = table.lengths.length;
  }

  /** Of all texts together, in UTF-16 units. */
  get length(): number {
    return this.#table.text.length;
  }

  at(index: number): string {
    this.#starts ??= startsOf(this.#table.lengths);
    return this.#table.text.slice(this.#starts[index] ?? 0, this.#starts[index + 1] ?? 0);
  }
}

/** Gives each distinct text a number, from 1 on; 0 stands for no text. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #texts = new TextsWriter();

  of(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.add(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** A number of its own, for what hardly two things have in common: it need not be looked for. */
  add(text: string): number {
    this.#texts.push(text);
    return this.#texts.count;
  }

  packed(): TextTable {
    return this.#texts.packed();
  }
}

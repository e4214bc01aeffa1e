import { NumbersWriter, startsOf, type Numbers } from './numbers.ts';

/** Texts one after another in UTF-8, and how long each is in UTF-16 units. */
export type TextTable = { readonly text: Uint8Array; readonly lengths: Numbers };

/** How many texts. */
const pieceLength = 64;

/** A table being filled. Texts are joined in pieces: while they are still in the processor's cache, and not thousands at once. */
export class TextsWriter {
  readonly #lengths = new NumbersWriter();
  readonly #piece: string[] = Array.from({ length: pieceLength }, () => '');
  #inPiece = 0;
  #bytes = new Uint8Array(65_536);
  #used = 0;

  get count(): number {
    return this.#lengths.length;
  }

  /** Adds a text; its number is the count before. */
  push(text: string): void {
    this.#lengths.push(text.length);
    this.#piece[this.#inPiece] = text;
    this.#inPiece += 1;
    if (this.#inPiece === pieceLength) this.#flush(this.#piece);
  }

  /**
   * The texts as UTF-8 with their lengths. Halves of surrogate pairs, which no EC2 sends but a file may hold, become
   * U+FFFD.
   */
  packed(): TextTable {
    this.#flush(this.#piece.slice(0, this.#inPiece));
    return { text: this.#bytes.slice(0, this.#used), lengths: this.#lengths.packed() };
  }

  #flush(texts: readonly string[]): void {
    const text = texts.join('');
    this.#inPiece = 0;
    // A UTF-16 unit takes three bytes at most.
    const most = this.#used + 3 * text.length;
    if (most > this.#bytes.length) this.#grow(most);
    this.#used += encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written;
  }

  #grow(least: number): void {
    const bytes = new Uint8Array(Math.max(least, 2 * this.#bytes.length));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** All texts of the table as one. */
export const wholeText = ({ text }: TextTable): string => decoder.decode(text);

/** Reads single texts of a table. */
export class Texts {
  readonly count: number;
  readonly #table: TextTable;
  #text = '';
  #starts: Uint32Array | undefined;

  constructor(table: TextTable) {
    this.#table = table;
    this.count = table.lengths.length;
  }

  /** The text of that number; empty for one that is not there. */
  at(index: number): string {
    const starts = this.#starts ?? this.#read();
    return this.#text.slice(starts[index] ?? 0, starts[index + 1] ?? 0);
  }

  #read(): Uint32Array {
    this.#text = wholeText(this.#table);
    this.#starts = startsOf(this.#table.lengths);
    return this.#starts;
  }
}

/** Gives each distinct text a number, from 1 on; 0 stands for no text. */
export class StringTable {
  readonly #numbers = new Map<string, number>();
  readonly #texts = new TextsWriter();

  /** The number of a text, equal for equal texts; 0 for undefined. */
  of(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.add(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** A new number, without looking for an equal text: for what hardly two things have in common. */
  add(text: string): number {
    this.#texts.push(text);
    return this.#texts.count;
  }

  packed(): TextTable {
    return this.#texts.packed();
  }
}

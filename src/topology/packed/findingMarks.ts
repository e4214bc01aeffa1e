import type { FindingMark } from '../graph.ts';
import { NumbersWriter, type Numbers } from './numbers.ts';
import type { StringTable } from './texts.ts';

/** Distinct findings; id and message are words. */
export type MarkColumns = {
  readonly ids: Numbers;
  /** 0 warning, 1 error. */
  readonly severities: Numbers;
  readonly messages: Numbers;
};

/** Gives each distinct finding a number: findings say the same of many things. */
export class MarkWriter {
  readonly #words: StringTable;
  readonly #numbers = new Map<string, number>();
  readonly #ids = new NumbersWriter();
  readonly #severities = new NumbersWriter();
  readonly #messages = new NumbersWriter();

  constructor(words: StringTable) {
    this.#words = words;
  }

  /** The numbers of these marks. */
  ofAll(marks: readonly FindingMark[]): readonly number[] {
    return marks.map((mark) => this.of(mark));
  }

  /** The number of a mark, equal for equal marks. */
  of({ id, severity, message }: FindingMark): number {
    const row = [this.#words.of(id), severity === 'error' ? 1 : 0, this.#words.of(message)] as const;
    const key = row.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#numbers.set(key, number);
    this.#ids.push(row[0]);
    this.#severities.push(row[1]);
    this.#messages.push(row[2]);
    return number;
  }

  /** The marks as columns, in the order of their numbers. */
  packed(): MarkColumns {
    return { ids: this.#ids.packed(), severities: this.#severities.packed(), messages: this.#messages.packed() };
  }
}

/** The mark of a number as an object; `word` reads its texts. */
export const markOf = (marks: MarkColumns, row: number, word: (number: number) => string | undefined): FindingMark => ({
  id: word(marks.ids[row] ?? 0) ?? '',
  severity: marks.severities[row] === 1 ? 'error' : 'warning',
  message: word(marks.messages[row] ?? 0) ?? '',
});

/** A column of whole numbers, as wide as its largest needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A column being filled with whole numbers from 0 to 2^32 - 1. */
export class NumbersWriter {
  #values = new Uint32Array(4096);
  #length = 0;
  #most = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a whole number of at most 32 bits. */
  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length] = value;
    this.#length += 1;
    if (value > this.#most) this.#most = value;
  }

  /** The numbers in the fewest bytes, 1, 2 or 4 each, that hold all of them. */
  packed(): Numbers {
    const values = this.#values.subarray(0, this.#length);
    if (this.#most < 2 ** 8) return new Uint8Array(values);
    return this.#most < 2 ** 16 ? new Uint16Array(values) : values.slice();
  }

  #grow(): void {
    const values = new Uint32Array(2 * this.#values.length);
    values.set(this.#values);
    this.#values = values;
  }
}

/** Where each of these lengths starts, and at the end their sum: one entry more than there are lengths. */
export const startsOf = (lengths: Numbers): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    starts[index] = sum;
    sum += lengths[index] ?? 0;
  }
  starts[lengths.length] = sum;
  return starts;
};

/** The largest value; 0 without any. */
export const mostOf = (values: Numbers): number => {
  let most = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value > most) most = value;
  }
  return most;
};

/** The sum; 0 without any. */
export const sumOf = (values: Numbers): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum;
};

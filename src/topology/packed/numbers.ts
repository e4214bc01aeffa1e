/** A column of whole numbers, as wide as its largest needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Whole numbers from 0 to 2^32 - 1 in the least bytes that hold all of them. */
export const narrow = (values: readonly number[]): Numbers => {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most < 2 ** 8 ? new Uint8Array(values) : most < 2 ** 16 ? new Uint16Array(values) : new Uint32Array(values);
};

/** Where each of these lengths begins, and at the end their sum. */
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

export const mostOf = (values: Numbers): number => {
  let most = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value > most) most = value;
  }
  return most;
};

export const sumOf = (values: Numbers): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum;
};

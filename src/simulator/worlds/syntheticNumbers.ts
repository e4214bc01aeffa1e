/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32). */
export type Random = () => number;

/** Numbers from 0 to below 1, the same sequence for the same seed. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Gives out what must be unique in a VPC, and in the account by the VPC's own number. */
export class UniqueNumbers {
  readonly #vpc: number;
  readonly #next = new Map<string, number>();

  constructor(vpc: number) {
    this.#vpc = vpc;
  }

  /** 0, 1, 2, …, counted for each name by itself. */
  next(name: string): number {
    const number = this.#next.get(name) ?? 0;
    this.#next.set(name, number + 1);
    return number;
  }

  /** A prefix and eight hex digits, unique in the account; {@link fullId} makes a whole id of it. */
  id(prefix: string): string {
    return `${prefix}-0${hexOf(this.#vpc, 3)}${hexOf(this.next(prefix), 5)}`;
  }

  /** A public address that nothing else has, for at most 65,536 of a VPC. */
  publicIp(): string {
    // An odd factor meets each of the 65,536 once, and neighbours do not look like it.
    const low = (this.next('public address') * 40_503) % 65_536;
    const [first, second] = this.#vpc < 256 ? [54, this.#vpc] : [52, this.#vpc - 256];
    return `${first}.${second}.${low >> 8}.${low & 0xff}`;
  }
}

/** Hex digits, padded with zeros to `digits`; longer numbers are not cut. */
export const hexOf = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

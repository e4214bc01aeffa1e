/** What is told of one part while it is read; see `ReadSlice`. */
export type Told<Thing> = { readonly things: readonly Thing[]; readonly isLast: boolean };

/** The things of one part as pages bring them, each once: between two pages EC2 may move a thing from one to the other. None of them is kept. */
export class Arrivals<Thing> {
  readonly #keyOf: (thing: Thing) => string;
  readonly #tell: (told: Told<Thing>) => void;
  readonly #seen = new Set<string>();

  constructor(keyOf: (thing: Thing) => string, tell: (told: Told<Thing>) => void) {
    this.#keyOf = keyOf;
    this.#tell = tell;
  }

  /** The places of what was told, in the order of their keys by code units: the same in every locale. */
  order(): Int32Array<ArrayBuffer> {
    const keys = [...this.#seen];
    return Int32Array.from(keys.keys()).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  }

  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }

  /** Tells those of a page that no page had before. One without an id is nothing that anybody could name. */
  take(page: readonly Thing[]): void {
    const things = page.filter((thing) => {
      const key = this.#keyOf(thing);
      const isNew = key !== '' && !this.#seen.has(key);
      // A text out of an answer holds on to all of it.
      if (isNew) this.#seen.add(Buffer.from(key).toString());
      return isNew;
    });
    if (things.length > 0) this.#tell({ things, isLast: false });
  }

  /** Answers what the read of the part does, and tells when that was all of it. */
  async until<Result extends { readonly failure?: unknown }>(reading: Promise<Result>): Promise<Result> {
    const result = await reading;
    if (!result.failure) this.#tell({ things: [], isLast: true });
    return result;
  }
}

/** What is told of one part while it is read; see `ReadSlice`. */
export type Told<Thing> = { readonly things: readonly Thing[]; readonly isLast: boolean };

/** The things of one part as pages bring them, each once: between two pages EC2 may move a thing from one to the other. */
export class Arrivals<Thing> {
  readonly #keyOf: (thing: Thing) => string;
  readonly #tell: (told: Told<Thing>) => void;
  readonly #seen = new Set<string>();

  constructor(keyOf: (thing: Thing) => string, tell: (told: Told<Thing>) => void) {
    this.#keyOf = keyOf;
    this.#tell = tell;
  }

  /** Tells and answers those of a page that no page had before. One without an id is nothing that anybody could name. */
  take(page: readonly Thing[]): readonly Thing[] {
    const things = page.filter((thing) => {
      const key = this.#keyOf(thing);
      const isNew = key !== '' && !this.#seen.has(key);
      if (isNew) this.#seen.add(key);
      return isNew;
    });
    if (things.length > 0) this.#tell({ things, isLast: false });
    return things;
  }

  /** Answers what the read of the part does, and tells when that was all of it. */
  async until<Result extends { readonly failure?: unknown }>(reading: Promise<Result>): Promise<Result> {
    const result = await reading;
    if (!result.failure) this.#tell({ things: [], isLast: true });
    return result;
  }
}

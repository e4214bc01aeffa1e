/** Leads from a key to what belongs to it, and does not change. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'size'>;

/** The entry of an id; undefined without an id or without an entry. */
export const entryOf = <T>(lookup: Lookup<T>, id: string | undefined): T | undefined =>
  id === undefined ? undefined : lookup.get(id);

/** A lookup that differs from another in a few keys; of those that lead to undefined there is none any more. Nothing of the other is copied. */
export const patched = <T>(below: Lookup<T>, patch: ReadonlyMap<string, T | undefined>): Lookup<T> => {
  if (patch.size === 0) return below;
  return below instanceof Patched ? below.with(patch) : new Patched(below, patch);
};

/** In how many keys a lookup differs from the one that it was patched from. */
export const patchedKeys = (lookup: Lookup<unknown>): number => (lookup instanceof Patched ? lookup.keys : 0);

class Patched<T> implements Lookup<T> {
  readonly size: number;
  readonly #below: Lookup<T>;
  readonly #patch: ReadonlyMap<string, T | undefined>;

  constructor(below: Lookup<T>, patch: ReadonlyMap<string, T | undefined>) {
    this.#below = below;
    this.#patch = patch;
    let size = below.size;
    for (const [key, thing] of patch) size += Number(thing !== undefined) - Number(below.get(key) !== undefined);
    this.size = size;
  }

  get keys(): number {
    return this.#patch.size;
  }

  get(key: string): T | undefined {
    return this.#patch.has(key) ? this.#patch.get(key) : this.#below.get(key);
  }

  /** Patches do not pile up. */
  with(patch: ReadonlyMap<string, T | undefined>): Patched<T> {
    return new Patched(this.#below, new Map([...this.#patch, ...patch]));
  }
}

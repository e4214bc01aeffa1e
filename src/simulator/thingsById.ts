import type { Lookup } from '../domain/lookups.ts';

/**
 * Things by their ids, in their order, that begin as those of a snapshot: neither is that changed nor is anything of it copied before the
 * first write. A twin is made for every review, and changes a few of tens of thousands.
 */
export class ThingsById<T extends { readonly id: string }> extends Map<string, T> {
  /** Where the things of the snapshot are. */
  readonly #first: Lookup<T>;
  /** What is otherwise since: undefined = gone. */
  readonly #since = new Map<string, T | undefined>();
  #list: readonly T[];
  /** The list once it is our own to change. */
  #own: T[] | undefined;

  /** Of several things with one id the last one counts. */
  constructor(things: readonly T[], known?: Lookup<T>) {
    super();
    const made = known?.size === things.length ? undefined : mapOf(things);
    this.#first = made ?? known ?? new Map();
    this.#list = made && made.size < things.length ? [...made.values()] : things;
  }

  override get size(): number {
    return this.#list.length;
  }

  override get(id: string): T | undefined {
    return this.#since.has(id) ? this.#since.get(id) : this.#first.get(id);
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  override set(id: string, thing: T): this {
    const before = this.get(id);
    const own = (this.#own ??= [...this.#list]);
    this.#list = own;
    if (before === undefined) own.push(thing);
    else own[own.indexOf(before)] = thing;
    this.#since.set(id, thing);
    return this;
  }

  /** Whoever goes through the things meanwhile goes on where they are. */
  override delete(id: string): boolean {
    const before = this.get(id);
    if (before === undefined) return false;
    this.#own = this.#list.filter((thing) => thing !== before);
    this.#list = this.#own;
    this.#since.set(id, undefined);
    return true;
  }

  override clear(): void {
    for (const id of this.keys()) this.delete(id);
  }

  override values(): MapIterator<T> {
    return this.#list.values();
  }

  override *keys(): MapIterator<string> {
    for (const { id } of this.#list) yield id;
  }

  override *entries(): MapIterator<[string, T]> {
    for (const thing of this.#list) yield [thing.id, thing];
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  override forEach(act: (thing: T, id: string, all: Map<string, T>) => void): void {
    for (const thing of this.#list) act(thing, thing.id, this);
  }
}

const mapOf = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> => {
  const map = new Map<string, T>();
  for (const thing of things) map.set(thing.id, thing);
  return map;
};

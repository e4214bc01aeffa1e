import type { Connection } from '../aws/connection.ts';
import { combinedQuery, type ThingQuery, type Things } from '../domain/things.ts';

/**
 * Reads of calls that are made at a time as one: what is asked for while a read is under way goes along with the next. So every read has
 * begun after it was asked for, and work on hundreds of things takes fewer reads than calls.
 */
export class SharedReads {
  readonly #readThings: Connection['readThings'];
  readonly #signal: AbortSignal | undefined;
  #next: { readonly queries: ThingQuery[]; readonly things: Promise<Things> } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(readThings: Connection['readThings'], signal: AbortSignal | undefined) {
    this.#readThings = readThings;
    this.#signal = signal;
  }

  /**
   * Reads things together with whatever else is asked for while the read before is under way. Rejects with an
   * AbortError only.
   */
  read(query: ThingQuery): Promise<Things> {
    this.#next ??= this.#begin();
    this.#next.queries.push(query);
    return this.#next.things;
  }

  #begin() {
    const queries: ThingQuery[] = [];
    const things = this.#last.then(() => {
      this.#next = undefined;
      return this.#readThings(combinedQuery(queries), { signal: this.#signal });
    });
    this.#last = things.catch(() => undefined);
    return { queries, things };
  }
}

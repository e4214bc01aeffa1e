import type { Turns } from '../turns.ts';
import { finderOf } from './finder.ts';
import type { Query } from './query.ts';
import type { Sought } from './sought.ts';
import { indexedTexts } from './textIndex.ts';

/** Finds the places of things by a query, in their order; all of them where it asks nothing. */
export type Search = (query: Query) => Turns<readonly number[]>;

/** A search to be asked again and again, as while somebody types: what can be looked up once is. It holds the texts of all things. */
export function* searchOf<Thing>(things: readonly Thing[], sought: Sought<Thing>): Turns<Search> {
  const inTexts = yield* indexedTexts(things, sought);
  return (query) => searched(things, finderOf(sought, query, inTexts));
}

/** The places of the things that pass a test, in steps. */
export function* searched<Thing>(
  things: readonly Thing[],
  isFound: (thing: Thing, at: number) => boolean,
): Turns<readonly number[]> {
  const found: number[] = [];
  for (const [at, thing] of things.entries()) {
    if (isFound(thing, at)) found.push(at);
    if (at % 64 === 63) yield undefined;
  }
  return found;
}

import type { Named } from '../../domain/named.ts';
import type { Snapshot } from '../../domain/model.ts';
import { labelOf } from '../../domain/tags.ts';
import { sortedInTurns, type Turns } from '../../domain/turns.ts';
import { byName, type Candidates, type Positions } from '../question.ts';

/** Of each list of the account, for as long as that is shown. */
const positions = new WeakMap<readonly unknown[], Positions>();

/** How many of a list stand before each in the order of names; undefined as long as that was not worked out. */
export const knownPositions = (things: readonly unknown[]): Positions | undefined => positions.get(things);

/** Works it out, unless it is known. */
export function* positionsOf(
  things: readonly unknown[],
  { nameAt, valueAt }: Pick<Candidates<string>, 'nameAt' | 'valueAt'>,
): Turns<Positions> {
  const known = positions.get(things);
  if (known) return known;
  const places: number[] = [];
  const names: string[] = [];
  for (let place = 0; place < things.length; place += 1) {
    places.push(place);
    names.push(nameAt(place));
    if (place % 64 === 63) yield undefined;
  }
  const sorted = yield* sortedInTurns(places, byName({ nameAt: (place) => names[place] ?? '', valueAt }));
  const made = new Uint32Array(things.length);
  for (const [position, place] of sorted.entries()) made[place] = position;
  positions.set(things, made);
  return made;
}

/** A list of fewer is in order as soon as somebody asks for it. */
const leastThings = 2_000;

/** Brings what an account has most of into the order of names before somebody is asked to choose among it. */
export function* orderNames({ enis, instances }: Pick<Snapshot, 'enis' | 'instances'>): Turns<void> {
  for (const things of [enis, instances] as readonly (readonly Named[])[]) {
    if (things.length < leastThings) continue;
    const thingAt = (place: number): Named => things[place] ?? { id: '', tags: [] };
    yield* positionsOf(things, { nameAt: (place) => labelOf(thingAt(place)), valueAt: (place) => thingAt(place).id });
  }
}

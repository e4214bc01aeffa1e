import type { Turns } from '../domain/turns.ts';
import { byName, type Candidates } from '../operations/question.ts';
import { Heap } from './heap.ts';

/** At most so many lines go into a list: VS Code draws them all, and nobody reads more. */
export const mostChoices = 200;

/** Whom a person is likely to look for. */
export type Likely = {
  /** The places of what was answered before or lately, the last first. */
  readonly before: readonly number[];
  /** What is typed; empty for nothing. */
  readonly text: string;
  readonly isRefused: (place: number) => boolean;
};

/**
 * The places of as many candidates as a list takes, those that may be chosen before those that are refused: whose id or name is what is
 * typed, those of before, whose name begins with it, then the near ones, by name. So many are judged as the list needs.
 */
export function* likeliest<Value>(
  candidates: Candidates<Value>,
  among: readonly number[],
  { before, text, isRefused }: Likely,
): Turns<readonly number[]> {
  const compare = yield* orderOf(candidates, among, rankBy(candidates, before, text.trim().toLowerCase()));
  const heap = new Heap<number>(compare);
  yield* heap.load(Array.from(among.keys()));
  const allowed: number[] = [];
  const refused: number[] = [];
  for (let taken = 0; taken < mostInOrder && allowed.length < mostChoices; taken += 1) {
    const place = among[heap.take() ?? -1];
    if (place === undefined) break;
    if (!isRefused(place)) allowed.push(place);
    else if (refused.length < mostChoices) refused.push(place);
    if (taken % 8 === 7) yield undefined;
  }
  if (allowed.length < mostChoices) {
    // Few may be chosen: those are looked for in any order, and only they are brought into theirs.
    const others: number[] = [];
    for (const [looked, at] of heap.rest.entries()) {
      if (!isRefused(among[at] ?? -1)) others.push(at);
      if (looked % 8 === 7) yield undefined;
    }
    const left = new Heap<number>(compare);
    yield* left.load(others);
    while (allowed.length < mostChoices) {
      const place = among[left.take() ?? -1];
      if (place === undefined) break;
      allowed.push(place);
    }
  }
  return [...allowed, ...refused].slice(0, mostChoices);
}

/** So many are gone through in their order. */
const mostInOrder = 10_000;

/** Compares what stands at two indexes of `among`: by rank, then by name. */
function* orderOf<Value>(
  candidates: Candidates<Value>,
  among: readonly number[],
  rankAt: (place: number) => number,
): Turns<(a: number, b: number) => number> {
  const known = candidates.positions.known();
  const ranks = new Float64Array(among.length);
  // Compared by numbers alone where the order of names is worked out already.
  const positions = new Uint32Array(known ? among.length : 0);
  const names: string[] = [];
  for (const [at, place] of among.entries()) {
    ranks[at] = rankAt(place);
    if (known) positions[at] = known[place] ?? 0;
    else names.push(candidates.nameAt(place));
    if (at % 64 === 63) yield undefined;
  }
  const byRank = (a: number, b: number): number => (ranks[a] ?? 0) - (ranks[b] ?? 0);
  if (known) return (a, b) => byRank(a, b) || (positions[a] ?? 0) - (positions[b] ?? 0);
  const named = byName({ nameAt: (at) => names[at] ?? '', valueAt: (at) => candidates.valueAt(among[at] ?? -1) });
  return (a, b) => byRank(a, b) || named(a, b);
}

const rankBy = <Value>(
  { nameAt, valueAt, distanceAt }: Candidates<Value>,
  before: readonly number[],
  text: string,
): ((place: number) => number) => {
  const ranks = new Map(before.map((place, at) => [place, 1 + at / before.length] as const).toReversed());
  return (place) => {
    const name = text === '' ? '' : nameAt(place).toLowerCase();
    if (text !== '' && (name === text || String(valueAt(place)).toLowerCase() === text)) return 0;
    return ranks.get(place) ?? (text !== '' && name.startsWith(text) ? 2 : 3 + distanceAt(place));
  };
};

import type { Turns } from '../domain/turns.ts';
import { byName, type Candidate, type Positions } from '../operations/question.ts';
import { Heap } from './heap.ts';

/** At most so many lines go into a list: VS Code draws them all, and nobody reads more. */
export const mostChoices = 200;

/** Whom a person is likely to look for. */
export type Likely<Value> = {
  /** Answered before or lately, the last first. */
  readonly before: readonly unknown[];
  /** What is typed; empty for nothing. */
  readonly text: string;
  readonly isRefused: (value: Value) => boolean;
  /** Compares places in the order of names; undefined where that is not worked out yet, so that names are compared. */
  readonly positions: Positions | undefined;
};

/** A candidate, and its place among all. */
export type Placed<Value> = { readonly candidate: Candidate<Value>; readonly place: number };

/**
 * As many candidates as a list takes, those that may be chosen before those that are refused: whose id or name is what is typed, those
 * of before, whose name begins with it, then the near ones, by name. So many are judged as the list needs.
 */
export function* likeliest<Value>(
  candidates: readonly Placed<Value>[],
  { before, text, isRefused, positions }: Likely<Value>,
): Turns<readonly Candidate<Value>[]> {
  const byRank = comparator<Value>(positions);
  const heap = yield* heapOf(candidates, { rank: rankBy(before, text.trim().toLowerCase()), byRank });
  const allowed: Candidate<Value>[] = [];
  const refused: Candidate<Value>[] = [];
  for (let taken = 0; taken < mostInOrder && allowed.length < mostChoices; taken += 1) {
    const next = heap.take();
    if (!next) break;
    if (!isRefused(next.candidate.value)) allowed.push(next.candidate);
    else if (refused.length < mostChoices) refused.push(next.candidate);
    yield undefined;
  }
  if (allowed.length < mostChoices) {
    // Few may be chosen: those are looked for in any order, and only they are sorted.
    const others: Ranked<Value>[] = [];
    for (const ranked of heap.rest) {
      if (!isRefused(ranked.candidate.value)) others.push(ranked);
      yield undefined;
    }
    allowed.push(...others.toSorted(byRank).map(({ candidate }) => candidate));
  }
  return [...allowed, ...refused].slice(0, mostChoices);
}

/** So many are gone through in their order. */
const mostInOrder = 10_000;

function* heapOf<Value>(
  candidates: readonly Placed<Value>[],
  { rank, byRank }: { readonly rank: (candidate: Candidate<Value>) => number; readonly byRank: ByRank<Value> },
): Turns<Heap<Ranked<Value>>> {
  const ranked: Ranked<Value>[] = [];
  for (const [at, { candidate, place }] of candidates.entries()) {
    ranked.push({ candidate, place, rank: rank(candidate) });
    if (at % 64 === 63) yield undefined;
  }
  const heap = new Heap<Ranked<Value>>(byRank);
  yield* heap.load(ranked);
  return heap;
}

type Ranked<Value> = Placed<Value> & { readonly rank: number };

type ByRank<Value> = (a: Ranked<Value>, b: Ranked<Value>) => number;

const comparator = <Value>(positions: Positions | undefined): ByRank<Value> =>
  positions
    ? (a, b) => a.rank - b.rank || (positions[a.place] ?? 0) - (positions[b.place] ?? 0)
    : (a, b) => a.rank - b.rank || byName(a.candidate, b.candidate);

const rankBy = <Value>(before: readonly unknown[], text: string): ((candidate: Candidate<Value>) => number) => {
  const places = new Map(before.map((value, at) => [value, at / before.length] as const).toReversed());
  return ({ value, name, distance }) => {
    if (text !== '' && [String(value), name].some((each) => each.toLowerCase() === text)) return 0;
    const place = places.get(value);
    if (place !== undefined) return 1 + place;
    return text !== '' && name.toLowerCase().startsWith(text) ? 2 : 3 + distance;
  };
};

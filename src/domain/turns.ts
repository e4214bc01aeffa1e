/** Work in steps: whoever runs it may let others go on between two of them. The steps are short, some tenths of a millisecond. */
export type Turns<Result> = Generator<undefined, Result, undefined>;

/** Does all steps one after the other, where nobody waits or nothing else may come between. */
export const atOnce = <Result>(work: Turns<Result>): Result => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** A sorted copy; things that are equal keep their order. */
export function* sortedInTurns<T>(things: readonly T[], compare: (a: T, b: T) => number): Turns<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < things.length; at += 128) {
    runs.push(things.slice(at, at + 128).toSorted(compare));
    yield undefined;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedRuns<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): Turns<readonly T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const [a, b] = [one[left], other[right]];
    const isLeft =
      right >= other.length || (left < one.length && a !== undefined && b !== undefined && compare(a, b) <= 0);
    const next = isLeft ? a : b;
    if (next !== undefined) merged.push(next);
    if (isLeft) left += 1;
    else right += 1;
    if (merged.length % 256 === 0) yield undefined;
  }
  return merged;
}

/** Does something with each of a list, in steps of so many. */
export function* forEachInTurns<T>(things: readonly T[], act: (thing: T) => void, most = 32): Turns<void> {
  for (let at = 0; at < things.length; at += 1) {
    const thing = things[at];
    if (thing !== undefined) act(thing);
    if (at % most === most - 1) yield undefined;
  }
}

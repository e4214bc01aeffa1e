import { compareAsCounted } from './naturalOrder.ts';

/** Sorts names as people count: `web-2` before `web-10`; equal names are settled by their characters. */
export const compareNatural = (a: string, b: string): number => compareAsCounted(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/**
 * A sorted copy of the things, or the list itself where it is sorted already: most lists are short, and each copy takes
 * memory.
 */
export const sortedBy = <Thing extends object>(
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
): readonly Thing[] => {
  if (things.length < 2) return things;
  const isSorted = things.every((thing, index) => {
    const next = things[index + 1];
    return !next || compare(thing, next) <= 0;
  });
  return isSorted ? things : things.toSorted(compare);
};

/**
 * The first so many things in an order, without sorting the rest: of thousands of names a person sees two hundred, and comparing names takes
 * the time.
 */
export const firstInOrder = <Thing>(
  things: readonly Thing[],
  count: number,
  compare: (a: Thing, b: Thing) => number,
): readonly Thing[] => {
  if (things.length <= count * 2) return things.toSorted(compare).slice(0, count);
  let first = things.slice(0, count).sort(compare);
  let waiting: Thing[] = [];
  for (const thing of things.slice(count)) {
    const last = first.at(-1);
    if (last === undefined || compare(thing, last) >= 0) continue;
    waiting.push(thing);
    if (waiting.length < count) continue;
    first = [...first, ...waiting].sort(compare).slice(0, count);
    waiting = [];
  }
  return [...first, ...waiting].sort(compare).slice(0, count);
};

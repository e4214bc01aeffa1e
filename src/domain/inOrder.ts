/**
 * A sorted copy of the things, or the list itself where it is sorted already: most lists are short, and each copy takes
 * memory.
 */
export const inOrder = <Thing extends object>(
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

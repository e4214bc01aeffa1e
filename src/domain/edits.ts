import type { Turns } from './turns.ts';

/** What is not the same object in two lists: of the first `gone`, of the second `come`. What was replaced is in both. */
export type Edits<T> = { readonly gone: readonly T[]; readonly come: readonly T[] };

/**
 * How one list became another of which nearly all are the same objects in the same order, as of an account and its twin. Where that is
 * not so, more is in both lists than need be.
 */
export function* editsBetween<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string,
): Turns<Edits<T>> {
  const gone: T[] = [];
  const come: T[] = [];
  let [left, right, steps] = [0, 0, 0];
  while (left < before.length || right < after.length) {
    const [was, is] = [before[left], after[right]];
    let [taken, put] = [1, 1];
    if (was !== is) {
      if (was === undefined || is === undefined || keyOf(was) !== keyOf(is)) {
        ({ taken, put } = untilAlike(before.slice(left, left + ahead), after.slice(right, right + ahead)));
        steps += ahead;
      }
      gone.push(...before.slice(left, left + taken));
      come.push(...after.slice(right, right + put));
    }
    left += taken;
    right += put;
    steps += 1;
    if (steps >= perTurn) {
      steps = 0;
      yield undefined;
    }
  }
  return { gone, come };
}

/** So many neighbours that came or went together are told from the others. */
const ahead = 256;
const perTurn = 4096;

/** How many things to take of each of two lists that begin unlike, until they go on alike. */
const untilAlike = <T>(before: readonly T[], after: readonly T[]): { readonly taken: number; readonly put: number } => {
  const [was, is] = [before[0], after[0]];
  if (was === undefined || is === undefined) return { taken: before.length, put: after.length };
  const taken = before.indexOf(is);
  if (taken > 0) return { taken, put: 0 };
  const put = after.indexOf(was);
  return put > 0 ? { taken: 0, put } : { taken: 1, put: 1 };
};

import { forEachInTurns, type Turns } from '../../domain/turns.ts';
import { tagValue } from '../../domain/tags.ts';
import type { Counterparts } from './counterparts.ts';
import { isCopyWord, swappedWords, wordsIn } from './plainName.ts';

/** A word by which one account names itself, and what the other says in its place: `prod` and `stage`. */
export type WordSwap = { readonly from: string; readonly to: string };

/** The swaps that most names follow: where a word stays more often than it is swapped, a swap of it is a difference. */
export function* wordSwaps({ vpcs, subnets, groups, instances, enis }: Counterparts): Turns<readonly WordSwap[]> {
  const stays = new Map<string, number>();
  const swaps = new Map<string, Map<string, number>>();
  const look = (one: string | undefined, other: string | undefined): void => {
    if (one === undefined || other === undefined) return;
    for (const [from, to] of swappedWords(one, other)) {
      const counts = swaps.get(from) ?? new Map<string, number>();
      swaps.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
    }
    if (one === other)
      for (const word of wordsIn(one)) if (isCopyWord(word)) stays.set(word, (stays.get(word) ?? 0) + 1);
  };
  yield* forEachInTurns([...vpcs, ...subnets, ...instances, ...enis], ({ from, to }) => {
    for (const { key, value } of from.tags) look(value, tagValue(to.tags, key));
  });
  yield* forEachInTurns(groups, ({ from, to }) => look(from.name, to.name));
  return [...swaps].flatMap(([from, counts]) => {
    const [[to, count] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
    return count > (stays.get(from) ?? 0) ? [{ from, to }] : [];
  });
}

/** A text as the other account would have it. */
export const swapped = (text: string, swaps: ReadonlyMap<string, string>): string =>
  swaps.size === 0 ? text : text.replaceAll(/[A-Za-z]+/g, (word) => swaps.get(word) ?? word);

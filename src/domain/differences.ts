import type { Facts } from './facts/fact.ts';
import { regardFacts, isUnknown, regardLabel, type Regard } from './regard.ts';
import type { View } from './view.ts';
import { foreign, words, type Words } from './words.ts';

/** One fact of a thing that is otherwise than it was. */
export type Difference = {
  readonly regard: Regard;
  /** What a person called it before. */
  readonly label: Words;
  /** For example `tag Name`; undefined where the thing itself came or went. */
  readonly fact: string | undefined;
  /** Undefined: there was none. */
  readonly was: string | undefined;
  readonly now: string | undefined;
};

/**
 * What differs of the things, in their order. What could not be read on one side is no difference: nothing is known of
 * it.
 */
export const differencesBetween = (regards: readonly Regard[], before: View, now: View): readonly Difference[] =>
  regards.flatMap((regard) => {
    if (isUnknown(regard, before) || isUnknown(regard, now)) return [];
    const [was, is] = [regardFacts(regard, before), regardFacts(regard, now)];
    const told = (fact: string | undefined, from: string | undefined, to: string | undefined): Difference => ({
      regard,
      fact,
      was: from,
      now: to,
      label: regardLabel(regard, was ? before : now),
    });
    if (!was && !is) return [];
    if (!was || !is) return [told(undefined, was && 'there', is && 'there')];
    return factNames(was, is).flatMap((fact) => {
      const [from, to] = [was.get(fact), is.get(fact)];
      return from === to ? [] : [told(fact, from, to)];
    });
  });

const factNames = (was: Facts, is: Facts): readonly string[] => [...new Set([...was.keys(), ...is.keys()])];

/** A difference as a sentence without its period, the thing first: `eni-…: state, was: available, now: in-use`. */
export const differenceSentence = ({ label, fact, was, now }: Difference): Words => {
  if (fact === undefined)
    return was === undefined ? words`${label}: did not exist, exists now` : words`${label}: no longer exists`;
  return words`${label}: ${foreign(fact)}, was: ${foreign(was ?? none)}, now: ${foreign(now ?? none)}`;
};

const none = 'none';

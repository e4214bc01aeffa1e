import { foreign, foreignFew, words, type Words } from '../../domain/words.ts';
import type { Rule, Verdict } from '../rule.ts';

/** The input of all operations on one interface; a rule over it holds for each of them. */
export type EniInput = { readonly eniId: string };

/** The input of operations on several interfaces; `eachEni` makes a rule of it from a rule over one. */
export type EnisInput = { readonly eniIds: readonly string[] };

/** A rule over one interface as a rule over each of several. What it says of more than a few alike, it says in one verdict. */
export const eachEni = ({ needs: _needs, check, ...rule }: Rule<EniInput>): Rule<EnisInput> => ({
  ...rule,
  needs: ['eniIds'],
  check: ({ eniIds = [] }, inventory) => {
    const [eniId, ...others] = eniIds;
    // Each choice of a list of tens of thousands is asked about alone.
    if (eniId !== undefined && others.length === 0) return check({ eniId }, inventory);
    return together(eniIds.flatMap((each) => spokenOf(each, check({ eniId: each }, inventory))));
  },
});

const spokenOf = (eniId: string, verdicts: Iterable<Verdict>): readonly Spoken[] =>
  Array.from(verdicts, (verdict) => ({ eniId, verdict }));

type Spoken = { readonly eniId: string; readonly verdict: Verdict };

/** Verdicts that differ after their colon alone become one, with the things it speaks of. */
const together = (spoken: readonly Spoken[]): readonly Verdict[] =>
  [...Map.groupBy(spoken, ({ verdict }) => `${verdict.severity} ${beforeColon(verdict.message)}`).values()].map(
    (alike) => {
      const [first, ...others] = alike;
      if (!first) throw new Error('A group is never empty');
      if (others.length === 0) return first.verdict;
      const ids = alike.map(({ eniId }) => eniId);
      return { ...first.verdict, message: words`${beforeColon(first.verdict.message)}: ${foreignFew(ids)}` };
    },
  );

const beforeColon = (message: Words): Words => foreign(message.split(': ')[0]);

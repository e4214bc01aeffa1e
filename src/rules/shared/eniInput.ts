import { foreign, foreignFew, words, type Words } from '../../domain/words.ts';
import type { Rule, Verdict } from '../rule.ts';

/** The input of all operations on one interface; a rule over it holds for each of them. */
export type EniInput = { readonly eniId: string };

/** The input of operations on several interfaces; `eachEni` makes a rule of it from a rule over one. */
export type EnisInput = { readonly eniIds: readonly string[] };

/**
 * A rule over one interface, and perhaps what is to become of it, as a rule over each of several. What it says of more than a few
 * alike, it says in one verdict; of several, each verdict names its interface.
 */
export const eachEni = <Rest = unknown>({ needs, check, ...rule }: Rule<EniInput & Rest>): Rule<EnisInput & Rest> => ({
  ...rule,
  needs: needs.map((need): unknown => (need === 'eniId' ? 'eniIds' : need)) as Rule<EnisInput & Rest>['needs'],
  check: (input, inventory) => {
    const { eniIds = [] } = input;
    const of = (eniId: string): Iterable<Verdict> => {
      // The same answers for one interface, which the compiler cannot see of answers that it does not know.
      const own: unknown = { ...input, eniId };
      return check(own as Partial<EniInput & Rest>, inventory);
    };
    const [only, ...others] = eniIds;
    // Each choice of a list of tens of thousands is asked about alone.
    if (only !== undefined && others.length === 0) return of(only);
    return together(eniIds.flatMap((eniId) => spokenOf(eniId, of(eniId))));
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
      if (others.length === 0) return named(first);
      const ids = [...new Set(alike.map(({ eniId }) => eniId))];
      const ways = alike.flatMap(({ verdict }) => verdict.ways ?? []);
      return {
        ...first.verdict,
        message: words`${beforeColon(first.verdict.message)}: ${foreignFew(ids)}`,
        ...(ways.length > 0 && { ways }),
      };
    },
  );

const named = ({ eniId, verdict }: Spoken): Verdict =>
  verdict.message.includes(eniId) ? verdict : { ...verdict, message: words`${verdict.message} (${foreign(eniId)})` };

const beforeColon = (message: Words): Words => foreign(message.split(': ')[0]);

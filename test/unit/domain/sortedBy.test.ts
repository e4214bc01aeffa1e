import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedBy } from '../../../src/domain/order.ts';

const byRank = (a: { readonly rank: number }, b: { readonly rank: number }): number => a.rank - b.rank;
const things = fc.array(fc.nat(4).map((rank) => ({ rank })));

it('is the sorted list, equal things in their own order, and leaves the given one as it was', () => {
  fc.assert(
    fc.property(things, (given) => {
      const before = [...given];
      const sorted = sortedBy(given, byRank);
      expect(given).toEqual(before);
      expect(sorted.length).toBe(given.length);
      given.toSorted(byRank).forEach((thing, index) => expect(sorted[index]).toBe(thing));
    }),
  );
});

it('makes no list of its own where there is nothing to sort', () => {
  for (const given of [[], [{ rank: 2 }], [{ rank: 1 }, { rank: 1 }, { rank: 3 }]]) {
    expect(sortedBy(given, byRank)).toBe(given);
  }
});

import fc from 'fast-check';
import type { Circumstance } from './circumstance.ts';
import { held, shared, trunks } from './holderCircumstances.ts';
import { blocked, cards, carrier } from './placeCircumstances.ts';

const kinds = [held, shared, trunks, carrier, cards, blocked];

/** Mostly one of them, now and then none or two at once. */
export const anyCircumstance: fc.Arbitrary<Circumstance | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: fc.oneof(...kinds) },
  {
    weight: 1,
    arbitrary: fc
      .shuffledSubarray(kinds, { minLength: 2, maxLength: 2 })
      .chain((two) => fc.tuple(...two))
      .map(
        (changes): Circumstance =>
          (account) =>
            changes.reduce((sum, change) => change(sum), account),
      ),
  },
);

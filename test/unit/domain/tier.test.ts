import { expect, it } from 'vitest';
import { compareTiers, tiers } from '../../../src/domain/tier.ts';

it('sorts tiers from the most open to the least, what is not known last', () => {
  expect((['unknown', 'isolated', 'public', 'private'] as const).toSorted(compareTiers)).toEqual(tiers);
  expect(tiers).toEqual(['public', 'private', 'isolated', 'unknown']);
});

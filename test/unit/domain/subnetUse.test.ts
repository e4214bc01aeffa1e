import { expect, it } from 'vitest';
import { isNearlyFull } from '../../../src/domain/subnetUse.ts';

it('calls a subnet nearly full while a fifth of its addresses or less is free', () => {
  const free = [0, 49, 50, 51, 251];
  expect(free.map((each) => isNearlyFull({ free: each, usable: 251 }))).toEqual([true, true, true, false, false]);
  expect(isNearlyFull({ free: 50, usable: 250 })).toBe(true);
});

it('does not call one so of which nothing can be given out', () => {
  expect(isNearlyFull({ free: 0, usable: 0 })).toBe(false);
});

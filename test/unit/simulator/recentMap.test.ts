import { expect, it } from 'vitest';
import { RecentMap } from '../../../src/simulator/recentMap.ts';

it('keeps so many, the latest ones', () => {
  const map = new RecentMap<string, number>(2);
  map.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...map]).toEqual([
    ['b', 2],
    ['c', 4],
  ]);
});

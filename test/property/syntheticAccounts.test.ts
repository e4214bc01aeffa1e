import fc from 'fast-check';
import { expect, it } from 'vitest';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { holds, ofLarge } from '../support/seed.ts';
import { wrongsOf } from '../support/wrongs.ts';

it('a synthetic account of any size could be one of EC2', async () => {
  const property = fc.property(fc.integer({ min: 0, max: 100_000 }), (interfaces) => {
    const account = syntheticSnapshot(interfaces);
    expect(account.enis).toHaveLength(interfaces);
    expect(wrongsOf(account)).toEqual([]);
  });
  await holds(property, ofLarge(40));
}, 900_000);

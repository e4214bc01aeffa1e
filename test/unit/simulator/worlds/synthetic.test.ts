import { describe, expect, it } from 'vitest';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';
import { wrongsOf } from '../../../support/wrongs.ts';

describe('a synthetic account', () => {
  it.each([0, 1, 2, 7, 29, 50, 333, 1000, 10_000])('has exactly %d interfaces and is valid', (count) => {
    const snapshot = syntheticSnapshot(count);
    expect(snapshot.enis).toHaveLength(count);
    expect(wrongsOf(snapshot)).toEqual([]);
  });

  it('is equal at every call', () => {
    expect(syntheticSnapshot(400)).toEqual(syntheticSnapshot(400));
  });

  it('has the proportions of a real account', () => {
    const { enis, vpcs, subnets } = syntheticSnapshot(5000);
    const managed = enis.filter(({ requesterManaged }) => requesterManaged).length;
    const unattached = enis.filter(({ attachment }) => !attachment).length;
    expect(vpcs).toHaveLength(16);
    expect(new Set(subnets.map(({ zone }) => zone)).size).toBe(3);
    expect(managed / enis.length).toBeGreaterThan(0.15);
    expect(managed / enis.length).toBeLessThan(0.35);
    expect(unattached).toBeGreaterThan(10);
    expect(enis.some(({ ipv4Prefixes }) => ipv4Prefixes.length > 0)).toBe(true);
  });
});

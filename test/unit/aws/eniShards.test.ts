import { describe, expect, it } from 'vitest';
import { shardsOf } from '../../../src/aws/eniShards.ts';
import { subnet } from '../../support/snapshot.ts';

const subnets = (count: number, free = (_index: number) => 250) =>
  Array.from({ length: count }, (_, index) => subnet({ id: `subnet-${index}`, freeIpv4: free(index) }));

describe('shards of subnets', () => {
  it.each([1, 2, 7, 200, 1001, 2345])('hold each of %i subnets once, at most 200 in one filter', (count) => {
    const all = subnets(count);
    const shards = shardsOf(all);
    expect(shards.flat().sort()).toEqual(all.map(({ id }) => id).sort());
    expect(Math.max(...shards.map((shard) => shard.length))).toBeLessThanOrEqual(200);
  });

  it('spread the used addresses, so that no shard is much slower', () => {
    const shards = shardsOf(subnets(10, (index) => (index < 5 ? 6 : 250)));
    for (const shard of shards) expect(shard.filter((id) => Number(id.slice(7)) < 5)).toHaveLength(1);
  });
});

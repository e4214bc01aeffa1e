import fc from 'fast-check';
import { describe } from 'vitest';
import { rename } from '../../src/operations/rename.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { elasticIp, snapshot, subnet } from '../support/snapshot.ts';
import { tagRefusals } from '../support/tagRefusals.ts';

const tags = fc
  .tuple(mostly(0, 49, 50), fc.constantFrom<readonly string[]>([], ['Name']))
  .map(([count, more]) => [...Array.from({ length: count - more.length }, (_, at) => `key-${at}`), ...more])
  .map((keys) => keys.map((key) => ({ key, value: 'old' })));

const cases = fc
  .record({
    guest: heldEni(used),
    tags,
    id: mostly('eni-0a', 'subnet-0a', 'eipalloc-0a0000a1', 'vpc-0deadbe1', 'i-0deadbe1'),
    name: mostly('web-1', '', 'old', 'n'.repeat(256), 'n'.repeat(257), 'äöü "x"'),
  })
  .map(({ guest, tags: own, ...input }) => ({
    account: snapshot({
      enis: [{ ...guest, tags: own }],
      subnets: [subnet({ tags: own })],
      addresses: [elasticIp({ allocationId: 'eipalloc-0a0000a1', tags: own })],
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on names', () => {
  // Its call is one that sets tags, by whose rules it is judged in a plan.
  agrees({ operation: rename, refusals: tagRefusals, ofAnswers: 'all' }, cases);
});

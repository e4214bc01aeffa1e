import fc from 'fast-check';
import { describe } from 'vitest';
import { editTags } from '../../src/operations/editTags.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { tagRefusals } from '../support/tagRefusals.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { elasticIp, eni, instance, securityGroup, snapshot } from '../support/snapshot.ts';

const tags = fc
  .tuple(mostly(2, 49, 50), fc.constantFrom<readonly string[]>([], ['aws:a', 'aws:b']))
  .map(([count, more]) => [...Array.from({ length: count }, (_, at) => `key-${at}`), ...more])
  .map((keys) => keys.map((key) => ({ key, value: 'old' })));

const key = mostly('key-1', 'new', '', 'k'.repeat(128), 'k'.repeat(129), 'aws:a', 'AWS:new', ' blank ', 'äöü');
const change = fc.oneof(
  fc.record({
    way: fc.constant('set' as const),
    key: fc.oneof(key, fc.string({ maxLength: 10 })),
    value: mostly('new', '', 'v'.repeat(256), 'v'.repeat(257)),
  }),
  fc.record({
    way: fc.constant('remove' as const),
    keys: fc.subarray(['key-0', 'key-1', 'no-such', 'aws:a'], { minLength: 1 }),
  }),
);

/** Things of every kind, now and then one that is gone. */
const others = ['i-0a', 'subnet-0a', 'vpc-0a', 'sg-0a', 'eipalloc-0a0000a1'];
const gone = ['eni-0deadbe1', 'i-0deadbe1', 'subnet-0deadbe1', 'vpc-0deadbe1', 'sg-0deadbe1', 'eipalloc-0deadbe1'];
const ids = fc
  .tuple(
    mostly<readonly string[]>(['eni-0a'], ['eni-0a', 'eni-0b'], ['eni-0b']),
    fc.subarray(others),
    mostly<readonly string[]>([], ...gone.map((id) => [id])),
  )
  .map((lists) => lists.flat());

const cases = fc
  .record({ guest: heldEni(used), tags, otherTags: tags, change, ids })
  .map(({ guest, tags: own, otherTags, change: what, ids: asked }) => ({
    account: snapshot({
      enis: [{ ...guest, tags: own }, eni({ id: 'eni-0b' })],
      instances: [instance({ tags: otherTags })],
      addresses: [elasticIp({ allocationId: 'eipalloc-0a0000a1', tags: otherTags })],
      securityGroups: [securityGroup()],
    }),
    input: { ids: asked, ...what },
  }));

describe('rules and simulator, written apart, agree on tags', () => {
  agrees({ operation: editTags, refusals: tagRefusals }, cases);
});

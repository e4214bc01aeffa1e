import fc from 'fast-check';
import { describe } from 'vitest';
import { editTags } from '../../src/operations/editTags.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { eni, snapshot } from '../support/snapshot.ts';

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

const cases = fc
  .record({
    guest: heldEni(used),
    tags,
    change,
    eniIds: mostly(['eni-0a'], ['eni-0a', 'eni-0b'], ['eni-0b', 'eni-0deadbe1']),
  })
  .map(({ guest, tags: own, change: what, eniIds }) => ({
    account: snapshot({ enis: [{ ...guest, tags: own }, eni({ id: 'eni-0b' })] }),
    input: { eniIds, ...what },
  }));

describe('rules and simulator, written apart, agree on tags', () => {
  agrees(
    {
      operation: editTags,
      refusals: [
        'AuthFailure',
        'InvalidNetworkInterfaceID.NotFound',
        'InvalidParameterValue',
        'InvalidTagKey.Malformed',
        'TagLimitExceeded',
      ],
    },
    cases,
  );
});

import fc from 'fast-check';
import { describe } from 'vitest';
import { acceptAddressTransfer } from '../../src/operations/acceptAddressTransfer.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { elasticIp, snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    publicIp: mostly('203.0.113.77', '203.0.113.0', '', '203.0.113', '2001:db8::1', 'eipalloc-0a'),
    name: mostly('web', '', 'a'.repeat(257)),
    count: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ count, ...input }) => ({
    account: snapshot({
      addresses: Array.from({ length: count }, (_, at) =>
        elasticIp({ allocationId: `eipalloc-0${at}`, publicIp: `203.0.113.${at}` }),
      ),
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on accepting an elastic IP', () => {
  agrees(
    {
      operation: acceptAddressTransfer,
      // The quota of an account may have been raised.
      unsure: ['allocate/quota'],
      refusals: ['AddressLimitExceeded', 'InvalidAddress.NotFound', 'InvalidParameterValue', 'MissingParameter'],
    },
    cases,
  );
});

import fc from 'fast-check';
import { describe } from 'vitest';
import { allocateAddress } from '../../src/operations/allocateAddress.ts';
import { agrees } from '../support/agreement.ts';
import { elasticIp, snapshot } from '../support/snapshot.ts';

const name = fc.oneof(
  fc.constantFrom('', 'web', 'aws:web', 'a'.repeat(256), 'a'.repeat(257), 'ü'.repeat(257)),
  fc.string({ maxLength: 20 }),
);

const cases = fc.record({ name, count: fc.integer({ min: 0, max: 6 }) }).map(({ name: called, count }) => ({
  account: snapshot({
    addresses: Array.from({ length: count }, (_, at) =>
      elasticIp({ allocationId: `eipalloc-0${at}`, publicIp: `203.0.113.${at}` }),
    ),
  }),
  input: { name: called },
}));

describe('rules and simulator, written apart, agree on a new elastic IP', () => {
  agrees(
    {
      operation: allocateAddress,
      // The quota of an account may have been raised.
      unsure: ['allocate/quota'],
      refusals: ['AddressLimitExceeded', 'InvalidParameterValue'],
    },
    cases,
  );
});

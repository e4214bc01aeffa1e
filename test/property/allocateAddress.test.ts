import fc from 'fast-check';
import { describe } from 'vitest';
import type { AddressSource } from '../../src/rules/elasticIps/elasticIpInput.ts';
import { allocateAddress } from '../../src/operations/allocateAddress.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { elasticIp, snapshot } from '../support/snapshot.ts';

const name = fc.oneof(
  fc.constantFrom('', 'web', 'aws:web', 'a'.repeat(256), 'a'.repeat(257), 'ü'.repeat(257)),
  fc.string({ maxLength: 20 }),
);

const source = mostly<AddressSource>('amazon', 'publicPool', 'ipamPool', 'customerPool', 'borderGroup', 'recover');
const pool = mostly('ipv4pool-ec2-0a1b2c3d', 'ipam-pool-0123456789abcdef0', 'ipv4pool-coip-0a1b2c3d', 'pool', '');

const cases = fc
  .record({
    name,
    source,
    pool,
    address: mostly('', '203.0.113.77', '203.0.113.0', 'mail'),
    borderGroup: mostly('us-west-2-lax-1', 'eu-west-1', 'Lax', ''),
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

describe('rules and simulator, written apart, agree on a new elastic IP', () => {
  agrees(
    {
      operation: allocateAddress,
      // The quota of an account may have been raised; what was released, or is free in a pool, cannot be seen.
      unsure: ['allocate/quota', 'allocate/address'],
      refusals: ['AddressLimitExceeded', 'InvalidAddress.NotFound', 'InvalidParameterValue'],
    },
    cases,
  );
});

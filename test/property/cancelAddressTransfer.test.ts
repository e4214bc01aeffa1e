import fc from 'fast-check';
import { describe } from 'vitest';
import { cancelAddressTransfer } from '../../src/operations/cancelAddressTransfer.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { elasticIp, snapshot, transfer } from '../support/snapshot.ts';

const cases = fc
  .record({
    status: mostly('pending', undefined, 'accepted', 'disabled'),
    accountId: fc.constantFrom('444455556666', '777788889999'),
    allocationId: mostly('eipalloc-0a0000a1', 'eipalloc-0deadbe1'),
  })
  .map(({ status, accountId, allocationId }) => {
    const id = { allocationId: 'eipalloc-0a0000a1' };
    const transfers = status === undefined ? [] : [transfer({ ...id, accountId, status })];
    return { account: snapshot({ addresses: [elasticIp(id)], transfers }), input: { allocationId } };
  });

describe('rules and simulator, written apart, agree on withdrawing an offer', () => {
  agrees(
    { operation: cancelAddressTransfer, refusals: ['AddressTransferNotFound', 'InvalidAllocationID.NotFound'] },
    cases,
  );
});

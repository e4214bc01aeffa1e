import fc from 'fast-check';
import { describe } from 'vitest';
import { transferAddress } from '../../src/operations/transferAddress.ts';
import { associated, withElasticIps } from '../support/addressWorlds.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { elasticIp, snapshot, transfer } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    isAssociated: fc.boolean(),
    status: mostly(undefined, 'pending', 'disabled', 'accepted'),
    allocationId: mostly('eipalloc-0a0000a1', 'eipalloc-0deadbe1'),
    accountId: mostly('777788889999', '111122223333', '', '12'),
  })
  .map(({ guest, isAssociated, status, ...input }) => {
    const id = { allocationId: 'eipalloc-0a0000a1' };
    const address = isAssociated ? associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }, id) : elasticIp(id);
    const account = snapshot({
      enis: [withElasticIps(guest, [address])],
      addresses: [address],
      transfers: status === undefined ? [] : [transfer({ ...id, status })],
    });
    return { account, input };
  });

describe('rules and simulator, written apart, agree on offering an elastic IP', () => {
  agrees(
    {
      operation: transferAddress,
      refusals: [
        'AddressTransferAlreadyEnabled',
        'AuthFailure',
        'InvalidAllocationID.NotFound',
        'InvalidParameterValue',
        'MissingParameter',
        'OperationNotPermitted',
      ],
    },
    cases,
  );
});

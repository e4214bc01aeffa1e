import fc from 'fast-check';
import { describe } from 'vitest';
import { releaseAddress } from '../../src/operations/releaseAddress.ts';
import { associated, withElasticIps } from '../support/addressWorlds.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { elasticIp, snapshot, vpc } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    isAssociated: fc.boolean(),
    isDefault: fc.boolean(),
    allocationId: mostly('eipalloc-0a0000a1', 'eipalloc-0deadbe1'),
  })
  .map(({ guest, isAssociated, isDefault, allocationId }) => {
    const id = { allocationId: 'eipalloc-0a0000a1' };
    const address = isAssociated ? associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }, id) : elasticIp(id);
    const account = snapshot({
      vpcs: [vpc({ isDefault })],
      enis: [withElasticIps(guest, [address])],
      addresses: [address],
    });
    return { account, input: { allocationId } };
  });

describe('rules and simulator, written apart, agree on releasing an elastic IP', () => {
  agrees(
    {
      operation: releaseAddress,
      refusals: ['AuthFailure', 'InvalidAddressID.NotFound', 'InvalidIPAddress.InUse', 'OperationNotPermitted'],
    },
    cases,
  );
});

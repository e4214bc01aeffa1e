import fc from 'fast-check';
import { describe } from 'vitest';
import { disassociateAddress } from '../../src/operations/disassociateAddress.ts';
import { associated, withElasticIps } from '../support/addressWorlds.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, host, used } from '../support/eniWorlds.ts';
import { elasticIp, snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    holder: host,
    isAssociated: mostly(true, false),
    allocationId: mostly('eipalloc-0a', 'eipalloc-0deadbe1'),
  })
  .map(({ guest, holder, isAssociated, allocationId }) => {
    const address = isAssociated ? associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }) : elasticIp();
    return {
      account: snapshot({ enis: [withElasticIps(guest, [address])], instances: [holder], addresses: [address] }),
      // As the wizard derives it.
      input: {
        allocationId,
        associationId: allocationId === address.allocationId ? (address.associationId ?? '') : '',
      },
    };
  });

describe('rules and simulator, written apart, agree on disassociating an elastic IP', () => {
  agrees(
    {
      operation: disassociateAddress,
      refusals: ['AuthFailure', 'InvalidAssociationID.NotFound', 'MissingParameter', 'OperationNotPermitted'],
    },
    cases,
  );
});

import fc from 'fast-check';
import { describe } from 'vitest';
import { changeReverseDns } from '../../src/operations/changeReverseDns.ts';
import { associated, withElasticIps } from '../support/addressWorlds.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { elasticIp, reverseDns, snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    isAssociated: fc.boolean(),
    hasName: fc.boolean(),
    allocationId: mostly('eipalloc-0a0000a1', 'eipalloc-0deadbe1'),
    name: mostly(
      'mail.example.com',
      '',
      'mail',
      '-a.example.com',
      'smtp.example.com.',
      'mail.example.com.',
      'a b.example.com',
    ),
  })
  .map(({ guest, isAssociated, hasName, allocationId, name }) => {
    const id = { allocationId: 'eipalloc-0a0000a1' };
    const address = isAssociated ? associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }, id) : elasticIp(id);
    const account = snapshot({
      enis: [withElasticIps(guest, [address])],
      addresses: [address],
      reverseDns: hasName ? [reverseDns(id)] : [],
    });
    return { account, input: { allocationId, name } };
  });

describe('rules and simulator, written apart, agree on reverse DNS', () => {
  agrees(
    {
      operation: changeReverseDns,
      refusals: ['AuthFailure', 'InvalidAllocationID.NotFound', 'InvalidParameterValue', 'OperationNotPermitted'],
    },
    cases,
  );
});

import fc from 'fast-check';
import { describe } from 'vitest';
import { unassignIpv4 } from '../../src/operations/unassignIpv4.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { address, elasticIp, snapshot } from '../support/snapshot.ts';

const has = ['10.0.0.21', '10.0.0.22', '10.0.0.32/28', '10.0.0.64/28'];
const odd = ['10.0.0.20', '10.0.0.23', '10.0.0.33', '10.0.0.32/27', '10.0.0.96/28', 'ten'];

const taken = fc
  .tuple(fc.subarray(has), mostly<readonly string[]>([], ...odd.map((each) => [each])))
  .map(([some, strange]) => [...some, ...strange]);

const cases = fc
  .record({ guest: heldEni(used), eniId: mostly('eni-0a', 'eni-0deadbe1'), taken })
  .map(({ guest, ...input }) => ({
    account: snapshot({
      enis: [
        {
          ...guest,
          addresses: [...guest.addresses, ...has.slice(0, 2).map((ip) => address(ip, { primary: false }))],
          ipv4Prefixes: has.slice(2),
        },
      ],
      addresses: [elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.33' })],
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on taking IPv4 addresses', () => {
  agrees(
    {
      operation: unassignIpv4,
      refusals: [
        'AuthFailure',
        'InvalidNetworkInterfaceID.NotFound',
        'InvalidParameter',
        'InvalidParameterValue',
        'OperationNotPermitted',
      ],
    },
    cases,
  );
});

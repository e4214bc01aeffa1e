import fc from 'fast-check';
import { describe } from 'vitest';
import { unassignIpv6 } from '../../src/operations/unassignIpv6.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot, subnet } from '../support/snapshot.ts';

const has = ['2001:db8::21', '2001:db8::22', '2001:db8:0:0:7::/80', '2001:db8:0:0:8::/80'];
const odd = ['2001:db8::20', '2001:db8::23', '2001:db8:0:0:7::5', '2001:db8:0:0:9::/80', 'ten'];

const taken = fc
  .tuple(fc.subarray(has), mostly<readonly string[]>([], ...odd.map((each) => [each])))
  .map(([some, strange]) => [...some, ...strange]);

const cases = fc
  .record({ guest: heldEni(used), eniId: mostly('eni-0a', 'eni-0deadbe1'), primary: fc.boolean(), taken })
  .map(({ guest, primary, ...input }) => ({
    account: snapshot({
      subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
      enis: [
        {
          ...guest,
          ipv6Addresses: [{ ip: '2001:db8::20', primary }, ...has.slice(0, 2).map((ip) => ({ ip, primary: false }))],
          ipv6Prefixes: has.slice(2),
        },
      ],
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on taking IPv6 addresses', () => {
  agrees(
    {
      operation: unassignIpv6,
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

import fc from 'fast-check';
import { describe } from 'vitest';
import type { AddressRequest } from '../../src/domain/addressRequest.ts';
import type { Eni } from '../../src/domain/model.ts';
import { assignIpv6 } from '../../src/operations/assignIpv6.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { eni, limits, snapshot, subnet } from '../support/snapshot.ts';

const six = (ip: string, primary = false) => ({ ip, primary });

const has6 = mostly<Partial<Eni>>(
  { ipv6Addresses: [six('2001:db8::20')] },
  { ipv6Addresses: [six('2001:db8::20', true), six('2001:db8::21')] },
  {},
  { interfaceType: 'efa-only', addresses: [] },
);

const neighbour = eni({
  id: 'eni-0b',
  ipv6Addresses: [six('2001:db8::10')],
  ipv6Prefixes: ['2001:db8:0:0:9::/80'],
});

const ips = ['2001:db8::5', '2001:db8:0::6', '2001:db8::7', '2001:db8::8', '2001:db8::9', '2001:db8::a'];
const oddIps = [
  '2001:db8::3',
  '2001:db8::ffff:ffff:ffff:ffff',
  '2001:db8:1::5',
  '2001:db8::10',
  '2001:db8:0:0::20',
  '2001:db8:0:0:9::5',
  '10.0.0.9',
  'ten',
];

const ipv6: fc.Arbitrary<AddressRequest> = fc.oneof(
  mostly(1, 2, 3, 8, 9, 0).map((count) => ({ kind: 'count' as const, count })),
  fc
    .tuple(
      fc.subarray(ips, { minLength: 1 }),
      mostly<readonly string[]>([], ...oddIps.map((ip) => [ip]), ['2001:db8::6']),
    )
    .map(([some, odd]) => ({ kind: 'addresses' as const, addresses: [...some, ...odd] })),
  mostly(1, 2, 9, 0).map((count) => ({ kind: 'prefixCount' as const, count })),
  mostly<readonly string[]>(
    ['2001:db8:0:0:7::/80'],
    ['2001:db8:0:0:7::/80', '2001:db8:0:0:8::/80'],
    ['2001:db8:0:0:9::/80'],
    ['2001:db8::/80'],
    ['2001:db8:1::/80'],
    ['2001:db8:0:0:7::/79'],
    ['10.0.0.16/28'],
    ['prefix'],
    [],
  ).map((prefixes) => ({ kind: 'prefixes' as const, prefixes })),
);

const request = fc.oneof(
  { weight: 7, arbitrary: ipv6.map((each) => ({ way: each.kind, ipv6: each })) },
  { weight: 1, arbitrary: fc.constant({ way: 'primary' as const, ipv6: undefined }) },
);

const cases = fc
  .record({
    guest: heldEni(used),
    has: has6,
    ipv6Cidrs: mostly<readonly string[]>(['2001:db8::/64'], []),
    room: mostly<number | undefined>(10, 3, 0, undefined),
    hypervisor: mostly<string | undefined>('nitro', 'xen', undefined),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    asked: request,
    wants: fc.boolean(),
  })
  .map(({ guest, has, ipv6Cidrs, room, hypervisor, asked, wants, eniId }) => {
    // What a type does not allow, no interface of it has.
    const holds = ipv6Cidrs.length === 0 || (room !== undefined && room < 3) ? {} : has;
    return {
      account: snapshot({
        subnets: [subnet({ ipv6Cidrs })],
        enis: [{ ...guest, ...holds }, ...(ipv6Cidrs.length === 0 ? [] : [neighbour])],
        instanceTypes: [limits({ ipv6PerInterface: room, hypervisor })],
      }),
      input: { eniId, ...asked, primary: asked.way === 'primary' || wants },
    };
  });

describe('rules and simulator, written apart, agree on an assignment of IPv6 addresses', () => {
  agrees(
    {
      operation: assignIpv6,
      // Whether the type is built on Nitro, and whether a prefix may hold what AWS keeps, is not known.
      unsure: ['assign-ipv6/nitro', 'assign-ipv6/prefix-reserved'],
      ofAnswers: ['assign-ipv6/primary-for-good', 'assign-ipv6/primary-needs-address'],
      refusals: [
        'AuthFailure',
        'InvalidNetworkInterfaceID.NotFound',
        'InvalidParameter',
        'InvalidParameterValue',
        'OperationNotPermitted',
        'PrivateIpAddressLimitExceeded',
      ],
    },
    cases,
  );
});

import fc from 'fast-check';
import { describe } from 'vitest';
import type { AddressRequest } from '../../src/domain/addressRequest.ts';
import type { CidrReservation, Eni, Subnet } from '../../src/domain/model.ts';
import { assignIpv4 } from '../../src/operations/assignIpv4.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { held, heldEni, used } from '../support/eniWorlds.ts';
import { address, eni, limits, snapshot, subnet } from '../support/snapshot.ts';

const kept = (cidr: string, type = 'explicit'): CidrReservation => ({
  id: `scr-${cidr}`,
  cidr,
  type,
  description: undefined,
});

const secondary = (ip: string) => address(ip, { primary: false });

/** Of the two /28 blocks that AWS does not touch in the subnet, the first is in use by single addresses. */
const held4 = mostly<Partial<Eni>>(
  { addresses: [address('10.0.0.20'), secondary('10.0.0.21')] },
  { addresses: [address('10.0.0.20')] },
  { addresses: [address('10.0.0.20')], ipv4Prefixes: ['10.0.0.32/28'] },
  { addresses: [], interfaceType: 'efa-only' },
);

const neighbour = fc
  .tuple(held, mostly<Partial<Eni>>({}, { ipv4Prefixes: ['10.0.0.32/28'] }))
  .map(([how, more]) =>
    eni({ id: 'eni-0b', addresses: [address('10.0.0.10'), secondary('10.0.0.11')], ...how, ...more }),
  );

const ips = ['10.0.0.5', '10.0.0.6', '10.0.0.7', '10.0.0.8', '10.0.0.9', '10.0.0.12', '10.0.0.11'];
const oddIps = ['10.0.0.3', '10.0.0.63', '10.0.1.9', '10.0.0.10', '10.0.0.20', '10.0.0.21', '10.0.0.40', '::1', 'ten'];
const count = mostly(1, 2, 3, 8, 9, 40, 60, 0);

const ipv4: fc.Arbitrary<AddressRequest> = fc.oneof(
  count.map((number) => ({ kind: 'count' as const, count: number })),
  fc
    .tuple(fc.subarray(ips, { minLength: 1, maxLength: 4 }), mostly<readonly string[]>([], ...oddIps.map((ip) => [ip])))
    .map(([some, odd]) => ({ kind: 'addresses' as const, addresses: [...new Set([...some, ...odd])] })),
  mostly(1, 2, 3, 0).map((number) => ({ kind: 'prefixCount' as const, count: number })),
  mostly<readonly string[]>(
    ['10.0.0.32/28'],
    ['10.0.0.16/28'],
    ['10.0.0.0/28'],
    ['10.0.0.48/28'],
    ['10.0.0.32/27'],
    ['10.0.1.16/28'],
    ['10.0.0.32/28', '10.0.0.32/28'],
    ['2001:db8::/80'],
    ['prefix'],
    [],
  ).map((prefixes) => ({ kind: 'prefixes' as const, prefixes })),
);

const cases = fc
  .record({
    guest: heldEni(used),
    has: held4,
    other: neighbour,
    free: mostly<number | undefined>(undefined, 0, 2),
    reservations: mostly<Subnet['reservations']>(
      [],
      undefined,
      [kept('10.0.0.32/27')],
      [kept('10.0.0.48/28')],
      [kept('10.0.0.48/28', 'prefix')],
      [kept('10.0.0.0/27'), kept('10.0.0.32/28', 'prefix'), kept('10.0.0.48/29')],
    ),
    room: mostly(10, 2, 3),
    hypervisor: mostly<string | undefined>('nitro', 'xen', undefined),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    ipv4,
    allowReassignment: fc.boolean(),
  })
  .map(({ guest, has, other, free, reservations, room, hypervisor, ...input }) => {
    // What a type allows, its interface has at most; prefixes are on none that has no Nitro.
    const isOld = hypervisor !== 'nitro' && guest.attachment !== undefined && (has.ipv4Prefixes?.length ?? 0) > 0;
    const enis = [{ ...guest, ...has, ...(isOld ? { attachment: undefined, status: 'available' } : {}) }];
    const clash = has.ipv4Prefixes && other.ipv4Prefixes.length > 0;
    enis.push(clash ? { ...other, ipv4Prefixes: [] } : other);
    const taken = enis.reduce((sum, each) => sum + each.addresses.length + 16 * each.ipv4Prefixes.length, 0);
    return {
      account: snapshot({
        subnets: [subnet({ cidr: '10.0.0.0/26', freeIpv4: free ?? 59 - taken, reservations })],
        enis,
        instanceTypes: [limits({ ipv4PerInterface: room, hypervisor })],
      }),
      input: { ...input, way: input.ipv4.kind },
    };
  });

describe('rules and simulator, written apart, agree on an assignment of IPv4 addresses', () => {
  agrees(
    {
      operation: assignIpv4,
      // A type that is neither known to be built on Nitro nor known not to be.
      unsure: ['assign-ipv4/nitro'],
      refusals: [
        'AuthFailure',
        'InsufficientCidrBlocks',
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

import fc from 'fast-check';
import type { AddressRequest } from '../../src/domain/addressRequest.ts';
import { mostly } from './agreement.ts';
import { address, eni, subnet } from './snapshot.ts';

/** Subnets for new interfaces: a small one with a neighbour, a full one, an IPv6-only one and one of both kinds. */
export const newSubnets = [
  // 64 addresses, of which AWS keeps 5 and the neighbour has 1 and 16.
  subnet({ cidr: '10.0.0.0/26', freeIpv4: 42 }),
  subnet({ id: 'subnet-0full', cidr: '10.0.2.0/28', freeIpv4: 0 }),
  subnet({ id: 'subnet-06', cidr: undefined, freeIpv4: 0, ipv6Cidrs: ['2001:db8:0:1::/64'], ipv6Native: true }),
  // What EC2 may choose of it: 27 addresses, and two blocks, one of them out of the reservation for prefixes.
  subnet({
    id: 'subnet-0kept',
    cidr: '10.0.6.0/26',
    freeIpv4: 59,
    reservations: [
      { id: 'scr-0a', cidr: '10.0.6.16/28', type: 'explicit', description: undefined },
      { id: 'scr-0b', cidr: '10.0.6.32/28', type: 'prefix', description: undefined },
    ],
  }),
  subnet({ id: 'subnet-0dual', cidr: '10.0.3.0/26', freeIpv4: 59, ipv6Cidrs: ['2001:db8::/64'] }),
];

export const newNeighbour = eni({ addresses: [address('10.0.0.20')], ipv4Prefixes: ['10.0.0.32/28'] });

const addresses = (...list: string[]): AddressRequest => ({ kind: 'addresses', addresses: list });
const prefixes = (...list: string[]): AddressRequest => ({ kind: 'prefixes', prefixes: list });

export const newPrivateIp = mostly<string | undefined>(
  undefined,
  '10.0.0.5',
  '10.0.3.5',
  '10.0.0.20',
  '10.0.0.40',
  '10.0.0.3',
  '10.0.9.9',
  'x',
);

export const newIpv4 = fc.oneof(
  fc.constant<AddressRequest>({ kind: 'count', count: 0 }),
  fc.integer({ min: 0, max: 45 }).map((count): AddressRequest => ({ kind: 'count', count })),
  fc.integer({ min: 1, max: 3 }).map((count): AddressRequest => ({ kind: 'prefixCount', count })),
  fc.constantFrom(
    addresses('10.0.0.6', '10.0.0.7'),
    addresses('10.0.0.5'),
    addresses('10.0.0.21', '10.0.0.20'),
    addresses('10.0.0.40'),
    addresses('10.0.0.8', '10.0.0.8'),
    addresses('10.0.3.6'),
    addresses('10.0.3.63'),
    prefixes('10.0.0.48/28'),
    prefixes('10.0.0.32/28'),
    prefixes('10.0.3.16/28', '10.0.3.32/28'),
    prefixes('10.0.3.16/28', '10.0.3.16/28'),
    prefixes('10.0.3.16/27'),
  ),
);

export const newIpv6 = mostly<AddressRequest>(
  { kind: 'count', count: 0 },
  { kind: 'count', count: 2 },
  { kind: 'prefixCount', count: 1 },
  addresses('2001:db8::5', '2001:db8::6'),
  addresses('2001:db8::5', '2001:db8::5'),
  addresses('2001:db8::1'),
  addresses('2001:db9::5'),
  prefixes('2001:db8:0:0:2::/80'),
  prefixes('2001:db8:0:0:2::/81'),
);

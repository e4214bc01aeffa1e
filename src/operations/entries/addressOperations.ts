import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';
import { whereMay } from '../offers.ts';

/** Operations on the private addresses of an interface. */
export const addressOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'assignIpv4',
      title: words`Assign IPv4 Addresses…`,
      summary: 'Assigns secondary IPv4 addresses or /28 prefixes to an interface, also by taking them from another one',
      icon: 'add',
      on: ['interface'],
      offeredFor: whereMay('change', ({ addresses }) => addresses.length > 0),
    },
    async () => (await import('../assignIpv4.ts')).assignIpv4,
  ),
  entry(
    {
      id: 'unassignIpv4',
      title: words`Unassign IPv4 Addresses…`,
      summary: 'Unassigns secondary IPv4 addresses and /28 prefixes from an interface',
      icon: 'remove',
      on: ['interface'],
      offeredFor: whereMay('change', ({ addresses, ipv4Prefixes }) => addresses.length + ipv4Prefixes.length > 1),
    },
    async () => (await import('../unassignIpv4.ts')).unassignIpv4,
  ),
  entry(
    {
      id: 'assignIpv6',
      title: words`Assign IPv6 Addresses…`,
      summary: 'Assigns IPv6 addresses or /80 prefixes to an interface, and makes its first address the primary one',
      icon: 'add',
      on: ['interface'],
      offeredFor: whereMay('change', ({ interfaceType }) => interfaceType !== 'efa-only'),
    },
    async () => (await import('../assignIpv6.ts')).assignIpv6,
  ),
  entry(
    {
      id: 'unassignIpv6',
      title: words`Unassign IPv6 Addresses…`,
      summary: 'Unassigns IPv6 addresses and /80 prefixes from an interface',
      icon: 'remove',
      on: ['interface'],
      offeredFor: whereMay(
        'change',
        ({ ipv6Addresses, ipv6Prefixes }) => ipv6Addresses.length + ipv6Prefixes.length > 0,
      ),
    },
    async () => (await import('../unassignIpv6.ts')).unassignIpv6,
  ),
];

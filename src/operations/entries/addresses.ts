import { entry, type OperationEntry } from '../entry.ts';
import { onOwnInterface } from '../offers.ts';

/** Operations on the private addresses of an interface. */
export const addressOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'assignIpv4',
      title: 'Assign IPv4 Addresses…',
      summary: 'Assigns secondary IPv4 addresses or /28 prefixes to an interface, also by taking them from another one',
      icon: 'add',
      on: ['interface'],
      offeredFor: onOwnInterface(({ addresses }) => addresses.length > 0),
    },
    async () => (await import('../assignIpv4.ts')).assignIpv4,
  ),
];

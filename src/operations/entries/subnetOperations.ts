import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';

/** Operations on subnets. */
export const subnetOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'changeSubnetAddressing',
      title: words`Change Subnet Addressing…`,
      summary:
        'Changes whether interfaces created in a subnet automatically get a public IPv4 address or an IPv6 address',
      icon: 'settings',
      on: ['subnet'],
      offeredFor: ({ kind, id }, inventory) => kind === 'subnet' && inventory.subnet(id) !== undefined,
    },
    async () => (await import('../changeSubnetAddressing.ts')).changeSubnetAddressing,
  ),
];

import { entry, type OperationEntry } from '../entry.ts';
import type { Target } from '../operation.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { onOwnInterface } from '../offers.ts';

const onAddress = ({ kind, id }: Target, inventory: Inventory): boolean =>
  kind === 'address' && inventory.elasticIp(id) !== undefined;

/** Operations on elastic IP addresses. */
export const elasticIpOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'associateAddress',
      title: 'Associate Elastic IP Address…',
      summary: 'Makes an elastic IP address stand for a private address of an interface, and says who loses it',
      icon: 'link',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) => onOwnInterface()(target, inventory) || onAddress(target, inventory),
    },
    async () => (await import('../associateAddress.ts')).associateAddress,
  ),
];

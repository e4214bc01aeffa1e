import type { Inventory } from '../../domain/inventory.ts';
import { words } from '../../domain/words.ts';
import { entry, type OperationEntry, type Target } from '../operation.ts';
import { onOwnInterface } from '../offers.ts';

const onAddress = ({ kind, id }: Target, inventory: Inventory): boolean =>
  kind === 'address' && inventory.elasticIp(id) !== undefined;

const onUsedAddress = ({ kind, id }: Target, inventory: Inventory): boolean =>
  kind === 'address' && inventory.elasticIp(id)?.associationId !== undefined;

const onInterfaceWithAddress = onOwnInterface(({ addresses }) =>
  addresses.some(({ association }) => association?.allocationId !== undefined),
);

/** Operations on elastic IP addresses. */
export const elasticIpOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'associateAddress',
      title: words`Associate Elastic IP Address…`,
      summary: 'Makes an elastic IP address stand for a private address of an interface, and says who loses it',
      icon: 'link',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) => onOwnInterface()(target, inventory) || onAddress(target, inventory),
    },
    async () => (await import('../bodies.ts')).associateAddress,
  ),
  entry(
    {
      id: 'disassociateAddress',
      title: words`Disassociate Elastic IP Address…`,
      summary: 'Takes an elastic IP address off the private address that it stands for; it stays allocated',
      icon: 'debug-disconnect',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) => onInterfaceWithAddress(target, inventory) || onUsedAddress(target, inventory),
    },
    async () => (await import('../bodies.ts')).disassociateAddress,
  ),
  entry(
    {
      id: 'allocateAddress',
      title: words`Allocate Elastic IP Address…`,
      summary: 'Gets a new elastic IP address for the account, and says what it costs',
      icon: 'add',
      on: [],
      offeredFor: () => false,
      inline: true,
    },
    async () => (await import('../bodies.ts')).allocateAddress,
  ),
  entry(
    {
      id: 'releaseAddress',
      title: words`Release Elastic IP Address…`,
      summary: 'Gives an elastic IP address that serves nobody back to AWS for good',
      icon: 'trash',
      on: ['address'],
      offeredFor: onAddress,
      destructive: true,
    },
    async () => (await import('../bodies.ts')).releaseAddress,
  ),
];

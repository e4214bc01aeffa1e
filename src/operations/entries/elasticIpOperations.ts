import { isElastic } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { words } from '../../domain/words.ts';
import { entry, type OperationEntry, type Target } from '../operation.ts';
import { whereMay } from '../offers.ts';

/** What a service manages, it alone associates, disassociates and releases. */
const onAddress = ({ kind, id }: Target, inventory: Inventory): boolean => {
  const address = kind === 'address' ? inventory.elasticIp(id) : undefined;
  return address !== undefined && address.serviceManaged === undefined;
};

const onUsedAddress = (target: Target, inventory: Inventory): boolean =>
  onAddress(target, inventory) && inventory.elasticIp(target.id)?.associationId !== undefined;

const isOffered = ({ id }: Target, { snapshot }: Inventory): boolean =>
  snapshot.transfers.some(({ allocationId, status }) => allocationId === id && status === 'pending');

const onInterfaceWithAddress = whereMay('change', ({ addresses }) =>
  addresses.some(({ association }) => association !== undefined && isElastic(association)),
);

/** Operations on elastic IP addresses. */
export const elasticIpOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'associateAddress',
      title: words`Associate Elastic IP Address…`,
      summary: 'Associates an elastic IP address with a private address of an interface, and shows who loses it',
      icon: 'link',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) => whereMay('change')(target, inventory) || onAddress(target, inventory),
    },
    async () => (await import('../associateAddress.ts')).associateAddress,
  ),
  entry(
    {
      id: 'disassociateAddress',
      title: words`Disassociate Elastic IP Address…`,
      summary: 'Disassociates an elastic IP address from its private address; it stays allocated',
      icon: 'debug-disconnect',
      inline: 'findings',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) => onInterfaceWithAddress(target, inventory) || onUsedAddress(target, inventory),
    },
    async () => (await import('../disassociateAddress.ts')).disassociateAddress,
  ),
  entry(
    {
      id: 'allocateAddress',
      title: words`Allocate Elastic IP Address…`,
      summary: 'Allocates a new elastic IP address to the account, and shows what it costs',
      icon: 'add',
      on: [],
      offeredFor: () => false,
      inline: true,
    },
    async () => (await import('../allocateAddress.ts')).allocateAddress,
  ),
  entry(
    {
      id: 'changeReverseDns',
      title: words`Change Reverse DNS…`,
      summary: 'Sets or removes the domain name that reverse DNS gives for an elastic IP address',
      icon: 'symbol-string',
      on: ['address'],
      offeredFor: onAddress,
    },
    async () => (await import('../changeReverseDns.ts')).changeReverseDns,
  ),
  entry(
    {
      id: 'transferAddress',
      title: words`Transfer Elastic IP Address…`,
      summary: 'Offers an elastic IP address to another account in the same region',
      icon: 'export',
      on: ['address'],
      offeredFor: (target, inventory) => onAddress(target, inventory) && !isOffered(target, inventory),
    },
    async () => (await import('../transferAddress.ts')).transferAddress,
  ),
  entry(
    {
      id: 'cancelAddressTransfer',
      title: words`Cancel Elastic IP Address Transfer…`,
      summary: 'Withdraws the offer of an elastic IP address that was not accepted yet',
      icon: 'discard',
      on: ['address'],
      offeredFor: (target, inventory) => onAddress(target, inventory) && isOffered(target, inventory),
    },
    async () => (await import('../cancelAddressTransfer.ts')).cancelAddressTransfer,
  ),
  entry(
    {
      id: 'acceptAddressTransfer',
      title: words`Accept Elastic IP Address Transfer…`,
      summary: 'Takes over an elastic IP address that another account offers',
      icon: 'cloud-download',
      on: [],
      offeredFor: () => false,
    },
    async () => (await import('../acceptAddressTransfer.ts')).acceptAddressTransfer,
  ),
  entry(
    {
      id: 'releaseAddress',
      title: words`Release Elastic IP Address…`,
      summary: 'Returns an unused elastic IP address to AWS for good',
      icon: 'trash',
      inline: 'findings',
      on: ['address'],
      offeredFor: onAddress,
      destructive: true,
    },
    async () => (await import('../releaseAddress.ts')).releaseAddress,
  ),
];

import { rightsOf } from '../../domain/custody/rights.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { words } from '../../domain/words.ts';
import { entry, type OperationEntry, type Target } from '../operation.ts';
import { whereMay } from '../offers.ts';

const onFreeInterface = whereMay('attach', ({ attachment }) => attachment === undefined);

const onAttachedInterface = whereMay(
  'detach',
  ({ attachment }) => attachment !== undefined && (attachment.deviceIndex > 0 || attachment.networkCard > 0),
);

/** Instances in several VPCs leave the other ones so. */
const isInOtherVpcs = (instance: Target, inventory: Inventory): boolean =>
  inventory.enisInOtherVpcs(instance).some((eni) => rightsOf(eni, inventory).detach);

/** Operations that make, join, part and end interfaces. */
export const interfaceOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'createInterface',
      title: words`Create Network Interface…`,
      summary: 'Creates an interface in a subnet, with its addresses, prefixes and security groups',
      icon: 'add',
      on: ['subnet'],
      offeredFor: ({ kind, id }, inventory) => kind === 'subnet' && inventory.subnet(id) !== undefined,
    },
    async () => (await import('../createInterface.ts')).createInterface,
  ),
  entry(
    {
      id: 'attachInterface',
      title: words`Attach Network Interface…`,
      summary: 'Attaches an unattached interface to a running or stopped instance',
      icon: 'plug',
      on: ['interface', 'instance'],
      offeredFor: (target, inventory) =>
        target.kind === 'instance' ? inventory.instance(target.id) !== undefined : onFreeInterface(target, inventory),
      inline: true,
    },
    async () => (await import('../attachInterface.ts')).attachInterface,
  ),
  entry(
    {
      id: 'detachInterface',
      title: words`Detach Network Interface…`,
      summary:
        'Detaches secondary interfaces, by force as a last resort; of an instance in several VPCs, those in the other ones',
      icon: 'debug-disconnect',
      on: ['interface', 'instance'],
      offeredFor: (target, inventory) =>
        target.kind === 'instance' ? isInOtherVpcs(target, inventory) : onAttachedInterface(target, inventory),
      many: true,
      inline: true,
    },
    async () => (await import('../detachInterface.ts')).detachInterface,
  ),
  entry(
    {
      id: 'deleteInterface',
      title: words`Delete Network Interface…`,
      summary: 'Deletes detached interfaces for good, several at once',
      icon: 'trash',
      on: ['interface'],
      // What a service left behind unattached may be deleted, too.
      offeredFor: whereMay('delete', ({ attachment }) => attachment === undefined),
      many: true,
      destructive: true,
    },
    async () => (await import('../deleteInterface.ts')).deleteInterface,
  ),
];

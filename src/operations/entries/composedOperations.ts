import { isElastic } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { isPrimaryEni } from '../../domain/slots.ts';
import { words } from '../../domain/words.ts';
import { entry, type OperationEntry, type Target } from '../operation.ts';
import { onInstanceOr, whereMay } from '../offers.ts';

const hasMovable = ({ addresses, ipv6Addresses }: Eni): boolean =>
  ipv6Addresses.length > 0 ||
  addresses.some(({ primary, association }) => !primary || (association !== undefined && isElastic(association)));

const hasElastic = ({ addresses }: Eni): boolean =>
  addresses.some(({ association }) => association !== undefined && isElastic(association));

const onUsedAddress = ({ kind, id }: Target, inventory: Inventory): boolean => {
  const address = kind === 'address' ? inventory.elasticIp(id) : undefined;
  return address?.eniId !== undefined && address.serviceManaged === undefined;
};

const isAttached = ({ attachment }: Eni): boolean => attachment?.instanceId !== undefined;

const movableInterface = whereMay('detach', (eni) => isAttached(eni) && !isPrimaryEni(eni));

const isRouted = ({ id, kind }: Target, inventory: Inventory): boolean => {
  const enis = kind === 'instance' ? inventory.enisOf({ id }) : [{ id }];
  return inventory.snapshot.routeTables.some(({ routes }) =>
    routes.some(({ target }) => enis.some((eni) => eni.id === target)),
  );
};

const onOwnInstance = ({ kind, id }: Target, inventory: Inventory): boolean =>
  kind === 'instance' && inventory.instance(id) !== undefined && inventory.instance(id)?.operator?.managed !== true;

/** Operations that are put together from others. */
export const composedOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'moveInterface',
      title: words`Move Network Interface…`,
      summary: 'Moves a secondary interface to another instance, with its addresses and what was set of its attachment',
      icon: 'arrow-swap',
      on: ['interface'],
      offeredFor: movableInterface,
    },
    async () => (await import('../moveInterface.ts')).moveInterface,
  ),
  entry(
    {
      id: 'moveAddress',
      title: words`Move Addresses…`,
      summary: 'Moves secondary private addresses and elastic IP addresses from one interface to another',
      icon: 'arrow-right',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) =>
        whereMay('change', hasMovable)(target, inventory) || onUsedAddress(target, inventory),
    },
    async () => (await import('../moveAddress.ts')).moveAddress,
  ),
  entry(
    {
      id: 'failOver',
      title: words`Fail Over to Standby…`,
      summary:
        'Lets a standby take over interfaces, or addresses and routes, of an instance that is down or to be relieved',
      icon: 'run-all',
      on: ['instance', 'interface'],
      offeredFor: onInstanceOr(whereMay('change', isAttached)),
    },
    async () => (await import('../failOver.ts')).failOver,
  ),
  entry(
    {
      id: 'replaceInterface',
      title: words`Replace Network Interface…`,
      summary: 'Lets a new interface like an old secondary one take its slot, movable addresses and routes',
      icon: 'replace',
      on: ['interface'],
      offeredFor: movableInterface,
    },
    async () => (await import('../replaceInterface.ts')).replaceInterface,
  ),
  entry(
    {
      id: 'swapElasticIps',
      title: words`Swap Elastic IP Addresses…`,
      summary: 'Puts each of two elastic IP addresses where the other one stands',
      icon: 'arrow-both',
      on: ['interface', 'address'],
      offeredFor: (target, inventory) =>
        whereMay('change', hasElastic)(target, inventory) || onUsedAddress(target, inventory),
    },
    async () => (await import('../swapElasticIps.ts')).swapElasticIps,
  ),
  entry(
    {
      id: 'retargetRoutes',
      title: words`Retarget Routes…`,
      summary: 'Lets routes that lead to an interface or instance lead to another interface',
      icon: 'milestone',
      on: ['interface', 'instance'],
      offeredFor: isRouted,
    },
    async () => (await import('../retargetRoutes.ts')).retargetRoutes,
  ),
  entry(
    {
      id: 'addManagementNetwork',
      title: words`Add Management Network…`,
      summary: 'Gives an instance a second interface for management, in a subnet with narrower access',
      icon: 'tools',
      on: ['instance'],
      offeredFor: onOwnInstance,
    },
    async () => (await import('../addManagementNetwork.ts')).addManagementNetwork,
  ),
  entry(
    {
      id: 'makeAppliance',
      title: words`Make Network Appliance…`,
      summary:
        'Gives an instance that forwards traffic an interface without source/destination check, an address and routes',
      icon: 'server',
      on: ['instance'],
      offeredFor: onOwnInstance,
    },
    async () => (await import('../makeAppliance.ts')).makeAppliance,
  ),
  entry(
    {
      id: 'makeDualHomed',
      title: words`Make Dual-Homed…`,
      summary: 'Gives an instance a foot in a second subnet',
      icon: 'split-horizontal',
      on: ['instance'],
      offeredFor: onOwnInstance,
    },
    async () => (await import('../makeDualHomed.ts')).makeDualHomed,
  ),
  entry(
    {
      id: 'prepareFailover',
      title: words`Prepare Failover…`,
      summary: 'Gives an instance an interface that a standby can take over with its addresses',
      icon: 'references',
      on: ['instance'],
      offeredFor: onOwnInstance,
    },
    async () => (await import('../prepareFailover.ts')).prepareFailover,
  ),
];

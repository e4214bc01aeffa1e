import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';
import { whereMay } from '../offers.ts';

const onFreeInterface = whereMay('attach', ({ status }) => status === 'available');

/** Operations on instances. */
export const instanceOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'launchInstance',
      title: words`Launch Instance…`,
      summary: 'Launches an instance with new and existing interfaces on chosen network cards and device indexes',
      icon: 'rocket',
      on: ['subnet', 'interface'],
      offeredFor: (target, inventory) =>
        target.kind === 'subnet' ? inventory.subnet(target.id) !== undefined : onFreeInterface(target, inventory),
    },
    async () => (await import('../launchInstance.ts')).launchInstance,
  ),
  entry(
    {
      id: 'changeBandwidthWeighting',
      title: words`Change Bandwidth Weighting…`,
      summary: 'Gives the network or EBS more of the bandwidth of a stopped instance, where its type supports that',
      icon: 'dashboard',
      on: ['instance'],
      offeredFor: ({ id }, inventory) => {
        const instance = inventory.instance(id);
        return instance !== undefined && inventory.limitsOf(instance)?.bandwidthWeightings?.length !== 0;
      },
    },
    async () => (await import('../changeBandwidthWeighting.ts')).changeBandwidthWeighting,
  ),
];

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
];

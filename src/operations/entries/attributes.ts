import { entry, type OperationEntry } from '../entry.ts';
import { onOwnInterface } from '../offers.ts';

/** Operations on attributes of an interface. */
export const attributeOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'changeSecurityGroups',
      title: 'Change Security Groups…',
      summary: 'Replaces the security groups of an interface',
      icon: 'shield',
      on: ['interface'],
      offeredFor: onOwnInterface(),
    },
    async () => (await import('../changeSecurityGroups.ts')).changeSecurityGroups,
  ),
  entry(
    {
      id: 'changeDescription',
      title: 'Change Description…',
      summary: 'Changes the description of an interface',
      icon: 'edit',
      on: ['interface'],
      offeredFor: onOwnInterface(),
    },
    async () => (await import('../changeDescription.ts')).changeDescription,
  ),
];

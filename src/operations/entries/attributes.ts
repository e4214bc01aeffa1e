import { serviceHeld } from '../../domain/owner.ts';
import { entry, type OperationEntry } from '../entry.ts';
import { onInstanceOr, onInterface, onOwnInterface } from '../offers.ts';

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
  entry(
    {
      id: 'changeSourceDestCheck',
      title: 'Change Source/Destination Check…',
      summary:
        'Turns the source/destination check of an interface on or off, also of one of the interfaces of an instance',
      icon: 'arrow-swap',
      on: ['interface', 'instance'],
      // The interface of a service may be reset, which means something where the check is off.
      offeredFor: onInstanceOr(
        onInterface((eni) => !serviceHeld(eni) || (eni.operator?.managed !== true && !eni.sourceDestCheck)),
      ),
    },
    async () => (await import('../changeSourceDestCheck.ts')).changeSourceDestCheck,
  ),
];

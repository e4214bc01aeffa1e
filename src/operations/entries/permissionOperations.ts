import { words } from '../../domain/words.ts';
import { onInterface, whereMay } from '../offers.ts';
import { entry, type OperationEntry } from '../operation.ts';

/** Operations on what other accounts may do with an interface. */
export const permissionOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'grantPermission',
      title: words`Grant Permission…`,
      summary: 'Lets another account attach an interface to its instance, or associate its elastic IP address with it',
      icon: 'person-add',
      on: ['interface'],
      offeredFor: whereMay('change'),
    },
    async () => (await import('../grantPermission.ts')).grantPermission,
  ),
  entry(
    {
      id: 'revokePermission',
      title: words`Revoke Permission…`,
      summary: 'Takes a permission on an interface back from another account',
      icon: 'key',
      on: ['interface'],
      offeredFor: (target, inventory) =>
        onInterface(({ id }) => inventory.snapshot.permissions.some(({ eniId }) => eniId === id))(target, inventory),
    },
    async () => (await import('../revokePermission.ts')).revokePermission,
  ),
];

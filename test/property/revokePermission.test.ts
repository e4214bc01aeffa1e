import fc from 'fast-check';
import { describe } from 'vitest';
import { revokePermission } from '../../src/operations/revokePermission.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { permission, snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    permissionId: mostly('eni-perm-0a', 'eni-perm-0deadbe1'),
    permission: fc.constantFrom('INSTANCE-ATTACH', 'EIP-ASSOCIATE'),
    accountId: mostly('444455556666', '777788889999'),
    force: fc.boolean(),
  })
  .map(({ guest, permissionId, force, ...over }) => ({
    account: snapshot({ enis: [guest], permissions: [permission(over)] }),
    input: { eniId: 'eni-0a', permissionId, force },
  }));

describe('rules and simulator, written apart, agree on revoking a permission', () => {
  agrees(
    {
      operation: revokePermission,
      refusals: ['AuthFailure', 'InvalidPermissionID.NotFound', 'OperationNotPermitted'],
    },
    cases,
  );
});

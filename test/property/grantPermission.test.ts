import fc from 'fast-check';
import { describe } from 'vitest';
import { grantPermission } from '../../src/operations/grantPermission.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { permission, snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    permission: fc.constantFrom('INSTANCE-ATTACH' as const, 'EIP-ASSOCIATE' as const),
    accountId: mostly('444455556666', '777788889999', '111122223333', '12', ''),
    held: fc.boolean(),
  })
  .map(({ guest, held, ...input }) => ({
    account: snapshot({ enis: [guest], permissions: held ? [permission()] : [] }),
    input,
  }));

describe('rules and simulator, written apart, agree on granting a permission', () => {
  agrees(
    {
      operation: grantPermission,
      refusals: [
        'AuthFailure',
        'InvalidNetworkInterfaceID.NotFound',
        'OperationNotPermitted',
        'InvalidParameterValue',
        'MissingParameter',
      ],
    },
    cases,
  );
});

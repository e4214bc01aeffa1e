import fc from 'fast-check';
import { describe } from 'vitest';
import { changeSourceDestCheck } from '../../src/operations/changeSourceDestCheck.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    check: fc.constantFrom('on' as const, 'off' as const, 'reset' as const),
  })
  .map(({ guest, ...input }) => ({ account: snapshot({ enis: [guest] }), input }));

describe('rules and simulator, written apart, agree on the source/destination check', () => {
  agrees(
    {
      operation: changeSourceDestCheck,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'OperationNotPermitted'],
    },
    cases,
  );
});

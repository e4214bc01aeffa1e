import fc from 'fast-check';
import { describe } from 'vitest';
import { changeSourceDestCheck } from '../../src/operations/changeSourceDestCheck.ts';
import { agrees } from '../support/agreement.ts';
import { twoOrGone, twoWorld } from '../support/eniWorlds.ts';

const cases = fc
  .record({
    account: twoWorld,
    eniIds: twoOrGone,
    check: fc.constantFrom('on' as const, 'off' as const, 'reset' as const),
  })
  .map(({ account, ...input }) => ({ account, input }));

describe('rules and simulator, written apart, agree on the source/destination check', () => {
  agrees(
    {
      operation: changeSourceDestCheck,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'OperationNotPermitted'],
    },
    cases,
  );
});

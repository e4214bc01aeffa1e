import fc from 'fast-check';
import { describe } from 'vitest';
import { changeDescription } from '../../src/operations/changeDescription.ts';
import { agrees } from '../support/agreement.ts';
import { twoOrGone, twoWorld } from '../support/eniWorlds.ts';

const description = fc.oneof(
  fc.constantFrom('', 'web, first floor', 'a'.repeat(255), 'a'.repeat(256), 'Büro', 'two\nlines', '100 %'),
  fc.string({ maxLength: 20 }),
);

const cases = fc
  .record({ account: twoWorld, eniIds: twoOrGone, description })
  .map(({ account, ...input }) => ({ account, input }));

describe('rules and simulator, written apart, agree on a description', () => {
  agrees(
    {
      operation: changeDescription,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'InvalidParameterValue', 'OperationNotPermitted'],
    },
    cases,
  );
});

import fc from 'fast-check';
import { describe } from 'vitest';
import { changeDescription } from '../../src/operations/changeDescription.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const description = fc.oneof(
  fc.constantFrom('', 'web, first floor', 'a'.repeat(255), 'a'.repeat(256), 'Büro', 'two\nlines', '100 %'),
  fc.string({ maxLength: 20 }),
);

const cases = fc
  .record({ guest: heldEni(used), eniId: mostly('eni-0a', 'eni-0deadbe1'), description })
  .map(({ guest, ...input }) => ({ account: snapshot({ enis: [guest] }), input }));

describe('rules and simulator, written apart, agree on a description', () => {
  agrees(
    {
      operation: changeDescription,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'InvalidParameterValue', 'OperationNotPermitted'],
    },
    cases,
  );
});

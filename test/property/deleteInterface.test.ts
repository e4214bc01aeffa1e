import fc from 'fast-check';
import { describe } from 'vitest';
import type { Eni } from '../../src/domain/model.ts';
import { deleteInterface } from '../../src/operations/deleteInterface.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni } from '../support/eniWorlds.ts';
import { attached, snapshot } from '../support/snapshot.ts';

const free = mostly<Partial<Eni>>(
  {},
  { status: 'pending' },
  { status: 'associated' },
  { attachment: attached('i-0a', 1) },
);

const cases = fc
  .record({ enis: fc.array(heldEni(free), { minLength: 1, maxLength: 3 }), gone: mostly(false, true) })
  .map(({ enis, gone }) => {
    const all = enis.map((eni, at) => ({ ...eni, id: `eni-0a00000${at}` }));
    const eniIds = [...all.map(({ id }) => id), ...(gone ? ['eni-0deadbe1'] : [])];
    return { account: snapshot({ enis: all }), input: { eniIds } };
  });

describe('rules and simulator, written apart, agree on deleting interfaces', () => {
  agrees(
    {
      operation: deleteInterface,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'InvalidParameterValue', 'OperationNotPermitted'],
    },
    cases,
  );
});

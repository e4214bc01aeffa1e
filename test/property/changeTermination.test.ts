import fc from 'fast-check';
import { describe } from 'vitest';
import { changeTermination } from '../../src/operations/changeTermination.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, host, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    enis: fc.array(heldEni(used), { minLength: 1, maxLength: 3 }),
    instance: host,
    gone: mostly(false, true),
    deleteOnTermination: fc.boolean(),
  })
  .map(({ enis, instance, gone, deleteOnTermination }) => {
    const all = enis.map((eni, at) => ({
      ...eni,
      id: `eni-0a00000${at}`,
      attachment: eni.attachment && { ...eni.attachment, id: `eni-attach-0a00000${at}` },
    }));
    const eniIds = [...all.map(({ id }) => id), ...(gone ? ['eni-0deadbe1'] : [])];
    const attachments = eniIds.map((eniId, at) => ({ eniId, attachmentId: all[at]?.attachment?.id ?? '' }));
    return {
      account: snapshot({ instances: [instance], enis: all }),
      input: { eniIds, deleteOnTermination, attachments },
    };
  });

describe('rules and simulator, written apart, agree on delete on termination', () => {
  agrees(
    {
      operation: changeTermination,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'MissingParameter', 'OperationNotPermitted'],
    },
    cases,
  );
});

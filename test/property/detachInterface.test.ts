import fc from 'fast-check';
import { describe } from 'vitest';
import { detachInterface } from '../../src/operations/detachInterface.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, host, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({ guest: heldEni(used), holder: host, force: fc.boolean(), eniId: mostly('eni-0a', 'eni-0deadbe1') })
  .map(({ guest, holder, force, eniId }) => ({
    account: snapshot({ enis: [guest], instances: [holder] }),
    // As the wizard derives it.
    input: {
      eniIds: [eniId],
      force,
      attachments: [{ eniId, attachmentId: eniId === guest.id ? (guest.attachment?.id ?? '') : '' }],
    },
  }));

describe('rules and simulator, written apart, agree on a detachment', () => {
  agrees(
    {
      operation: detachInterface,
      refusals: [
        'AuthFailure',
        'IncorrectState',
        'InvalidAttachmentID.NotFound',
        'InvalidNetworkInterfaceAttachmentId.Malformed',
        'MissingParameter',
        'OperationNotPermitted',
      ],
    },
    cases,
  );
});

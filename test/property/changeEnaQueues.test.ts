import fc from 'fast-check';
import { describe } from 'vitest';
import { changeEnaQueues } from '../../src/operations/changeEnaQueues.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { attached, eni, instance, limits, snapshot } from '../support/snapshot.ts';

const queues = (usual: number | undefined) => ({ usual, mostEach: 8, most: 12 });
const cardsOf = (usual: number | undefined) => [{ index: 0, interfaces: 3, queues: queues(usual) }];

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    wanted: mostly(4, 0, 1, 8, 9, 12),
    others: fc.array(fc.constantFrom(undefined, 2, 6), { maxLength: 2 }),
    usual: mostly(2, 4, undefined),
    flexibleQueues: mostly<boolean | undefined>(true, false, undefined),
    type: mostly('m5.large', 'zz9.huge'),
  })
  .map(({ guest, eniId, wanted, others, usual, flexibleQueues, type }) => ({
    account: snapshot({
      enis: [
        guest,
        ...others.map((enaQueueCount, at) =>
          eni({
            id: `eni-0b${at}`,
            attachment: attached('i-0a', 2 + at, { id: `eni-attach-0b${at}`, enaQueueCount }),
          }),
        ),
      ],
      instances: [instance({ type })],
      instanceTypes: [limits({ flexibleQueues, cards: cardsOf(usual) })],
    }),
    input: { eniId, attachmentId: guest.attachment?.id ?? '', queues: wanted },
  }));

describe('rules and simulator, written apart, agree on ENA queues', () => {
  agrees(
    {
      operation: changeEnaQueues,
      refusals: [
        'AuthFailure',
        'InvalidAttachmentID.NotFound',
        'InvalidNetworkInterfaceID.NotFound',
        'InvalidParameterValue',
        'MissingParameter',
        'OperationNotPermitted',
      ],
    },
    cases,
  );
});

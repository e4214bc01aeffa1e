import { describe, expect, it } from 'vitest';
import { attachInterface } from '../../src/operations/attachInterface.ts';
import type { AttachInput } from '../../src/rules/attach/attachInput.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { agrees, expectAgreement, type Agreement } from '../support/agreement.ts';
import { attachCase } from '../support/attachWorlds.ts';
import { attachInput } from '../support/judge.ts';
import { snapshot } from '../support/snapshot.ts';

const attachment: Agreement<AttachInput> = {
  operation: attachInterface,
  refusals: [
    'AttachmentLimitExceeded',
    'AuthFailure',
    'IncorrectState',
    'InvalidInstanceID.NotFound',
    'InvalidNetworkInterfaceID.NotFound',
    'InvalidParameterCombination',
    'InvalidParameterValue',
    'OperationNotPermitted',
    'PrivateIpAddressLimitExceeded',
  ],
};

describe('rules and simulator, written apart, agree on an attachment', () => {
  agrees(attachment, attachCase, { runs: 3_000 });

  it('when one of the two is not there', async () => {
    const account = snapshot();
    const outcomes = [
      await expectAgreement(attachment, { account, input: attachInput({ eniId: 'eni-0deadbe1' }) }),
      await expectAgreement(attachment, { account, input: attachInput({ instanceId: 'i-0deadbe1' }) }),
      await expectAgreement(attachment, { account, input: attachInput() }),
    ];
    expect(outcomes).toEqual(['refused', 'refused', 'accepted']);
  });

  it('for each instance and each unattached interface of the demo account', async () => {
    const account = demoSnapshot();
    const free = account.enis.filter((eni) => eni.attachment === undefined);
    const slots = [0, 1].flatMap((networkCard) => [0, 1, 2].map((deviceIndex) => ({ networkCard, deviceIndex })));
    const outcomes = { accepted: 0, refused: 0, unsure: 0 };
    for (const { id: eniId } of free) {
      for (const { id: instanceId } of account.instances) {
        for (const slot of slots) {
          outcomes[await expectAgreement(attachment, { account, input: { eniId, instanceId, ...slot } })] += 1;
        }
      }
    }
    expect(outcomes.accepted).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { AttachInput } from '../../src/rules/attachInput.ts';
import { attachRules } from '../../src/rules/attachRules.ts';
import { runRules } from '../../src/rules/rule.ts';
import { problemOf } from '../../src/services/failure.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { attachCase } from '../support/attachWorlds.ts';
import { attachInput } from '../support/judge.ts';
import { seeded } from '../support/seed.ts';
import { roadInto } from '../support/simulatedPlatform.ts';
import { snapshot } from '../support/snapshot.ts';

const blocksOf = (account: Snapshot, input: AttachInput): readonly string[] =>
  runRules(attachRules, input, new Inventory(account))
    .filter(({ severity }) => severity === 'block')
    .map(({ ruleId }) => ruleId);

/** EC2's code when the simulator refuses, undefined when it attaches. A simulator that breaks is no refusal. */
const refusalOf = async (account: Snapshot, input: AttachInput): Promise<string | undefined> => {
  const connection = roadInto(simulate(account));
  try {
    await connection.ec2().attachInterface(input);
    return undefined;
  } catch (error) {
    const { code } = await problemOf(error, connection.scope, {
      explain: async () => {
        throw error;
      },
    });
    if (code === undefined || !refusals.has(code)) throw error;
    return code;
  } finally {
    connection.close();
  }
};

/** The codes of the rule catalogue for an attachment. */
const refusals: ReadonlySet<string> = new Set([
  'AttachmentLimitExceeded',
  'AuthFailure',
  'IncorrectState',
  'InvalidInstanceID.NotFound',
  'InvalidNetworkInterfaceID.NotFound',
  'InvalidParameterCombination',
  'InvalidParameterValue',
  'OperationNotPermitted',
  'PrivateIpAddressLimitExceeded',
]);

/** Fails with both sides' reasons unless the rules block exactly what the simulator refuses. */
const expectAgreement = async (account: Snapshot, input: AttachInput): Promise<'attached' | 'refused'> => {
  const [blocks, refusal] = [blocksOf(account, input), await refusalOf(account, input)];
  const verdict = { input, rules: blocks.length > 0 ? 'refuse' : 'allow', simulator: refusal ? 'refuse' : 'allow' };
  expect({ ...verdict, blocks, refusal }).toEqual({ ...verdict, blocks, refusal, simulator: verdict.rules });
  return refusal ? 'refused' : 'attached';
};

describe('rules and simulator, written apart, agree on an attachment', () => {
  it('in small hostile accounts', async () => {
    const outcomes = { attached: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(attachCase, async ({ account, input }) => {
        outcomes[await expectAgreement(account, input)] += 1;
      }),
      seeded(3_000),
    );
    // Worlds that are all refused, or all accepted, would prove little.
    expect(outcomes.attached).toBeGreaterThan(200);
    expect(outcomes.refused).toBeGreaterThan(200);
  });

  it('when one of the two is not there', async () => {
    const account = snapshot();
    const outcomes = [
      await expectAgreement(account, attachInput({ eniId: 'eni-0deadbe1' })),
      await expectAgreement(account, attachInput({ instanceId: 'i-0deadbe1' })),
      await expectAgreement(account, attachInput()),
    ];
    expect(outcomes).toEqual(['refused', 'refused', 'attached']);
  });

  it('for each instance and each unattached interface of the demo account', async () => {
    const account = demoSnapshot();
    const free = account.enis.filter(({ attachment }) => attachment === undefined);
    const slots = [0, 1].flatMap((networkCard) => [0, 1, 2].map((deviceIndex) => ({ networkCard, deviceIndex })));
    const outcomes = { attached: 0, refused: 0 };
    for (const { id: eniId } of free) {
      for (const { id: instanceId } of account.instances) {
        for (const slot of slots) outcomes[await expectAgreement(account, { eniId, instanceId, ...slot })] += 1;
      }
    }
    expect(outcomes.attached).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});

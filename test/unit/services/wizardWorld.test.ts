import { describe, expect, it } from 'vitest';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import { refused, scope } from '../../support/fakeAccount.ts';
import type { ChooseLine } from '../../support/scriptedPrompts.ts';
import { primaryEni, snapshot } from '../../support/snapshot.ts';
import { harness } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

const target = { kind: 'interface', id: 'eni-0a' } as const;
const toInstance: ChooseLine = { choose: 'Select the instance', answer: 'i-0a' };
const atIndex: ChooseLine = { choose: 'Select the device index', answer: 1 };

describe('a world that changes during the wizard', () => {
  it('refuses every choice once the interface has gone', async () => {
    const set = await harness([
      {
        ...toInstance,
        see: async () => {
          set.account.current = snapshot({ enis: [primaryEni()] });
          await set.store.refresh();
        },
      },
      {
        choose: 'Select the device index',
        answer: 'cancel',
        see: ({ blocked, choices }) => {
          expect(blocked[0]?.message).toBe('The network interface no longer exists: eni-0a');
          expect(choices.every(({ refusals }) => refusals.length > 0)).toBe(true);
        },
      },
    ]);
    await runWizard(attachInterface, target ? [target] : [], set.ports);
    set.script.finish();
  });
  it('shows the review anew when the account was read meanwhile, and runs nothing by the old one', async () => {
    const set = await harness([
      toInstance,
      atIndex,
      {
        review: 'run',
        see: async () => {
          set.account.current = snapshot({ enis: [primaryEni()] });
          await set.store.refresh();
        },
      },
      { review: 'cancel', see: ({ findings }) => expect(findings[0]?.ruleId).toBe('attach/interface-exists') },
    ]);
    await runWizard(attachInterface, target ? [target] : [], set.ports);
    set.script.finish();
    expect(set.account.asked).toEqual([]);
    expect(set.script.told).toHaveLength(1);
  });
  it('asks nothing when the interface goes unseen, and shows the review of the account as it is now', async () => {
    const set = await harness([
      toInstance,
      atIndex,
      { review: 'run' },
      {
        review: 'cancel',
        see: ({ meanwhile, findings }) => {
          expect(meanwhile).toEqual(['Interface eni-0a: no longer exists']);
          expect(findings[0]?.ruleId).toBe('attach/interface-exists');
        },
      },
    ]);
    set.account.current = snapshot({ enis: [primaryEni()] });
    expect(await runWizard(attachInterface, target ? [target] : [], set.ports)).toEqual({ kind: 'left' });
    set.script.finish();
    expect(set.account.asked).toEqual([]);
    expect(set.store.inventory?.eni('eni-0a')).toBeUndefined();
  });
  it("ends in one problem when EC2 refuses what nobody could foresee, in EC2's words", async () => {
    const set = await harness([toInstance, atIndex, { review: 'run' }]);
    set.account.refusals.push(refused('No room', 'AttachmentLimitExceeded'));
    const result = await runWizard(attachInterface, target ? [target] : [], set.ports);
    expect(result).toMatchObject({
      kind: 'ran',
      run: { kind: 'failed', done: [], problem: { code: 'AttachmentLimitExceeded' } },
    });
  });
  it('ends when another account was opened', async () => {
    const set = await harness([{ ...toInstance, see: async () => void (await set.store.setScope({ kind: 'demo' })) }]);
    expect(await runWizard(attachInterface, target ? [target] : [], set.ports)).toEqual({ kind: 'left' });
    expect(set.script.told).toEqual(['warning: The account was changed meanwhile; start again.']);
  });
  it('ends at once when no account is open', async () => {
    const set = await harness([]);
    await set.store.setScope(undefined);
    expect(await runWizard(attachInterface, target ? [target] : [], set.ports)).toEqual({ kind: 'left' });
    expect(set.script.told).toHaveLength(1);
    await set.store.setScope(scope);
  });
});

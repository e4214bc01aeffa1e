import { describe, expect, it } from 'vitest';
import { allocateAddress as allocate } from '../../../src/operations/allocateAddress.ts';
import { deleteInterface as remove } from '../../../src/operations/deleteInterface.ts';
import { detachInterface as detach } from '../../../src/operations/detachInterface.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { attached, eni, primaryEni } from '../../support/snapshot.ts';
import { harness, type HarnessOptions } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const allocateAddress = whole('allocateAddress', allocate);
const deleteInterface = whole('deleteInterface', remove);
const detachInterface = whole('detachInterface', detach);

const amazon: Line = { choose: 'Select where the address comes from', answer: 'amazon' };
const noName: Line = { input: 'Enter a name', answer: '' };
const lookAgain = 'warning: The account has been read again. Check the review once more.';

describe('what was reviewed is what runs', () => {
  it('asks nothing of an account that was opened while the review stood', async () => {
    const set = await harness([
      amazon,
      noName,
      { review: 'run', see: async () => void (await set.store.setScope({ kind: 'demo' })) },
    ]);
    expect(await runWizard(allocateAddress, [], set.ports)).toEqual({ kind: 'left' });
    set.script.finish();
    expect(set.account.asked).toEqual([]);
    expect(set.script.told).toEqual([lookAgain, 'warning: The account was changed meanwhile; start again.']);
  });
  it('asks nothing, not even a dry run, by a review that is older than the last read', async () => {
    const refresh = async (): Promise<void> => void (await set.store.refresh());
    const set = await harness([
      amazon,
      noName,
      { review: 'checkPermissions', see: refresh },
      { review: 'runAnyway', see: refresh },
      { review: 'run' },
    ]);
    expect(await runWizard(allocateAddress, [], set.ports)).toMatchObject({ kind: 'ran', run: { kind: 'done' } });
    set.script.finish();
    expect(set.account.asked).toHaveLength(1);
    expect(set.script.told).toEqual([lookAgain, lookAgain]);
  });
  it('still copies the command of an older review, and goes back from it', async () => {
    const set = await harness([
      amazon,
      noName,
      { review: 'copyAs', see: async () => void (await set.store.refresh()) },
      { choose: 'Select the kind of code', answer: 'AWS CLI' },
      { review: 'back' },
      { input: 'Enter a name', answer: { leave: 'cancel' } },
    ]);
    expect(await runWizard(allocateAddress, [], set.ports)).toEqual({ kind: 'left' });
    expect(set.copied).toHaveLength(1);
  });
  it('destroys nothing when the account is read again while it asks for certainty', async () => {
    const confirm = 'Delete network interface: eni-0a?';
    const set = await harness([
      { review: 'run' },
      { confirm, answer: true, see: async () => void (await set.store.refresh()) },
      { review: 'cancel' },
    ]);
    const target = { kind: 'interface', id: 'eni-0a' } as const;
    expect(await runWizard(deleteInterface, [target], set.ports)).toEqual({ kind: 'left' });
    set.script.finish();
    expect(set.account.asked).toEqual([]);
  });
  it('ends when the profile leads to another account than before', async () => {
    const set = await harness(
      [
        amazon,
        {
          ...noName,
          see: async () => {
            set.account.current = { ...set.account.current, accountId: '222222222222' };
            await set.store.refresh();
          },
        },
      ],
      { account: { accountId: '111111111111' } },
    );
    expect(await runWizard(allocateAddress, [], set.ports)).toEqual({ kind: 'left' });
    expect(set.script.told).toEqual(['warning: The account was changed meanwhile; start again.']);
  });
});

describe('what follows from the account', () => {
  const held = (id: string) => eni({ status: 'in-use', attachment: { ...attached('i-0a', 1), id } });
  const account: HarnessOptions['account'] = { enis: [primaryEni(), held('eni-attach-0old')] };

  it('is worked out anew after another read: the attachment of an interface', async () => {
    const set = await harness(
      [
        {
          choose: 'Select how to detach',
          answer: false,
          see: async () => {
            set.account.current = { ...set.account.current, enis: [primaryEni(), held('eni-attach-0new')] };
            await set.store.refresh();
          },
        },
        { review: 'run' },
        { confirm: /^Detach network interface: eni-0a/, answer: true },
      ],
      { account },
    );
    await runWizard(detachInterface, [{ kind: 'interface', id: 'eni-0a' }], set.ports);
    set.script.finish();
    expect(set.account.asked).toEqual([
      {
        action: 'detachInterface',
        input: { eniId: 'eni-0a', attachmentId: 'eni-attach-0new', force: false },
      },
    ]);
  });
});

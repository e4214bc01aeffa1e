import { describe, expect, it } from 'vitest';
import type { DryRunResult } from '../../../src/aws/connection.ts';
import { words } from '../../../src/domain/words.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import { attachInterface } from '../../../src/operations/attachInterface.ts';
import { checkPermissions } from '../../../src/services/permissions.ts';
import type { Agreement, Confirmation } from '../../../src/services/prompts.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import { harness, type HarnessOptions } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const endpoint = 'https://ec2.example:4566';
const calls: readonly Call[] = [
  { action: 'deleteInterface', input: { eniId: 'eni-0a' } },
  { action: 'deleteInterface', input: { eniId: 'eni-0primary' } },
];

type Case = HarnessOptions & {
  readonly at?: string | undefined;
  readonly agreement?: Agreement;
  readonly result?: DryRunResult;
};

const checked = async ({ at, agreement = 'agreed', result = { kind: 'allowed' }, ...options }: Case) => {
  const set = await harness([], options);
  const asked: Call[] = [];
  const confirmations: Confirmation[] = [];
  set.account.endpoint = at;
  set.account.dryRunOf = (call) => {
    asked.push(call);
    return result;
  };
  await set.store.setScope({ kind: 'demo' });
  const readsBefore = set.account.reads;
  const confirm = async (confirmation: Confirmation): Promise<Agreement> => {
    confirmations.push(confirmation);
    return agreement;
  };
  await checkPermissions(calls, { ...set.ports, prompts: { ...set.script, confirm } });
  return { asked, confirmations, told: set.script.told, readAgain: set.account.reads > readsBefore };
};

describe('the permission check at AWS', () => {
  it('asks nobody first', async () => {
    const { asked, confirmations } = await checked({});
    expect([asked.length, confirmations.length]).toEqual([2, 0]);
  });
  it('is there in read-only mode too', async () => {
    expect((await checked({ readOnlyReason: () => words`Read-only mode is on` })).asked).toHaveLength(2);
  });
});

describe('the permission check at an endpoint that is not one of AWS', () => {
  it('says first what may happen, and where', async () => {
    const { asked, confirmations } = await checked({ at: endpoint });
    expect(confirmations[0]?.loss?.question).toContain(endpoint);
    expect(confirmations[0]?.loss?.consequences.join()).toMatch(/ignores the flag carries it out/);
    expect(asked).toHaveLength(2);
  });
  it.each(['back', 'cancel'] as const)('asks nothing when the person does not agree: %s', async (agreement) => {
    expect((await checked({ at: endpoint, agreement })).asked).toEqual([]);
  });
  it('ends with an alarm at the first call that was carried out, and the account is read again', async () => {
    const { asked, told, readAgain } = await checked({ at: endpoint, result: { kind: 'carriedOut' } });
    expect(asked).toHaveLength(1);
    expect(told[0]).toMatch(/^error: The endpoint ignored DryRun: .* was carried out/);
    expect(told[0]).toMatch(/Delete eni-0a.*: this was carried out$/m);
    expect(readAgain).toBe(true);
  });
  it('leads to a review of the account as it was read then, with nothing told but the alarm', async () => {
    const confirm = /^Check permissions at an endpoint/;
    const set = await harness([
      { choose: 'Select the instance', answer: 'i-0a' },
      { choose: 'Select the device index', answer: 1 },
      { review: 'checkPermissions' },
      { confirm, answer: true },
      { review: 'cancel' },
    ]);
    set.account.endpoint = endpoint;
    set.account.dryRunOf = () => ({ kind: 'carriedOut' });
    await set.store.setScope({ kind: 'demo' });
    await runWizard(whole('attachInterface', attachInterface), [{ kind: 'interface', id: 'eni-0a' }], set.ports);
    set.script.finish();
    expect(set.script.told).toEqual([expect.stringMatching(/^error: The endpoint ignored DryRun/)]);
  });
  it('is refused in read-only mode, and not offered in the review', async () => {
    const readOnlyReason = () => words`Read-only mode is on`;
    const { asked, confirmations, told } = await checked({ at: endpoint, readOnlyReason });
    expect([asked, confirmations]).toEqual([[], []]);
    expect(told[0]).toMatch(/^error: Read-only mode is on\. Permissions are not checked there/);
    const withheld: (boolean | undefined)[] = [];
    for (const at of [endpoint, undefined]) {
      const set = await harness(
        [
          { choose: 'Select the instance', answer: 'i-0a' },
          { choose: 'Select the device index', answer: 1 },
          { review: 'cancel', see: ({ permissionsWithheld }) => void withheld.push(permissionsWithheld) },
        ],
        { readOnlyReason },
      );
      set.account.endpoint = at;
      await set.store.setScope({ kind: 'demo' });
      await runWizard(whole('attachInterface', attachInterface), [{ kind: 'interface', id: 'eni-0a' }], set.ports);
    }
    expect(withheld).toEqual([true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { detachInterface as body } from '../../../src/operations/detachInterface.ts';
import { attached, eni, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('detachInterface', body);
const account = {
  enis: [primaryEni(), eni({ id: 'eni-0a0000a1', attachment: attached('i-0a', 1, { id: 'eni-attach-0a0000a1' }) })],
};
const full = [
  { many: 'Select the network interfaces', answer: ['eni-0a0000a1'] },
  { choose: 'Select how to detach', answer: 'Detach' },
  { review: 'run' },
  { confirm: /^Detach network interface: eni-0a0000a1\b.*\?$/, answer: true },
] as const;

describe('detaching an interface', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ plan: ['Detach eni-0a0000a1 from i-0a'], run: { kind: 'done' } });
    expect(store.inventory?.eni('eni-0a0000a1')).toMatchObject({ status: 'available', attachment: undefined });
  });
  it('says what force costs, before and in the review', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        {
          choose: 'Select how to detach',
          answer: true,
          see: ({ choices }) => void seen.push(choices.map(({ warnings }) => warnings.map(({ ruleId }) => ruleId))),
        },
        { review: 'cancel', see: ({ findings }) => void seen.push(findings.map(({ ruleId }) => ruleId)) },
      ],
      { account, targets: [{ kind: 'interface', id: 'eni-0a0000a1' }] },
    );
    expect(seen).toEqual([
      [[], ['detach/force']],
      ['detach/force', 'detach/link-down'],
    ]);
  });
  it('takes several, in one plan', async () => {
    const two = {
      enis: [
        ...account.enis,
        eni({ id: 'eni-0b0000b1', attachment: attached('i-0a', 2, { id: 'eni-attach-0b0000b1' }) }),
      ],
    };
    const targets = ['eni-0a0000a1', 'eni-0b0000b1'].map((id) => ({ kind: 'interface', id }) as const);
    const { result } = await walk(
      operation,
      [{ choose: 'Select how to detach', answer: 'Detach' }, { review: 'run' }, { confirm: /./, answer: true }],
      { account: two, targets },
    );
    expect(result).toMatchObject({
      plan: ['Detach eni-0a0000a1 from i-0a', 'Detach eni-0b0000b1 from i-0a'],
      run: { kind: 'done' },
    });
  });
  it('has those of an instance in other VPCs ticked, among all that it has', async () => {
    const spanning = {
      enis: [
        ...account.enis,
        eni({ id: 'eni-0b0000b1', vpcId: 'vpc-0b', attachment: attached('i-0a', 2) }),
        eni({ id: 'eni-0c0000c1', vpcId: 'vpc-0b', description: 'aws-K8S-i-0a', attachment: attached('i-0a', 3) }),
        eni({ id: 'eni-0d0000d1' }),
      ],
    };
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        {
          many: 'Select the network interfaces',
          answer: 'cancel',
          see: ({ choices, chosen }) =>
            void seen.push(
              choices.map(({ value }) => value),
              chosen,
            ),
        },
      ],
      { account: spanning, targets: [{ kind: 'instance', id: 'i-0a' }] },
    );
    expect(seen).toEqual([['eni-0primary', 'eni-0a0000a1', 'eni-0b0000b1', 'eni-0c0000c1'], ['eni-0b0000b1']]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});

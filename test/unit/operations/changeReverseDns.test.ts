import { describe, expect, it } from 'vitest';
import { changeReverseDns as body } from '../../../src/operations/changeReverseDns.ts';
import { elasticIp, reverseDns } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeReverseDns', body);
const allocationId = 'eipalloc-0a0000a1';
const account = { addresses: [elasticIp({ allocationId })] };
const named = { ...account, reverseDns: [reverseDns({ allocationId })] };
const full = [
  { choose: 'Select the elastic IP address', answer: '203.0.113.10' },
  { input: 'Enter the domain name', answer: 'smtp.example.com' },
  { review: 'run' },
] as const;

describe('changing reverse DNS', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Set the reverse DNS of 203.0.113.10 (eipalloc-0a0000a1) to: smtp.example.com'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.snapshot.reverseDns).toMatchObject([{ allocationId, name: 'smtp.example.com.' }]);
  });
  it('starts with the name that is there, and removes it where the box is emptied', async () => {
    const seen: unknown[] = [];
    const { result, store } = await walk(
      operation,
      [
        {
          input: 'Enter the domain name',
          answer: '',
          see: ({ initial, judge }) => void seen.push(initial, judge('mail').refusal),
        },
        { review: 'run' },
      ],
      { account: named, targets: [{ kind: 'address', id: allocationId }] },
    );
    expect(seen).toEqual([
      'mail.example.com',
      'This is not a whole domain name: mail. Enter one like mail.example.com.',
    ]);
    expect(result).toMatchObject({ plan: ['Remove the reverse DNS of 203.0.113.10 (eipalloc-0a0000a1)'] });
    expect(store.inventory?.snapshot.reverseDns).toEqual([]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});

import { describe, expect, it } from 'vitest';
import { transferAddress as body } from '../../../src/operations/transferAddress.ts';
import { associated } from '../../support/addressWorlds.ts';
import { elasticIp, inventoryOf, transfer } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('transferAddress', body);
const allocationId = 'eipalloc-0a0000a1';
const account = { addresses: [elasticIp({ allocationId })] };
const confirm = 'Offer elastic IP address: 203.0.113.10 (eipalloc-0a0000a1)?';
const full = [
  { choose: 'Select the elastic IP address', answer: '203.0.113.10' },
  { input: 'Enter the account', answer: '4444-5555-6666' },
  { review: 'run' },
  { confirm, answer: true },
] as const;

describe('offering an elastic IP to another account', () => {
  it('plans, names what may be lost, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Offer 203.0.113.10 (eipalloc-0a0000a1) to the account 444455556666'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.snapshot.transfers).toMatchObject([
      { allocationId, accountId: '444455556666', status: 'pending' },
    ]);
  });
  it('warns of what keeps the other account from accepting', async () => {
    const seen: unknown[] = [];
    const used = { addresses: [associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }, { allocationId })] };
    const look = { choose: 'Select the elastic IP address', answer: 'cancel' } as const;
    await walk(
      operation,
      [{ ...look, see: ({ choices }) => void seen.push(choices[0]?.warnings.map(({ ruleId }) => ruleId)) }],
      { account: used },
    );
    expect(seen).toEqual([['transfer/acceptable']]);
  });
  it('is offered until it is under way', () => {
    const of = { kind: 'address', id: allocationId } as const;
    expect(operation.offeredFor(of, inventoryOf(account))).toBe(true);
    expect(operation.offeredFor(of, inventoryOf({ ...account, transfers: [transfer({ allocationId })] }))).toBe(false);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});

import { describe, expect, it } from 'vitest';
import { cancelAddressTransfer as body } from '../../../src/operations/cancelAddressTransfer.ts';
import { elasticIp, inventoryOf, transfer } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('cancelAddressTransfer', body);
const allocationId = 'eipalloc-0a0000a1';
const account = { addresses: [elasticIp({ allocationId })], transfers: [transfer({ allocationId })] };
const full = [{ choose: 'Select the elastic IP address', answer: '203.0.113.10' }, { review: 'run' }] as const;

describe('canceling the transfer of an elastic IP', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: [expect.stringMatching(/^Cancel the transfer of 203\.0\.113\.10 .*, offered to 444455556666/)],
      run: { kind: 'done' },
    });
    expect(store.inventory?.snapshot.transfers).toEqual([]);
  });
  it('is offered while it is under way', () => {
    const of = { kind: 'address', id: allocationId } as const;
    expect(operation.offeredFor(of, inventoryOf(account))).toBe(true);
    expect(operation.offeredFor(of, inventoryOf({ ...account, transfers: [] }))).toBe(false);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});

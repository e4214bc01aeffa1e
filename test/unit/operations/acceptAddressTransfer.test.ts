import { describe, expect, it } from 'vitest';
import { acceptAddressTransfer as body } from '../../../src/operations/acceptAddressTransfer.ts';
import { elasticIp } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('acceptAddressTransfer', body);
const account = { addresses: [elasticIp()] };
const full = [
  { input: 'Enter the elastic IP address that is offered', answer: '203.0.113.77' },
  { input: 'Enter a name', answer: 'mail' },
  { review: 'run' },
] as const;

describe('accepting an elastic IP of another account', () => {
  it('plans, runs and shows it with its new name', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ plan: ['Accept the transfer of 203.0.113.77'], run: { kind: 'done' } });
    expect(store.inventory?.snapshot.addresses).toContainEqual(
      expect.objectContaining({ publicIp: '203.0.113.77', tags: [{ key: 'Name', value: 'mail' }] }),
    );
  });
  it('says what is no address, or here already, as one types', async () => {
    const seen: unknown[] = [];
    const title = 'Enter the elastic IP address that is offered';
    await walk(
      operation,
      [
        {
          input: title,
          answer: { leave: 'cancel' },
          see: ({ judge }) => void seen.push(judge('mail').refusal, judge('203.0.113.10').refusal),
        },
      ],
      { account },
    );
    expect(seen).toEqual([
      'This is not an IPv4 address: mail. Enter it as 203.0.113.25.',
      'The address is in this account already: 203.0.113.10. Enter another address.',
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});

import { describe, expect, it } from 'vitest';
import { grantPermission as body } from '../../../src/operations/grantPermission.ts';
import { eni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('grantPermission', body);
const id = 'eni-0a0000a1';
const account = { enis: [eni({ id })] };
const full = [
  { choose: 'Select the network interface', answer: id },
  { choose: 'Select the permission', answer: 'INSTANCE-ATTACH' },
  { input: 'Enter the account', answer: '4444-5555-6666' },
  { review: 'run' },
] as const;

describe('granting a permission', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Grant INSTANCE-ATTACH on eni-0a0000a1 to the account 444455556666'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.snapshot.permissions).toMatchObject([
      { eniId: id, permission: 'INSTANCE-ATTACH', accountId: '444455556666', state: 'granted' },
    ]);
  });
  it('says what is no account as one types', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        { choose: 'Select the permission', answer: 'EIP-ASSOCIATE' },
        {
          input: 'Enter the account',
          answer: { leave: 'cancel' },
          see: ({ judge }) => void seen.push(judge('12').refusal, judge('444455556666').refusal),
        },
      ],
      { account, targets: [{ kind: 'interface', id }] },
    );
    expect(seen).toEqual(['This is not the id of an AWS account: 12. Enter 12 digits.', undefined]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});

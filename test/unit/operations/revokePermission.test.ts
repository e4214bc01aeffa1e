import { describe, expect, it } from 'vitest';
import { revokePermission as body } from '../../../src/operations/revokePermission.ts';
import { attached, eni, inventoryOf, permission } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('revokePermission', body);
const id = 'eni-0a0000a1';
const own = permission({ id: 'eni-perm-0a0000a1', eniId: id });
const account = { enis: [eni({ id })], permissions: [own] };
const used = {
  enis: [eni({ id, attachment: attached('i-0b', 1, { instanceOwnerId: '444455556666' }) })],
  permissions: [own],
};
const which = [
  { choose: 'Select the network interface', answer: id },
  { choose: 'Select the permission to revoke', answer: own.id },
] as const;
const full = [
  ...which,
  { review: 'run' },
  { confirm: 'Revoke permission: eni-perm-0a0000a1 (INSTANCE-ATTACH to 444455556666)?', answer: true },
] as const;
const forced = [
  ...which,
  { choose: 'Revoke it while it is used?', answer: true },
  { review: 'run' },
  { confirm: 'Revoke permission: eni-perm-0a0000a1 (INSTANCE-ATTACH to 444455556666)?', answer: true },
] as const;

describe('revoking a permission', () => {
  it('plans, names what is lost, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Revoke eni-perm-0a0000a1 (INSTANCE-ATTACH to 444455556666) on eni-0a0000a1'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.snapshot.permissions).toEqual([]);
  });
  it('asks for force where the other account has the interface on an instance, and refuses without', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        ...which,
        {
          choose: 'Revoke it while it is used?',
          answer: 'cancel',
          see: ({ choices }) => void seen.push(choices.map(({ refusals }) => refusals[0]?.ruleId)),
        },
      ],
      { account: used },
    );
    expect(seen).toEqual([['permission/in-use', undefined]]);
    const { store } = await walk(operation, forced, { account: used });
    expect(store.inventory?.snapshot.permissions).toEqual([]);
  });
  it('is offered where somebody has one', () => {
    const of = { kind: 'interface', id } as const;
    expect(operation.offeredFor(of, inventoryOf(account))).toBe(true);
    expect(operation.offeredFor(of, inventoryOf({ ...account, permissions: [] }))).toBe(false);
  });
  describe('used or not', () => {
    walksEveryStep(operation, { forced }, { account: used });
  });
});

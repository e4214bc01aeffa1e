import { expect } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { guardFindings } from '../../src/services/interfaceGuard.ts';
import { preview } from '../../src/services/preview.ts';
import { operationOf, runInEarnest, simulatorOf } from './earnestRun.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';

type Tried<Input> = { readonly account: Snapshot; readonly input: Input };

/**
 * Fails where a run changes an interface that bears a protected tag, although the person insists. Protected is in turn each interface that the
 * run would change otherwise.
 */
export const expectProtected = async <Input>(operation: OperationBody<Input>, each: Tried<Input>): Promise<void> => {
  const free = simulatorOf(each.account);
  await runInEarnest(operation, each, free);
  const changed = each.account.enis.filter(({ id }) => told(each.account, id) !== told(free.snapshot(), id));
  for (const { id } of changed.slice(0, 3)) {
    const account = bearing(each.account, id);
    const simulator = simulatorOf(account);
    const run = await runInEarnest(operation, { ...each, account, protectedTags }, simulator);
    const after = told(simulator.snapshot(), id);
    expect({ id, run, after }).toEqual({ id, run, after: told(account, id) });
    expect(run.kind).not.toBe('done');
    await expectTold(operation, { ...each, account });
  }
};

/** The review says so before. */
const expectTold = async <Input>(operation: OperationBody<Input>, { account, input }: Tried<Input>): Promise<void> => {
  const inventory = new Inventory(account);
  const request = { operation: operationOf(operation), input, inventory };
  const { calls, before } = await preview(request, simulatedPlatform(account).platform);
  const steps = calls.map((call, at) => ({ call, before: before[at] ?? inventory }));
  expect(guardFindings(steps, protectedTags()).map(({ ruleId }) => ruleId)).toContain('guard/protected-tag');
};

const protectedTags = () => ({ tags: ['do-not-touch'], isUnclear: false });

const bearing = (account: Snapshot, id: string): Snapshot => ({
  ...account,
  enis: account.enis.map((eni) =>
    eni.id === id ? { ...eni, tags: [...eni.tags, { key: 'do-not-touch', value: 'yes' }] } : eni,
  ),
});

/** All that there is to an interface, and the elastic IPs that stand for its addresses. */
const told = ({ enis, addresses, permissions }: Snapshot, id: string): string =>
  JSON.stringify([
    enis.find((eni) => eni.id === id),
    addresses.filter(({ eniId }) => eniId === id),
    permissions.filter(({ eniId }) => eniId === id),
  ]);

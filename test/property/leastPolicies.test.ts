import { expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { operations } from '../../src/operations/registry.ts';
import { expectLeastPolicy } from '../support/leastPolicy.ts';
import { planAccount, planInput, planInputs, planned } from '../support/planRuns.ts';

/** The runs whose input is known; those of several calls take none. */
const runs = planned.filter(({ id }) => id in planInputs || !operations.some((operation) => operation.id === id));

it.each(runs.map((run) => [run.id, run] as const))('%s goes through with its own IAM policy', async (id, run) => {
  const account = planAccount();
  const tried = await run.open((whole) =>
    expectLeastPolicy(whole, { account, input: planInput(id, whole, new Inventory(account)) }),
  );
  expect(tried).toBe(true);
});

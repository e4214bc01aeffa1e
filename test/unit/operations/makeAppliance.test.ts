import { expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { makeAppliance as body } from '../../../src/operations/makeAppliance.ts';
import { furtherWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('makeAppliance', body);
const account = furtherWorld();
const full = [
  { choose: 'Select the instance that forwards traffic', answer: 'i-0a' },
  { choose: 'Select the subnet that it forwards for', answer: 'subnet-0b' },
  { many: 'Select the security groups', answer: ['sg-0a'] },
  { input: 'Enter a name', answer: 'second' },
  { choose: 'Select the public address of the appliance', answer: 'eipalloc-0d' },
  { many: 'Select the routes to lead through the appliance', answer: ['rtb-0a 192.168.0.0/16'] },
  { review: 'run' },
  { confirm: /^Redirect/, answer: true },
] as const;

it('makes an appliance, on the next free place of the instance', async () => {
  const { result, simulator } = await walk(operation, full, { account });
  expect(result).toMatchObject({ run: { kind: 'done' } });
  const after = new Inventory(simulator.snapshot());
  const made = after.snapshot.enis.find(({ subnetId }) => subnetId === 'subnet-0b');
  expect(made).toMatchObject({ subnetId: 'subnet-0b', groups: [{ id: 'sg-0a' }], attachment: { deviceIndex: 2 } });
  expect([made?.sourceDestCheck, made?.tags]).toEqual([false, [{ key: 'Name', value: 'second' }]]);
  expect(after.elasticIp('eipalloc-0d')?.eniId).toBe(made?.id);
  expect(after.snapshot.routeTables[0]?.routes[1]?.target).toBe(made?.id);
});

walksEveryStep(operation, { 'the whole way': full }, { account });

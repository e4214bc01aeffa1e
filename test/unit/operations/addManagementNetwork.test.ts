import { expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { addManagementNetwork as body } from '../../../src/operations/addManagementNetwork.ts';
import { furtherWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('addManagementNetwork', body);
const account = furtherWorld();
const full = [
  { choose: 'Select the instance to be managed', answer: 'i-0a' },
  { choose: 'Select the subnet for management', answer: 'subnet-0b' },
  { many: 'Select the security groups', answer: ['sg-0a'] },
  { input: 'Enter a name', answer: 'second' },
  { review: 'run' },
] as const;

it('makes a management network, on the next free place of the instance', async () => {
  const { result, simulator } = await walk(operation, full, { account });
  expect(result).toMatchObject({ run: { kind: 'done' } });
  const after = new Inventory(simulator.snapshot());
  const made = after.snapshot.enis.find(({ subnetId }) => subnetId === 'subnet-0b');
  expect(made).toMatchObject({ subnetId: 'subnet-0b', groups: [{ id: 'sg-0a' }], attachment: { deviceIndex: 2 } });
  expect([made?.sourceDestCheck, made?.tags]).toEqual([true, [{ key: 'Name', value: 'second' }]]);
});

walksEveryStep(operation, { 'the whole way': full }, { account });

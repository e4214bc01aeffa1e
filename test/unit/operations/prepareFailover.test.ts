import { expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { prepareFailover as body } from '../../../src/operations/prepareFailover.ts';
import { furtherWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('prepareFailover', body);
const account = furtherWorld();
const full = [
  { choose: 'Select the instance that serves at first', answer: 'i-0a' },
  { choose: 'Select the subnet of the service address', answer: 'subnet-0b' },
  { many: 'Select the security groups', answer: ['sg-0a'] },
  { input: 'Enter a name', answer: 'second' },
  { choose: 'Select the public address of the service', answer: 'eipalloc-0d' },
  { review: 'run' },
] as const;

it('makes a service address that can move, on the next free place of the instance', async () => {
  const { result, simulator } = await walk(operation, full, { account });
  expect(result).toMatchObject({ run: { kind: 'done' } });
  const after = new Inventory(simulator.snapshot());
  const made = after.snapshot.enis.find(({ subnetId }) => subnetId === 'subnet-0b');
  expect(made).toMatchObject({ subnetId: 'subnet-0b', groups: [{ id: 'sg-0a' }], attachment: { deviceIndex: 2 } });
  expect([made?.sourceDestCheck, made?.tags]).toEqual([true, [{ key: 'Name', value: 'second' }]]);
  expect(after.elasticIp('eipalloc-0d')?.eniId).toBe(made?.id);
});

walksEveryStep(operation, { 'the whole way': full }, { account });

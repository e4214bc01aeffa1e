import { expect, it } from 'vitest';
import { simulate } from '../../../src/simulator/simulate.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import { snapshot } from '../../support/snapshot.ts';

it('gives no id that the account has already from another simulator', async () => {
  const first = simulate(snapshot());
  const ec2 = connectionInto(first).ec2();
  const make = { subnetId: 'subnet-0a' };
  const made = [await ec2.createInterface(make), await ec2.createInterface(make)];
  const second = simulate(first.snapshot());
  const { eniId } = await connectionInto(second).ec2().createInterface(make);
  expect(made.map((each) => each.eniId)).not.toContain(eniId);
  expect(second.snapshot().enis).toHaveLength(first.snapshot().enis.length + 1);
});

import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { address, attached, autoPublic, elasticIp, eni, instance, primaryEni } from '../../../support/snapshot.ts';

const i = { InstanceIds: ['i-0a'] };
const publicPrimary = primaryEni({ addresses: [address('10.0.0.10', { association: autoPublic('203.0.113.77') })] });
const running = instance({ publicIp: '203.0.113.77' });

test('stopping gives the automatic public address back, starting brings another one', async () => {
  const { ec2, simulator, pass } = simulatedEc2({ instances: [running], enis: [publicPrimary] }, 1000);
  const stop = await ec2.stopInstances(i);
  expect(stop.StoppingInstances).toEqual([
    { InstanceId: 'i-0a', PreviousState: { Name: 'running', Code: 16 }, CurrentState: { Name: 'stopping', Code: 64 } },
  ]);
  expect(await refusalOf(ec2.startInstances(i))).toBe(
    "IncorrectInstanceState: The instance 'i-0a' is not in a state from which it can be started.",
  );
  pass(1000);
  expect(simulator.snapshot().instances[0]).toMatchObject({
    state: 'stopped',
    publicIp: undefined,
    privateIp: '10.0.0.10',
  });
  await ec2.startInstances(i);
  pass(1000);
  const [started] = simulator.snapshot().instances;
  expect(started?.state).toBe('running');
  expect(started?.publicIp).toMatch(/^203\.0\.113\./);
  expect(started?.publicIp).not.toBe('203.0.113.77');
});

test('with a second interface no public address comes back', async () => {
  const { ec2, simulator } = simulatedEc2({
    instances: [running],
    enis: [publicPrimary, eni({ attachment: attached('i-0a', 1) })],
  });
  await ec2.stopInstances(i);
  await ec2.startInstances(i);
  expect(simulator.snapshot().instances[0]).toMatchObject({ state: 'running', publicIp: undefined });
});

test('an elastic IP stays through stop and start', async () => {
  const association = autoPublic('203.0.113.10', {
    ipOwnerId: '111122223333',
    allocationId: 'eipalloc-0a',
    associationId: 'eipassoc-0a',
  });
  const { ec2, simulator } = simulatedEc2({
    instances: [instance({ publicIp: '203.0.113.10' })],
    enis: [primaryEni({ addresses: [address('10.0.0.10', { association })] })],
    addresses: [
      elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0primary', instanceId: 'i-0a', privateIp: '10.0.0.10' }),
    ],
  });
  await ec2.stopInstances(i);
  expect(simulator.snapshot().instances[0]?.publicIp).toBe('203.0.113.10');
  await ec2.startInstances(i);
  expect(simulator.snapshot().instances[0]?.publicIp).toBe('203.0.113.10');
});

test('terminating deletes what is marked so and frees the rest, once EC2 has settled', async () => {
  const { ec2, simulator, pass } = simulatedEc2(
    { enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })] },
    1000,
  );
  await ec2.terminateInstances(i);
  expect(simulator.snapshot().enis).toHaveLength(2);
  expect(simulator.snapshot().instances[0]?.state).toBe('shutting-down');
  expect(await refusalOf(ec2.stopInstances(i))).toBe(
    "IncorrectInstanceState: The instance 'i-0a' is not in a state from which it can be stopped.",
  );
  pass(1000);
  expect(simulator.snapshot().enis).toMatchObject([{ id: 'eni-0a', status: 'available', attachment: undefined }]);
  expect(await refusalOf(ec2.describeNetworkInterfaces({ NetworkInterfaceIds: ['eni-0primary'] }))).toMatch(
    /^InvalidNetworkInterface/,
  );
  // Asking again is fine.
  expect((await ec2.terminateInstances(i)).TerminatingInstances?.[0]?.CurrentState?.Name).toBe('terminated');
});

test('a stop that comes while another change is under way is not undone by it', async () => {
  const { ec2, simulator, pass } = simulatedEc2({}, 1000);
  await ec2.stopInstances(i);
  await ec2.terminateInstances(i);
  pass(1000);
  expect(simulator.snapshot().instances[0]?.state).toBe('terminated');
});

test('refused: an unknown instance among known ones changes none', async () => {
  const { ec2, simulator } = simulatedEc2();
  expect(await refusalOf(ec2.stopInstances({ InstanceIds: ['i-0a', 'i-00000000'] }))).toBe(
    "InvalidInstanceID.NotFound: The instance ID 'i-00000000' does not exist",
  );
  expect(simulator.snapshot().instances[0]?.state).toBe('running');
});

test('changing the type needs a stopped instance, groups and source/dest check a single interface', async () => {
  const { ec2, simulator } = simulatedEc2({ enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })] });
  const type = { InstanceId: 'i-0a', InstanceType: { Value: 'm5.xlarge' } };
  expect(await refusalOf(ec2.modifyInstanceAttribute(type))).toBe(
    "IncorrectInstanceState: The instance 'i-0a' is not in the 'stopped' state.",
  );
  expect(await refusalOf(ec2.modifyInstanceAttribute({ InstanceId: 'i-0a', SourceDestCheck: { Value: false } }))).toBe(
    "InvalidInstanceID: There are multiple interfaces attached to instance 'i-0a'. Please specify an interface ID for the operation instead.",
  );
  await ec2.stopInstances(i);
  await ec2.modifyInstanceAttribute(type);
  expect(simulator.snapshot().instances[0]?.type).toBe('m5.xlarge');
});

test('a protected instance is neither stopped nor terminated until its protection is taken away', async () => {
  const { ec2, simulator } = simulatedEc2();
  const ask = { InstanceId: 'i-0a' };
  await ec2.modifyInstanceAttribute({ ...ask, DisableApiTermination: { Value: true } });
  await ec2.modifyInstanceAttribute({ ...ask, DisableApiStop: { Value: true } });
  const described = await ec2.describeInstanceAttribute({ ...ask, Attribute: 'disableApiTermination' });
  expect(described.DisableApiTermination).toEqual({ Value: true });
  expect(await refusalOf(ec2.terminateInstances({ InstanceIds: ['i-0a'] }))).toBe(
    "OperationNotPermitted: The instance 'i-0a' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.",
  );
  expect(await refusalOf(ec2.stopInstances({ InstanceIds: ['i-0a'] }))).toBe(
    "OperationNotPermitted: The instance 'i-0a' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.",
  );
  await ec2.modifyInstanceAttribute({ ...ask, DisableApiTermination: { Value: false } });
  await ec2.terminateInstances({ InstanceIds: ['i-0a'] });
  expect(simulator.world.instances.get('i-0a')?.state).toBe('terminated');
});

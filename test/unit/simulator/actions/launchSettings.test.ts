import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';

const launched = async (over: Partial<RunInstancesRequest> = {}) => {
  const { ec2, simulator } = simulatedEc2();
  const { Instances } = await ec2.runInstances({
    ImageId: 'ami-12345678',
    InstanceType: 'm5.large',
    MinCount: 1,
    MaxCount: 1,
    SubnetId: 'subnet-0a',
    ...over,
  });
  const id = Instances?.[0]?.InstanceId ?? '';
  const shown = async () => (await ec2.describeInstances({ InstanceIds: [id] })).Reservations?.[0]?.Instances?.[0];
  return { ec2, simulator, id, shown };
};

test('what a launch asks for is shown with the instance', async () => {
  const userData = Buffer.from('#!/bin/sh').toString('base64');
  const { ec2, id, shown } = await launched({
    KeyName: 'mine',
    UserData: userData,
    EbsOptimized: true,
    Monitoring: { Enabled: true },
    InstanceInitiatedShutdownBehavior: 'terminate',
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
  });
  expect(await shown()).toMatchObject({
    Architecture: 'x86_64',
    KeyName: 'mine',
    EbsOptimized: true,
    Monitoring: { State: 'enabled' },
    MetadataOptions: { State: 'applied', HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
  });
  const attribute = (Attribute: 'userData' | 'instanceInitiatedShutdownBehavior' | 'ebsOptimized') =>
    ec2.describeInstanceAttribute({ InstanceId: id, Attribute });
  expect((await attribute('userData')).UserData?.Value).toBe(userData);
  expect((await attribute('ebsOptimized')).EbsOptimized?.Value).toBe(true);
  expect((await attribute('instanceInitiatedShutdownBehavior')).InstanceInitiatedShutdownBehavior?.Value).toBe(
    'terminate',
  );
});

test.each([
  [{ InstanceInitiatedShutdownBehavior: 'explode' as 'stop' }, 'instanceInitiatedShutdownBehavior'],
  [{ MetadataOptions: { HttpTokens: 'perhaps' as 'optional' } }, 'HttpTokens'],
  [{ MetadataOptions: { HttpPutResponseHopLimit: 65 } }, 'HttpPutResponseHopLimit'],
  [{ InstanceType: 't3.large' as const, CreditSpecification: { CpuCredits: 'endless' } }, 'cpuCredits'],
])('a launch with %j is refused', async (over, name) => {
  const { ec2, simulator } = simulatedEc2();
  const before = simulator.snapshot().instances.length;
  const sent = ec2.runInstances({ ImageId: 'ami-12345678', MinCount: 1, MaxCount: 1, SubnetId: 'subnet-0a', ...over });
  expect(await refusalOf(sent)).toMatch(new RegExp(`^InvalidParameterValue: .*${name}`));
  expect(simulator.snapshot().instances.length).toBe(before);
});

test('metadata options change one by one', async () => {
  const { ec2, id, shown } = await launched();
  const { InstanceMetadataOptions } = await ec2.modifyInstanceMetadataOptions({
    InstanceId: id,
    HttpTokens: 'required',
  });
  await ec2.modifyInstanceMetadataOptions({ InstanceId: id, InstanceMetadataTags: 'enabled' });
  expect(InstanceMetadataOptions).toMatchObject({ HttpTokens: 'required', InstanceMetadataTags: 'disabled' });
  expect((await shown())?.MetadataOptions).toMatchObject({ HttpTokens: 'required', InstanceMetadataTags: 'enabled' });
});

test('monitoring is switched on and off, not for an instance that is gone', async () => {
  const { ec2, id, shown } = await launched();
  const { InstanceMonitorings } = await ec2.monitorInstances({ InstanceIds: [id] });
  expect(InstanceMonitorings).toEqual([{ InstanceId: id, Monitoring: { State: 'enabled' } }]);
  await ec2.unmonitorInstances({ InstanceIds: [id] });
  expect((await shown())?.Monitoring?.State).toBe('disabled');
  await ec2.terminateInstances({ InstanceIds: [id] });
  expect(await refusalOf(ec2.monitorInstances({ InstanceIds: [id] }))).toContain('IncorrectInstanceState');
});

test('user data changes while the instance is stopped, what a shutdown does at any time', async () => {
  const { ec2, id } = await launched();
  const data = { InstanceId: id, UserData: { Value: Buffer.from('new') } };
  expect(await refusalOf(ec2.modifyInstanceAttribute(data))).toContain('IncorrectInstanceState');
  await ec2.modifyInstanceAttribute({ InstanceId: id, InstanceInitiatedShutdownBehavior: { Value: 'terminate' } });
  await ec2.stopInstances({ InstanceIds: [id] });
  await ec2.modifyInstanceAttribute(data);
  const { UserData } = await ec2.describeInstanceAttribute({ InstanceId: id, Attribute: 'userData' });
  expect(Buffer.from(UserData?.Value ?? '', 'base64').toString()).toBe('new');
  const { InstanceInitiatedShutdownBehavior: behavior } = await ec2.describeInstanceAttribute({
    InstanceId: id,
    Attribute: 'instanceInitiatedShutdownBehavior',
  });
  expect(behavior?.Value).toBe('terminate');
});

test('credits are those of the type until others are chosen', async () => {
  const { ec2, id } = await launched({ InstanceType: 't3.large' });
  const credits = async () =>
    (await ec2.describeInstanceCreditSpecifications({ InstanceIds: [id] })).InstanceCreditSpecifications;
  expect(await credits()).toEqual([{ InstanceId: id, CpuCredits: 'unlimited' }]);
  const wanted = [{ InstanceId: id, CpuCredits: 'standard' }];
  const changed = await ec2.modifyInstanceCreditSpecification({ InstanceCreditSpecifications: wanted });
  expect(changed.SuccessfulInstanceCreditSpecifications).toEqual([{ InstanceId: id }]);
  expect(await credits()).toEqual([{ InstanceId: id, CpuCredits: 'standard' }]);
  // Without ids, only those that may spend more than they earned.
  expect((await ec2.describeInstanceCreditSpecifications({})).InstanceCreditSpecifications).toEqual([]);
});

test('a type that earns no credits has none, and losing them comes with the type', async () => {
  const { ec2, id } = await launched({ InstanceType: 't2.large' });
  const specification = () => ec2.describeInstanceCreditSpecifications({ InstanceIds: [id] });
  expect((await specification()).InstanceCreditSpecifications?.[0]?.CpuCredits).toBe('standard');
  await ec2.stopInstances({ InstanceIds: [id] });
  await ec2.modifyInstanceAttribute({ InstanceId: id, InstanceType: { Value: 'm5.large' } });
  expect(await refusalOf(specification())).toContain('InvalidInstanceID');
  const wanted = [{ InstanceId: id, CpuCredits: 'unlimited' }];
  const changed = await ec2.modifyInstanceCreditSpecification({ InstanceCreditSpecifications: wanted });
  expect(changed.UnsuccessfulInstanceCreditSpecifications).toMatchObject([{ InstanceId: id }]);
});

test.each([
  ['m5.large', 'x86_64', false],
  ['g5.xlarge', 'x86_64', false],
  ['t3.micro', 'x86_64', true],
  ['t4g.micro', 'arm64', true],
  ['im4gn.large', 'arm64', false],
  ['a1.large', 'arm64', false],
  ['mac2.metal', 'arm64_mac', false],
  ['t1.micro', 'x86_64', false],
] as const)('%s is %s, burstable: %s', async (type, architecture, burstable) => {
  const { ec2, simulator } = simulatedEc2();
  const [known] = simulator.world.instanceTypes.values();
  if (!known) throw new Error('The small account has a type');
  simulator.world.instanceTypes.set(type, { ...known, type });
  const { InstanceTypes } = await ec2.describeInstanceTypes({ InstanceTypes: [type] });
  expect(InstanceTypes?.[0]).toMatchObject({
    BurstablePerformanceSupported: burstable,
    ProcessorInfo: { SupportedArchitectures: [architecture] },
  });
});

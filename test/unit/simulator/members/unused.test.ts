import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { instance } from '../../../support/snapshot.ts';

const launch = { ImageId: 'ami-00000000', MinCount: 1, MaxCount: 1, SubnetId: 'subnet-0a' };

test('what the simulator does not do is refused by its name, however deep it is', async () => {
  const { ec2 } = simulatedEc2();
  expect(await refusalOf(ec2.runInstances({ ...launch, KernelId: 'aki-1' }))).toBe(
    'UnsupportedOperation: The simulator does not support the parameter KernelId of RunInstances.',
  );
  const BlockDeviceMappings = [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 1, OutpostArn: 'arn:x' } }];
  expect(await refusalOf(ec2.runInstances({ ...launch, BlockDeviceMappings }))).toContain(
    'parameter BlockDeviceMappings.Ebs.OutpostArn',
  );
});

test('false and nothing ask for nothing', async () => {
  const { ec2 } = simulatedEc2();
  const { Instances } = await ec2.runInstances({ ...launch, KernelId: '', NetworkPerformanceOptions: {} });
  expect(Instances).toHaveLength(1);
});

test('an instance hibernates only where it was launched so', async () => {
  const { ec2 } = simulatedEc2();
  const stop = (id = '') => ec2.stopInstances({ InstanceIds: [id], Hibernate: true });
  expect(await refusalOf(stop('i-0a'))).toContain('UnsupportedHibernationConfiguration');
  const { Instances: [made] = [] } = await ec2.runInstances({ ...launch, HibernationOptions: { Configured: true } });
  expect((await stop(made?.InstanceId)).StoppingInstances).toHaveLength(1);
});

test('an attribute may be changed by its name and value, as older clients do', async () => {
  const { ec2 } = simulatedEc2();
  await ec2.modifyInstanceAttribute({ InstanceId: 'i-0a', Attribute: 'disableApiTermination', Value: 'true' });
  expect(await refusalOf(ec2.terminateInstances({ InstanceIds: ['i-0a'] }))).toContain('OperationNotPermitted');
});

test('enhanced networking that was asked for is shown afterwards', async () => {
  const { ec2 } = simulatedEc2({ instances: [instance({ state: 'stopped' })] });
  const asked = { InstanceId: 'i-0a', SriovNetSupport: { Value: 'simple' } };
  await ec2.modifyInstanceAttribute(asked);
  const shown = await ec2.describeInstanceAttribute({ InstanceId: 'i-0a', Attribute: 'sriovNetSupport' });
  expect(shown.SriovNetSupport).toEqual({ Value: 'simple' });
  const { Reservations } = await ec2.describeInstances();
  expect(Reservations?.[0]?.Instances).toMatchObject([{ SriovNetSupport: 'simple' }]);
});

test('whether a volume goes with its instance can be changed', async () => {
  const { ec2 } = simulatedEc2();
  const { Instances: [made] = [] } = await ec2.runInstances(launch);
  const InstanceId = made?.InstanceId ?? '';
  const root = (DeviceName: string) => [{ DeviceName, Ebs: { DeleteOnTermination: false } }];
  await ec2.modifyInstanceAttribute({ InstanceId, BlockDeviceMappings: root('/dev/xvda') });
  expect(await refusalOf(ec2.modifyInstanceAttribute({ InstanceId, BlockDeviceMappings: root('/dev/sdz') }))).toContain(
    'InvalidInstanceAttributeValue',
  );
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect((await ec2.describeVolumes()).Volumes).toMatchObject([{ State: 'available' }]);
});

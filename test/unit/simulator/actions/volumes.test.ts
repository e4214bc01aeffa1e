import type { BlockDeviceMapping } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';

const launched = async (mappings?: BlockDeviceMapping[]) => {
  const { ec2 } = simulatedEc2();
  const { Instances } = await ec2.runInstances({
    ImageId: 'ami-12345678',
    MinCount: 1,
    MaxCount: 1,
    SubnetId: 'subnet-0a',
    BlockDeviceMappings: mappings,
    TagSpecifications: [{ ResourceType: 'volume', Tags: [{ Key: 'Name', Value: 'root' }] }],
  });
  const id = Instances?.[0]?.InstanceId ?? '';
  const filter = [{ Name: 'attachment.instance-id', Values: [id] }];
  const volumes = async () => (await ec2.describeVolumes({ Filters: filter })).Volumes ?? [];
  return { ec2, id, devices: Instances?.[0]?.BlockDeviceMappings ?? [], volumes };
};

test('an instance has the root volume of its image, and both show it', async () => {
  const { id, devices, volumes } = await launched();
  expect(devices).toMatchObject([{ DeviceName: '/dev/xvda', Ebs: { Status: 'attached', DeleteOnTermination: true } }]);
  expect(await volumes()).toMatchObject([
    {
      VolumeId: devices[0]?.Ebs?.VolumeId,
      Size: 8,
      VolumeType: 'gp3',
      Iops: 3000,
      Throughput: 125,
      State: 'in-use',
      AvailabilityZone: 'eu-west-1a',
      Attachments: [{ InstanceId: id, Device: '/dev/xvda', State: 'attached' }],
      Tags: [{ Key: 'Name', Value: 'root' }],
    },
  ]);
});

test('mappings change the root volume, add others and leave devices out', async () => {
  const { volumes } = await launched([
    { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } },
    { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 100, VolumeType: 'gp2', Encrypted: true } },
    { DeviceName: '/dev/sdg', VirtualName: 'ephemeral0' },
    { DeviceName: '/dev/sdh', NoDevice: '' },
  ]);
  const sizes = (await volumes()).map((one) => [one.Size, one.VolumeType, one.Iops, one.Encrypted]);
  expect(sizes).toEqual([
    [20, 'gp3', 3000, false],
    [100, 'gp2', 300, true],
  ]);
});

test.each([
  [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 4 } }, 'InvalidBlockDeviceMapping'],
  [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 0 } }, 'InvalidParameterValue'],
  [{ DeviceName: '/dev/sdf', Ebs: { VolumeType: 'fast' as 'gp3' } }, 'InvalidParameterValue'],
  [{ Ebs: { VolumeSize: 10 } }, 'MissingParameter'],
])('a launch with the mapping %j is refused', async (mapping, code) => {
  expect(await refusalOf(launched([mapping]))).toContain(code);
});

test('volumes end with their instance or stay behind, as each is marked', async () => {
  const { ec2, id, volumes } = await launched([{ DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: false } }]);
  const kept = (await volumes())[1]?.VolumeId ?? '';
  expect(await refusalOf(ec2.deleteVolume({ VolumeId: kept }))).toContain('VolumeInUse');
  await ec2.terminateInstances({ InstanceIds: [id] });
  expect(await volumes()).toEqual([]);
  expect((await ec2.describeVolumes({})).Volumes).toMatchObject([
    { VolumeId: kept, State: 'available', Attachments: [] },
  ]);
  await ec2.createTags({ Resources: [kept], Tags: [{ Key: 'left', Value: 'over' }] });
  const tagged = await ec2.describeVolumes({ Filters: [{ Name: 'tag:left', Values: ['over'] }] });
  expect(tagged.Volumes?.length).toBe(1);
  await ec2.deleteVolume({ VolumeId: kept });
  expect(await refusalOf(ec2.describeVolumes({ VolumeIds: [kept] }))).toContain('InvalidVolume.NotFound');
});

import { expect, test } from 'vitest';
import { simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { eni, instance, internetGateway, primaryEni, subnet, vpc } from '../../../support/snapshot.ts';

const launch = { ImageId: 'ami-0123456789abcdef0', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 } as const;
const inSubnet = { ...launch, SubnetId: 'subnet-0a' };

test('instances that are launched together are one reservation, in the answer and afterwards', async () => {
  const { ec2 } = simulatedEc2({ instances: [instance()] });
  const made = await ec2.runInstances({ ...inSubnet, MinCount: 2, MaxCount: 2 });
  const { Reservations = [] } = await ec2.describeInstances();
  const together = Reservations.find(({ ReservationId }) => ReservationId === made.ReservationId);
  expect(together?.Instances?.map(({ InstanceId, AmiLaunchIndex }) => [InstanceId, AmiLaunchIndex])).toEqual(
    made.Instances?.map(({ InstanceId }, index) => [InstanceId, index]),
  );
  expect(Reservations).toHaveLength(2);
  const byId = { Filters: [{ Name: 'reservation-id', Values: [made.ReservationId ?? ''] }] };
  expect((await ec2.describeInstances(byId)).Reservations?.[0]?.Instances).toHaveLength(2);
});

test('however soon a state is reached, the answer tells the one on the way', async () => {
  const { ec2 } = simulatedEc2();
  const { Instances: [made] = [] } = await ec2.runInstances(inSubnet);
  expect(made).toMatchObject({ State: { Name: 'pending' }, StateReason: { Code: 'pending' } });
  const InstanceIds = [made?.InstanceId ?? ''];
  const { StoppingInstances } = await ec2.stopInstances({ InstanceIds });
  expect(StoppingInstances).toMatchObject([{ PreviousState: { Name: 'running' }, CurrentState: { Name: 'stopping' } }]);
  const [{ Instances: [stopped] = [] } = {}] = (await ec2.describeInstances({ InstanceIds })).Reservations ?? [];
  expect(stopped).toMatchObject({
    State: { Name: 'stopped' },
    StateReason: { Code: 'Client.UserInitiatedShutdown' },
    StateTransitionReason: 'User initiated (2023-11-14 22:13:20 GMT)',
  });
  const { StartingInstances } = await ec2.startInstances({ InstanceIds });
  expect(StartingInstances).toMatchObject([{ CurrentState: { Name: 'pending' } }]);
  const { TerminatingInstances } = await ec2.terminateInstances({ InstanceIds });
  expect(TerminatingInstances).toMatchObject([{ CurrentState: { Name: 'shutting-down' } }]);
});

test('what a launch asks for comes back', async () => {
  const { ec2 } = simulatedEc2();
  const asked = {
    ClientToken: 'once',
    CpuOptions: { CoreCount: 1, ThreadsPerCore: 1 },
    EnclaveOptions: { Enabled: true },
    HibernationOptions: { Configured: true },
    MaintenanceOptions: { AutoRecovery: 'disabled' },
    PrivateDnsNameOptions: { HostnameType: 'resource-name', EnableResourceNameDnsARecord: true },
    Placement: { Tenancy: 'dedicated', GroupName: 'together', PartitionNumber: 2 },
    CapacityReservationSpecification: { CapacityReservationPreference: 'none' },
  } as const;
  await ec2.runInstances({ ...inSubnet, ...asked });
  const Filters = [{ Name: 'client-token', Values: ['once'] }];
  const [{ Instances: [made] = [] } = {}] = (await ec2.describeInstances({ Filters })).Reservations ?? [];
  expect(made).toMatchObject({ ...asked, Placement: { ...asked.Placement, AvailabilityZone: 'eu-west-1a' } });
});

test('what a launch leaves out has the defaults of EC2, and is there for what ran before', async () => {
  const { ec2 } = simulatedEc2({ instances: [instance()], enis: [primaryEni()] });
  const [{ Instances: [here] = [] } = {}] = (await ec2.describeInstances()).Reservations ?? [];
  expect(here).toMatchObject({
    AmiLaunchIndex: 0,
    ClientToken: '',
    StateTransitionReason: '',
    ProductCodes: [],
    PlatformDetails: 'Linux/UNIX',
    UsageOperation: 'RunInstances',
    Placement: { GroupName: '', Tenancy: 'default' },
    EnclaveOptions: { Enabled: false },
    HibernationOptions: { Configured: false },
    MaintenanceOptions: { AutoRecovery: 'default' },
    CapacityReservationSpecification: { CapacityReservationPreference: 'open' },
  });
});

test('an instance shows the first IPv6 address of its primary interface', async () => {
  const ipv6Addresses = [{ ip: '2001:db8::5', primary: false }];
  const { ec2 } = simulatedEc2({ instances: [instance()], enis: [primaryEni({ ipv6Addresses })] });
  const [{ Instances = [] } = {}] = (await ec2.describeInstances()).Reservations ?? [];
  expect(Instances[0]?.Ipv6Address).toBe('2001:db8::5');
});

test('statuses are of instances that run, also where they are asked for by id', async () => {
  const stopped = instance({ id: 'i-0b', state: 'stopped' });
  const { ec2 } = simulatedEc2({ instances: [instance(), stopped] });
  const InstanceIds = ['i-0a', 'i-0b'];
  const { InstanceStatuses } = await ec2.describeInstanceStatus({ InstanceIds });
  const Details = [{ Name: 'reachability', Status: 'passed' }];
  expect(InstanceStatuses).toMatchObject([{ InstanceId: 'i-0a', InstanceStatus: { Details } }]);
  const all = await ec2.describeInstanceStatus({ InstanceIds, IncludeAllInstances: true });
  expect(all.InstanceStatuses).toHaveLength(2);
});

test('a launch with an empty zone goes to a default subnet of any', async () => {
  const { ec2 } = simulatedEc2({ vpcs: [vpc({ isDefault: true })], subnets: [subnet({ defaultForZone: true })] });
  const { Instances } = await ec2.runInstances({ ...launch, Placement: { AvailabilityZone: '' } });
  expect(Instances).toMatchObject([{ SubnetId: 'subnet-0a' }]);
});

test('an elastic IP is given to the interface of an instance, where both are named', async () => {
  const { ec2 } = simulatedEc2({ enis: [primaryEni(), eni()], internetGateways: [internetGateway()] });
  const { AllocationId } = await ec2.allocateAddress();
  const target = { AllocationId, InstanceId: 'i-0a', NetworkInterfaceId: 'eni-0primary' };
  expect(await ec2.associateAddress(target)).toHaveProperty('AssociationId');
});

test('public addresses have names where the VPC gives them, from the moment it does', async () => {
  const { ec2 } = simulatedEc2({ enis: [primaryEni()], internetGateways: [internetGateway()] });
  const { AllocationId, PublicIp = '' } = await ec2.allocateAddress();
  await ec2.associateAddress({ AllocationId, NetworkInterfaceId: 'eni-0primary' });
  const name = async () => (await ec2.describeNetworkInterfaces()).NetworkInterfaces?.[0]?.Association?.PublicDnsName;
  expect(await name()).toBe('');
  await ec2.modifyVpcAttribute({ VpcId: 'vpc-0a', EnableDnsHostnames: { Value: true } });
  expect(await name()).toBe(`ec2-${PublicIp.replaceAll('.', '-')}.eu-west-1.compute.amazonaws.com`);
  await ec2.modifyVpcAttribute({ VpcId: 'vpc-0a', EnableDnsHostnames: { Value: false } });
  expect(await name()).toBe('');
});

test('images are found by the names under which Amazon offers them, and take tags', async () => {
  const { ec2 } = simulatedEc2();
  const Filters = [
    { Name: 'name', Values: ['al2023-ami-2023.*-x86_64'] },
    { Name: 'root-device-type', Values: ['ebs'] },
    { Name: 'block-device-mapping.volume-type', Values: ['gp3'] },
  ];
  const { Images: [image] = [] } = await ec2.describeImages({ Owners: ['amazon'], Filters });
  const ImageIds = [image?.ImageId ?? ''];
  await ec2.createTags({ Resources: ImageIds, Tags: [{ Key: 'base', Value: 'yes' }] });
  expect((await ec2.describeImages({ ImageIds })).Images).toMatchObject([{ Tags: [{ Key: 'base', Value: 'yes' }] }]);
  expect((await ec2.describeImages({ Owners: ['self'] })).Images).toEqual([]);
});

test('the root volume is made of the snapshot of the image', async () => {
  const { ec2 } = simulatedEc2();
  await ec2.runInstances(inSubnet);
  expect((await ec2.describeVolumes()).Volumes?.[0]?.SnapshotId).toMatch(/^snap-/);
});

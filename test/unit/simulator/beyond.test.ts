import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../support/wholeEc2.ts';

test('the calls of other clients are no part of what the extension carries', async () => {
  const { ec2 } = simulatedEc2();
  expect(await refusalOf(ec2.describeKeyPairs())).toContain('InvalidAction');
});

test('the interface of a NAT gateway comes with it, is nobody else’s, and goes with it', async () => {
  const { ec2 } = wholeEc2();
  const made = await ec2.createNatGateway({ SubnetId: 'subnet-0a', AllocationId: 'eipalloc-0a' });
  const NatGatewayId = made.NatGateway?.NatGatewayId ?? '';
  await ec2.createRoute({ RouteTableId: 'rtb-0a', DestinationCidrBlock: '0.0.0.0/0', NatGatewayId });
  const { NetworkInterfaces: [eni] = [] } = await ec2.describeNetworkInterfaces();
  expect(eni).toMatchObject({
    Description: `Interface for NAT Gateway ${NatGatewayId}`,
    InterfaceType: 'nat_gateway',
    RequesterManaged: true,
    SourceDestCheck: false,
    Groups: [],
    Association: { PublicIp: '203.0.113.10' },
    Attachment: { InstanceOwnerId: 'amazon-aws' },
  });
  const NetworkInterfaceId = eni?.NetworkInterfaceId ?? '';
  expect(await refusalOf(ec2.deleteNetworkInterface({ NetworkInterfaceId }))).toMatch(/in use|permission/);
  await ec2.deleteNatGateway({ NatGatewayId });
  expect((await ec2.describeNetworkInterfaces()).NetworkInterfaces).toEqual([]);
  expect((await ec2.describeAddresses()).Addresses?.[0]?.AssociationId).toBeUndefined();
  const { NatGateways } = await ec2.describeNatGateways();
  expect(NatGateways).toMatchObject([{ NatGatewayId, State: 'deleted' }]);
  const { RouteTables: [table] = [] } = await ec2.describeRouteTables();
  expect(table?.Routes?.find((route) => route.NatGatewayId === NatGatewayId)?.State).toBe('blackhole');
});

test('an interface endpoint has an interface in each subnet, with its groups; a gateway endpoint has none', async () => {
  const { ec2 } = wholeEc2();
  const service = (name: string) => ({ VpcId: 'vpc-0a', ServiceName: `com.amazonaws.eu-west-1.${name}` });
  await ec2.createVpcEndpoint({ ...service('s3'), RouteTableIds: ['rtb-0a'] });
  const made = await ec2.createVpcEndpoint({
    ...service('ssm'),
    VpcEndpointType: 'Interface',
    SubnetIds: ['subnet-0a'],
    SecurityGroupIds: ['sg-0a'],
  });
  const id = made.VpcEndpoint?.VpcEndpointId ?? '';
  const { NetworkInterfaces: enis = [] } = await ec2.describeNetworkInterfaces();
  expect(enis).toMatchObject([
    { InterfaceType: 'vpc_endpoint', Description: `VPC Endpoint Interface ${id}`, Groups: [{ GroupId: 'sg-0a' }] },
  ]);
  const { VpcEndpoints } = await ec2.describeVpcEndpoints({ VpcEndpointIds: [id] });
  expect(VpcEndpoints).toMatchObject([
    { State: 'available', NetworkInterfaceIds: [enis[0]?.NetworkInterfaceId], SubnetIds: ['subnet-0a'] },
  ]);
  const { Unsuccessful } = await ec2.deleteVpcEndpoints({ VpcEndpointIds: [id, 'vpce-00000000'] });
  expect(Unsuccessful).toMatchObject([{ ResourceId: 'vpce-00000000' }]);
  expect((await ec2.describeNetworkInterfaces()).NetworkInterfaces).toEqual([]);
});

test('an instance is launched by a template with its interfaces, what the launch says coming first', async () => {
  const { ec2 } = wholeEc2();
  const NetworkInterfaces = [
    { DeviceIndex: 0, SubnetId: 'subnet-0a', Groups: ['sg-0a'], Description: 'first' },
    { DeviceIndex: 1, SubnetId: 'subnet-0a', DeleteOnTermination: true },
  ];
  const data = { ImageId: 'ami-00000000', InstanceType: 'm5.large', NetworkInterfaces } as const;
  const { LaunchTemplate } = await ec2.createLaunchTemplate({
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ...data, NetworkInterfaces },
  });
  const launch: RunInstancesRequest = {
    LaunchTemplate: { LaunchTemplateName: 'web', Version: '$Latest' },
    InstanceType: 'm5.xlarge',
    MinCount: 1,
    MaxCount: 1,
  };
  const { Instances: [instance] = [] } = await ec2.runInstances(launch);
  expect(instance).toMatchObject({ InstanceType: 'm5.xlarge', ImageId: 'ami-00000000' });
  expect(instance?.NetworkInterfaces?.map(({ Description }) => Description)).toEqual(['first', '']);
  await ec2.terminateInstances({ InstanceIds: [instance?.InstanceId ?? ''] });
  expect((await ec2.describeNetworkInterfaces()).NetworkInterfaces).toEqual([]);
  const gone = { LaunchTemplateId: LaunchTemplate?.LaunchTemplateId };
  await ec2.deleteLaunchTemplate(gone);
  expect(await refusalOf(ec2.runInstances({ ...launch, LaunchTemplate: gone }))).toContain(
    'InvalidLaunchTemplateId.NotFound',
  );
});

test('traffic of IPv6 leaves by an egress-only gateway, to which a route leads nowhere once it is gone', async () => {
  const { ec2 } = wholeEc2();
  const made = await ec2.createEgressOnlyInternetGateway({ VpcId: 'vpc-0a' });
  const EgressOnlyInternetGatewayId = made.EgressOnlyInternetGateway?.EgressOnlyInternetGatewayId;
  await ec2.createRoute({ RouteTableId: 'rtb-0a', DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId });
  await ec2.deleteEgressOnlyInternetGateway({ EgressOnlyInternetGatewayId });
  const { RouteTables: [table] = [] } = await ec2.describeRouteTables();
  expect(table?.Routes).toMatchObject([{ EgressOnlyInternetGatewayId, State: 'blackhole' }]);
});

test('a subnet takes another network ACL, whose entries are kept in the order of their numbers', async () => {
  const { ec2 } = wholeEc2();
  const { NetworkAcl } = await ec2.createNetworkAcl({ VpcId: 'vpc-0a' });
  const NetworkAclId = NetworkAcl?.NetworkAclId ?? '';
  const entry = { NetworkAclId, Egress: false, Protocol: '-1', CidrBlock: '10.0.0.0/8', RuleAction: 'allow' } as const;
  await ec2.createNetworkAclEntry({ ...entry, RuleNumber: 200 });
  await ec2.createNetworkAclEntry({ ...entry, RuleNumber: 100 });
  expect(await refusalOf(ec2.createNetworkAclEntry({ ...entry, RuleNumber: 100 }))).toContain(
    'NetworkAclEntryAlreadyExists',
  );
  const bySubnet = { Filters: [{ Name: 'association.subnet-id', Values: ['subnet-0a'] }] };
  const { NetworkAcls: [before] = [] } = await ec2.describeNetworkAcls(bySubnet);
  const association = before?.Associations?.find(({ SubnetId }) => SubnetId === 'subnet-0a');
  const AssociationId = association?.NetworkAclAssociationId;
  await ec2.replaceNetworkAclAssociation({ AssociationId, NetworkAclId });
  const { NetworkAcls: [after] = [] } = await ec2.describeNetworkAcls(bySubnet);
  expect(after?.NetworkAclId).toBe(NetworkAclId);
  const inbound = after?.Entries?.filter(({ Egress }) => Egress === false) ?? [];
  expect(inbound.map(({ RuleNumber }) => RuleNumber)).toEqual([100, 200, 32_767]);
  expect(await refusalOf(ec2.deleteNetworkAcl({ NetworkAclId }))).toContain('DependencyViolation');
});

test('a volume is attached where its zone is, and detached again', async () => {
  const { ec2 } = wholeEc2();
  const launch = { ImageId: 'ami-00000000', SubnetId: 'subnet-0a', MinCount: 1, MaxCount: 1 };
  const { Instances: [instance] = [] } = await ec2.runInstances(launch);
  const target = { InstanceId: instance?.InstanceId, Device: '/dev/sdf' };
  const far = await ec2.createVolume({ Size: 1, AvailabilityZone: 'eu-west-1b' });
  expect(await refusalOf(ec2.attachVolume({ ...target, VolumeId: far.VolumeId }))).toContain(
    'InvalidVolume.ZoneMismatch',
  );
  const { VolumeId } = await ec2.createVolume({ Size: 1, AvailabilityZone: 'eu-west-1a' });
  expect(await ec2.attachVolume({ ...target, VolumeId })).toMatchObject({ State: 'attaching', Device: '/dev/sdf' });
  expect(await refusalOf(ec2.attachVolume({ ...target, VolumeId }))).toContain('VolumeInUse');
  await ec2.detachVolume({ VolumeId });
  const { Volumes } = await ec2.describeVolumes({ VolumeIds: [VolumeId ?? ''] });
  expect(Volumes).toMatchObject([{ State: 'available' }]);
});

test('key pairs, prefix lists, DHCP options and offerings are listed', async () => {
  const { ec2 } = wholeEc2();
  await ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  expect((await ec2.describeKeyPairs({ KeyNames: ['mine'] })).KeyPairs).toMatchObject([{ KeyType: 'ed25519' }]);
  const { PrefixLists = [] } = await ec2.describeManagedPrefixLists();
  const { Entries } = await ec2.getManagedPrefixListEntries({ PrefixListId: PrefixLists[0]?.PrefixListId });
  expect(Entries?.length).toBeGreaterThan(0);
  const { DhcpOptions } = await ec2.createDhcpOptions({
    DhcpConfigurations: [{ Key: 'domain-name', Values: ['corp.example'] }],
  });
  await ec2.associateDhcpOptions({ VpcId: 'vpc-0a', DhcpOptionsId: DhcpOptions?.DhcpOptionsId });
  expect((await ec2.describeVpcs()).Vpcs?.[0]?.DhcpOptionsId).toBe(DhcpOptions?.DhcpOptionsId);
  const deleted = ec2.deleteDhcpOptions({ DhcpOptionsId: DhcpOptions?.DhcpOptionsId });
  expect(await refusalOf(deleted)).toContain('DependencyViolation');
});

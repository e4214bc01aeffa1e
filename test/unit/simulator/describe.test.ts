import * as sdk from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulated } from '../../support/simulated.ts';
import * as build from '../../support/snapshot.ts';

const hostile = '<img src=x onerror="alert(1)"> & \'"]]>';
const tags = [{ key: hostile, value: hostile }];
const sdkTags = [{ Key: hostile, Value: hostile }];
const launched = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

const account = {
  vpcs: [build.vpc({ tags, cidrs: ['10.0.0.0/16', '10.1.0.0/16'], ipv6Cidrs: ['2001:db8::/56'] })],
  subnets: [
    build.subnet({ tags }),
    build.subnet({ id: 'subnet-0b', zone: 'eu-west-1b', zoneId: 'euw1-az2', cidr: undefined }),
  ],
  instances: [build.instance({ tags, launchTime: launched })],
  securityGroups: [build.securityGroup({ tags, name: 'web', description: hostile })],
  addresses: [build.elasticIp({ tags, eniId: 'eni-0a', associationId: 'eipassoc-0a', privateIp: '10.0.0.20' })],
  internetGateways: [build.internetGateway({ tags }), build.internetGateway({ id: 'igw-0b', vpcId: undefined })],
  routeTables: [
    build.routeTable({
      tags,
      subnetIds: ['subnet-0a'],
      routes: [
        { destination: '10.0.0.0/16', target: 'local', state: 'active' },
        { destination: '::/0', target: 'eigw-0a', state: 'blackhole' },
      ],
    }),
  ],
};

const { ec2, simulator } = simulated(account);

test('VPCs and subnets', async () => {
  const { Vpcs } = await ec2.send(new sdk.DescribeVpcsCommand({}));
  expect(Vpcs).toMatchObject([{ VpcId: 'vpc-0a', CidrBlock: '10.0.0.0/16', IsDefault: false, Tags: sdkTags }]);
  expect(Vpcs?.[0]?.CidrBlockAssociationSet?.map((one) => one.CidrBlock)).toEqual(['10.0.0.0/16', '10.1.0.0/16']);
  expect(Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.map((one) => one.Ipv6CidrBlock)).toEqual(['2001:db8::/56']);
  const inB = [{ Name: 'availability-zone', Values: ['eu-west-1b'] }];
  const { Subnets } = await ec2.send(new sdk.DescribeSubnetsCommand({ Filters: inB }));
  expect(Subnets).toMatchObject([{ SubnetId: 'subnet-0b', AvailableIpAddressCount: 250, Tags: [] }]);
  expect(Subnets?.[0]?.CidrBlock).toBeUndefined();
  expect(
    await ec2.send(new sdk.DescribeVpcAttributeCommand({ VpcId: 'vpc-0a', Attribute: 'enableDnsHostnames' })),
  ).toMatchObject({ VpcId: 'vpc-0a', EnableDnsHostnames: { Value: false } });
});

test('instances, with their interfaces and the time to the millisecond', async () => {
  const { Reservations } = await ec2.send(new sdk.DescribeInstancesCommand({ InstanceIds: ['i-0a'] }));
  expect(Reservations).toMatchObject([
    { OwnerId: build.ownAccount, Instances: [{ InstanceId: 'i-0a', Tags: sdkTags }] },
  ]);
  const instance = Reservations?.[0]?.Instances?.[0];
  expect(instance?.LaunchTime).toEqual(new Date(launched));
  expect(instance?.State).toEqual({ Name: 'running', Code: 16 });
  expect(instance?.NetworkInterfaces?.map((one) => one.NetworkInterfaceId)).toEqual(['eni-0primary']);
  const found = async (Name: string, value: string) =>
    (await ec2.send(new sdk.DescribeInstancesCommand({ Filters: [{ Name, Values: [value] }] }))).Reservations?.length;
  expect(await found('network-interface.network-interface-id', 'eni-0primary')).toBe(1);
  expect(await found('network-interface.network-interface-id', 'eni-0a')).toBe(0);
  expect(await found('instance-state-code', '16')).toBe(1);
  const both = ec2.send(new sdk.DescribeInstancesCommand({ InstanceIds: ['i-0a'], MaxResults: 5 }));
  expect(await refusalOf(both)).toBe(
    'InvalidParameterCombination: The parameter instancesSet cannot be used with the parameter maxResults',
  );
});

test('instance status leaves out what does not run, unless all are asked for', async () => {
  const stopped = simulated({ instances: [build.instance({ state: 'stopped' })] });
  const status = async (IncludeAllInstances: boolean) =>
    (await stopped.ec2.send(new sdk.DescribeInstanceStatusCommand({ IncludeAllInstances }))).InstanceStatuses;
  expect(await status(false)).toEqual([]);
  expect(await status(true)).toMatchObject([{ InstanceId: 'i-0a', InstanceState: { Name: 'stopped' } }]);
});

test('instance types, by id and by filter, in the world or known besides', async () => {
  const limits = (type: string) => (type === 'p5.48xlarge' ? build.limits({ type, interfaces: 64 }) : undefined);
  const other = simulated({}, { limits });
  const { InstanceTypes } = await other.ec2.send(
    new sdk.DescribeInstanceTypesCommand({ Filters: [{ Name: 'instance-type', Values: ['p5.48xlarge', 'gone.1'] }] }),
  );
  expect(InstanceTypes).toMatchObject([{ InstanceType: 'p5.48xlarge', NetworkInfo: { MaximumNetworkInterfaces: 64 } }]);
  const byId = await other.ec2.send(new sdk.DescribeInstanceTypesCommand({ InstanceTypes: ['m5.large'] }));
  expect(byId.InstanceTypes?.[0]?.NetworkInfo?.NetworkCards).toEqual([
    { NetworkCardIndex: 0, MaximumNetworkInterfaces: 3, AdditionalFlexibleNetworkInterfaces: 0 },
  ]);
  const unknown = other.ec2.send(new sdk.DescribeInstanceTypesCommand({ InstanceTypes: ['m1.small'] }));
  expect(await refusalOf(unknown)).toBe(
    'InvalidInstanceType: The following supplied instance types do not exist: [m1.small]',
  );
});

test('security groups, those of a VPC, and their rules', async () => {
  const { SecurityGroups } = await ec2.send(new sdk.DescribeSecurityGroupsCommand({ GroupIds: ['sg-0a'] }));
  expect(SecurityGroups).toMatchObject([{ GroupName: 'web', Description: hostile, IpPermissions: [], Tags: sdkTags }]);
  const { SecurityGroupForVpcs } = await ec2.send(new sdk.GetSecurityGroupsForVpcCommand({ VpcId: 'vpc-0a' }));
  expect(SecurityGroupForVpcs).toMatchObject([{ GroupId: 'sg-0a', PrimaryVpcId: 'vpc-0a' }]);
  const ingress = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
  await ec2.send(new sdk.AuthorizeSecurityGroupIngressCommand({ GroupId: 'sg-0a', IpPermissions: [ingress] }));
  const open = [{ Name: 'ip-permission.from-port', Values: ['443'] }];
  const answer = await ec2.send(new sdk.DescribeSecurityGroupsCommand({ Filters: open }));
  expect(answer.SecurityGroups?.[0]?.IpPermissions).toMatchObject([ingress]);
  const { SecurityGroupRules } = await ec2.send(new sdk.DescribeSecurityGroupRulesCommand({}));
  expect(SecurityGroupRules).toMatchObject([{ GroupId: 'sg-0a', IsEgress: false, CidrIpv4: '0.0.0.0/0' }]);
});

test('elastic IPs, by allocation and by address', async () => {
  const { Addresses } = await ec2.send(new sdk.DescribeAddressesCommand({ PublicIps: ['203.0.113.10'] }));
  expect(Addresses).toMatchObject([{ AllocationId: 'eipalloc-0a', NetworkInterfaceOwnerId: build.ownAccount }]);
  const unknown = ec2.send(new sdk.DescribeAddressesCommand({ PublicIps: ['192.0.2.1'] }));
  expect(await refusalOf(unknown)).toBe("InvalidAddress.NotFound: Address '192.0.2.1' not found.");
});

test('internet gateways and route tables', async () => {
  const { InternetGateways } = await ec2.send(new sdk.DescribeInternetGatewaysCommand({}));
  expect(InternetGateways?.map((one) => one.Attachments)).toEqual([[{ VpcId: 'vpc-0a', State: 'available' }], []]);
  const broken = [{ Name: 'route.state', Values: ['blackhole'] }];
  const { RouteTables } = await ec2.send(new sdk.DescribeRouteTablesCommand({ Filters: broken }));
  expect(RouteTables?.[0]?.Associations).toMatchObject([{ Main: true }, { Main: false, SubnetId: 'subnet-0a' }]);
  expect(RouteTables?.[0]?.Routes).toMatchObject([
    { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
    { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-0a', State: 'blackhole' },
  ]);
});

test('zones, regions and account attributes', async () => {
  const { AvailabilityZones } = await ec2.send(new sdk.DescribeAvailabilityZonesCommand({ ZoneIds: ['euw1-az2'] }));
  expect(AvailabilityZones?.map((zone) => zone.ZoneName)).toEqual(['eu-west-1b']);
  const { Regions } = await ec2.send(new sdk.DescribeRegionsCommand({}));
  expect(Regions?.map((region) => region.RegionName)).toContain('us-east-1');
  const named = new sdk.DescribeRegionsCommand({ RegionNames: ['eu-west-1', 'af-south-1'] });
  expect((await ec2.send(named)).Regions).toEqual([
    { RegionName: 'eu-west-1', Endpoint: 'ec2.eu-west-1.amazonaws.com', OptInStatus: 'opt-in-not-required' },
    { RegionName: 'af-south-1', Endpoint: 'ec2.af-south-1.amazonaws.com', OptInStatus: 'not-opted-in' },
  ]);
  const attribute = new sdk.DescribeAccountAttributesCommand({ AttributeNames: ['default-vpc'] });
  expect((await ec2.send(attribute)).AccountAttributes).toEqual([
    { AttributeName: 'default-vpc', AttributeValues: [{ AttributeValue: 'none' }] },
  ]);
});

test('tags of everything', async () => {
  const { Tags } = await ec2.send(new sdk.DescribeTagsCommand({}));
  expect(Tags?.map((tag) => tag.ResourceType).sort()).toEqual([
    'elastic-ip',
    'instance',
    'internet-gateway',
    'route-table',
    'security-group',
    'subnet',
    'vpc',
  ]);
  expect(Tags?.every((tag) => tag.Key === hostile && tag.Value === hostile)).toBe(true);
  const ofVpc = [{ Name: 'resource-type', Values: ['vpc'] }];
  expect((await ec2.send(new sdk.DescribeTagsCommand({ Filters: ofVpc }))).Tags).toHaveLength(1);
});

test.each([
  ['description', { Description: { Value: '' } }],
  ['groupSet', { Groups: [] }],
  ['sourceDestCheck', { SourceDestCheck: { Value: true } }],
  ['attachment', { Attachment: { InstanceId: 'i-0a', DeviceIndex: 0, DeleteOnTermination: true } }],
  ['associatePublicIpAddress', { AssociatePublicIpAddress: false }],
] as const)('the interface attribute %s', async (Attribute, shown) => {
  const command = new sdk.DescribeNetworkInterfaceAttributeCommand({ NetworkInterfaceId: 'eni-0primary', Attribute });
  expect(await ec2.send(command)).toMatchObject({ NetworkInterfaceId: 'eni-0primary', ...shown });
});

test('instance attributes and images', async () => {
  const command = new sdk.DescribeInstanceAttributeCommand({ InstanceId: 'i-0a', Attribute: 'instanceType' });
  expect(await ec2.send(command)).toMatchObject({ InstanceId: 'i-0a', InstanceType: { Value: 'm5.large' } });
  const { Images } = await ec2.send(new sdk.DescribeImagesCommand({ ImageIds: ['ami-12345678'] }));
  expect(Images).toMatchObject([{ ImageId: 'ami-12345678', State: 'available' }]);
});

test('a snapshot of the untouched world is the one it was made from', () => {
  const fresh = simulated(account).simulator.snapshot();
  const { readAt, ...rest } = build.snapshot(account);
  // EC2 has made a network ACL with each VPC, and has something to say of VPC Block Public Access.
  const { networkAcls, vpcBlockPublicAccessOptions } = fresh;
  expect(fresh).toEqual({ ...rest, networkAcls, vpcBlockPublicAccessOptions, readAt: fresh.readAt });
  expect(networkAcls).toMatchObject([{ vpcId: 'vpc-0a', isDefault: true, subnetIds: ['subnet-0a', 'subnet-0b'] }]);
  expect(vpcBlockPublicAccessOptions).toMatchObject([{ region: 'eu-west-1', mode: 'off', state: 'default-state' }]);
  expect(simulator.world.accountId).toBe(build.ownAccount);
  expect(readAt).toBe(0);
});

import { beforeEach, expect, test } from 'vitest';
import { emptySnapshot } from '../../../../src/simulator/worlds/defaultVpc.ts';
import { refusalOf, type SimulatedEc2, simulatedEc2 } from '../../../support/simulatedEc2.ts';

let ec2: SimulatedEc2['ec2'];
let VpcId: string;
let SubnetId: string;

/** A VPC with one subnet. */
beforeEach(async () => {
  ({ ec2 } = simulatedEc2(emptySnapshot()));
  VpcId = (await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })).Vpc?.VpcId ?? '';
  SubnetId = (await ec2.createSubnet({ VpcId, CidrBlock: '10.0.1.0/24' })).Subnet?.SubnetId ?? '';
});

test('each VPC has a default network ACL that all of its subnets use', async () => {
  const filters = [
    { Name: 'default', Values: ['true'] },
    { Name: 'vpc-id', Values: [VpcId] },
  ];
  const { NetworkAcls } = await ec2.describeNetworkAcls({ Filters: filters });
  expect(NetworkAcls).toMatchObject([{ VpcId, IsDefault: true, Associations: [{ SubnetId }], Tags: [] }]);
  const [acl] = NetworkAcls ?? [];
  expect(acl?.Entries?.map((entry) => [entry.RuleNumber, entry.RuleAction, entry.Egress])).toEqual([
    [100, 'allow', true],
    [32_767, 'deny', true],
    [100, 'allow', false],
    [32_767, 'deny', false],
  ]);
  const id = acl?.NetworkAclId ?? '';
  await ec2.createTags({ Resources: [id], Tags: [{ Key: 'Name', Value: 'all' }] });
  await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock: true });
  const [now] = (await ec2.describeNetworkAcls({ NetworkAclIds: [id] })).NetworkAcls ?? [];
  expect(now?.Tags).toEqual([{ Key: 'Name', Value: 'all' }]);
  expect(now?.Entries?.flatMap((entry) => entry.Ipv6CidrBlock ?? [])).toEqual(['::/0', '::/0', '::/0', '::/0']);
});

test.each([
  ['acl-0123456789abcdef0', 'InvalidNetworkAclID.NotFound'],
  ['acl', 'InvalidNetworkAclId.Malformed'],
])('the network ACL %s is refused', async (id, code) => {
  expect(await refusalOf(ec2.describeNetworkAcls({ NetworkAclIds: [id] }))).toContain(code);
});

test('a block leaves its VPC once no subnet is in it, the first one never', async () => {
  const wide = await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.1.0.0/16' });
  const AssociationId = wide.CidrBlockAssociation?.AssociationId ?? '';
  const inside = await ec2.createSubnet({ VpcId, CidrBlock: '10.1.1.0/24' });
  expect(await refusalOf(ec2.disassociateVpcCidrBlock({ AssociationId }))).toContain('InvalidCidrBlock.InUse');
  await ec2.deleteSubnet({ SubnetId: inside.Subnet?.SubnetId });
  const { CidrBlockAssociation } = await ec2.disassociateVpcCidrBlock({ AssociationId });
  expect(CidrBlockAssociation).toMatchObject({ CidrBlock: '10.1.0.0/16', CidrBlockState: { State: 'disassociating' } });

  const [vpc] = (await ec2.describeVpcs({ VpcIds: [VpcId] })).Vpcs ?? [];
  expect(vpc?.CidrBlockAssociationSet?.map((one) => one.CidrBlock)).toEqual(['10.0.0.0/16']);
  const [table] = (await ec2.describeRouteTables({})).RouteTables ?? [];
  expect(table?.Routes?.map((route) => route.DestinationCidrBlock)).toEqual(['10.0.0.0/16']);
  const first = { AssociationId: vpc?.CidrBlockAssociationSet?.[0]?.AssociationId ?? '' };
  expect(await refusalOf(ec2.disassociateVpcCidrBlock(first))).toContain('OperationNotPermitted');
  expect(await refusalOf(ec2.disassociateVpcCidrBlock({ AssociationId }))).toContain(
    'InvalidVpcCidrBlockAssociationID.NotFound',
  );
});

test('an IPv6 block leaves its subnet once no interface has an address of it', async () => {
  const wide = await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock: true });
  const block = wide.Ipv6CidrBlockAssociation?.Ipv6CidrBlock?.replace('/56', '/64') ?? '';
  const given = await ec2.associateSubnetCidrBlock({ SubnetId, Ipv6CidrBlock: block });
  const AssociationId = given.Ipv6CidrBlockAssociation?.AssociationId ?? '';
  const holder = await ec2.createNetworkInterface({ SubnetId, Ipv6AddressCount: 1 });
  expect(await refusalOf(ec2.disassociateSubnetCidrBlock({ AssociationId }))).toContain('InvalidCidrBlock.InUse');
  await ec2.deleteNetworkInterface({ NetworkInterfaceId: holder.NetworkInterface?.NetworkInterfaceId });
  await ec2.disassociateSubnetCidrBlock({ AssociationId });
  const [subnet] = (await ec2.describeSubnets({})).Subnets ?? [];
  expect(subnet?.Ipv6CidrBlockAssociationSet).toEqual([]);
  expect(await refusalOf(ec2.disassociateSubnetCidrBlock({ AssociationId }))).toContain('NotFound');
});

test('subnets keep what names their hosts get, one attribute a call', async () => {
  await ec2.modifySubnetAttribute({ SubnetId, PrivateDnsHostnameTypeOnLaunch: 'resource-name' });
  await ec2.modifySubnetAttribute({ SubnetId, EnableResourceNameDnsARecordOnLaunch: { Value: true } });
  await ec2.modifySubnetAttribute({ SubnetId, EnableDns64: { Value: true } });
  const [subnet] = (await ec2.describeSubnets({})).Subnets ?? [];
  expect(subnet).toMatchObject({
    EnableDns64: true,
    MapPublicIpOnLaunch: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: 'resource-name',
      EnableResourceNameDnsARecord: true,
      EnableResourceNameDnsAAAARecord: false,
    },
  });
  const both = { SubnetId, EnableDns64: { Value: true }, MapPublicIpOnLaunch: { Value: true } };
  expect(await refusalOf(ec2.modifySubnetAttribute(both))).toContain('InvalidParameterCombination');
  const unknown = { SubnetId, PrivateDnsHostnameTypeOnLaunch: 'any' as 'ip-name' };
  expect(await refusalOf(ec2.modifySubnetAttribute(unknown))).toContain('InvalidParameterValue');
});

test('a VPC keeps whether its addresses are counted', async () => {
  const metrics = async () =>
    (await ec2.describeVpcAttribute({ VpcId, Attribute: 'enableNetworkAddressUsageMetrics' }))
      .EnableNetworkAddressUsageMetrics?.Value;
  expect(await metrics()).toBe(false);
  await ec2.modifyVpcAttribute({ VpcId, EnableNetworkAddressUsageMetrics: { Value: true } });
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } });
  expect(await metrics()).toBe(true);
});

test('a route gets another target, and only one that is there', async () => {
  const tableId = (await ec2.createRouteTable({ VpcId })).RouteTable?.RouteTableId ?? '';
  const [one, other] = await Promise.all([1, 2].map(() => ec2.createNetworkInterface({ SubnetId })));
  const to = (made: typeof one) => ({
    RouteTableId: tableId,
    DestinationCidrBlock: '192.168.0.0/16',
    NetworkInterfaceId: made?.NetworkInterface?.NetworkInterfaceId,
  });
  expect(await refusalOf(ec2.replaceRoute(to(one)))).toContain('InvalidRoute.NotFound');
  await ec2.createRoute(to(one));
  await ec2.replaceRoute(to(other));
  const { RouteTables } = await ec2.describeRouteTables({ RouteTableIds: [tableId] });
  expect(RouteTables?.[0]?.Routes).toMatchObject([
    { GatewayId: 'local' },
    { DestinationCidrBlock: '192.168.0.0/16', NetworkInterfaceId: to(other).NetworkInterfaceId, State: 'active' },
  ]);
});

test('an association gets another table and another id; the main one as well', async () => {
  const [a, b] = await Promise.all([1, 2].map(() => ec2.createRouteTable({ VpcId })));
  const [first = '', second = ''] = [a, b].map((made) => made?.RouteTable?.RouteTableId);
  const { AssociationId } = await ec2.associateRouteTable({ RouteTableId: first, SubnetId });
  const moved = await ec2.replaceRouteTableAssociation({ AssociationId, RouteTableId: second });
  const associations = async (id: string) =>
    (await ec2.describeRouteTables({ RouteTableIds: [id] })).RouteTables?.[0]?.Associations;
  expect(await associations(first)).toEqual([]);
  expect(await associations(second)).toMatchObject([{ RouteTableAssociationId: moved.NewAssociationId, SubnetId }]);
  expect(moved.NewAssociationId).not.toBe(AssociationId);

  const isMain = [{ Name: 'association.main', Values: ['true'] }];
  const mainTable = async () => (await ec2.describeRouteTables({ Filters: isMain })).RouteTables?.[0];
  const mainAssociation = (await mainTable())?.Associations?.[0]?.RouteTableAssociationId;
  await ec2.replaceRouteTableAssociation({ AssociationId: mainAssociation, RouteTableId: first });
  expect((await mainTable())?.RouteTableId).toBe(first);
  expect(await refusalOf(ec2.replaceRouteTableAssociation({ AssociationId, RouteTableId: first }))).toContain(
    'InvalidAssociationID.NotFound',
  );
});

test('what comes in through a gateway has a table of its own, until the gateway leaves', async () => {
  const { InternetGatewayId = '' } = (await ec2.createInternetGateway({})).InternetGateway ?? {};
  await ec2.attachInternetGateway({ InternetGatewayId, VpcId });
  const made = await Promise.all([1, 2].map(() => ec2.createRouteTable({ VpcId })));
  const [first = '', second = ''] = made.map(({ RouteTable }) => RouteTable?.RouteTableId);
  const edges = async (id: string) =>
    (await ec2.describeRouteTables({ RouteTableIds: [id] })).RouteTables?.[0]?.Associations;
  const { AssociationId } = await ec2.associateRouteTable({ RouteTableId: first, GatewayId: InternetGatewayId });
  expect(await edges(first)).toMatchObject([
    { GatewayId: InternetGatewayId, RouteTableAssociationId: AssociationId, Main: false },
  ]);
  expect(await refusalOf(ec2.deleteRouteTable({ RouteTableId: first }))).toContain('DependencyViolation');

  const { NetworkInterface } = await ec2.createNetworkInterface({ SubnetId });
  const middlebox = { RouteTableId: first, NetworkInterfaceId: NetworkInterface?.NetworkInterfaceId };
  await ec2.createRoute({ ...middlebox, DestinationCidrBlock: '10.0.1.0/24' });
  await ec2.replaceRoute({ ...middlebox, DestinationCidrBlock: '10.0.0.0/16' });
  const out = { RouteTableId: first, DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId };
  expect(await refusalOf(ec2.createRoute(out))).toContain('InvalidParameterValue');

  const { NewAssociationId } = await ec2.replaceRouteTableAssociation({ AssociationId, RouteTableId: second });
  expect(await edges(first)).toEqual([]);
  expect(await edges(second)).toMatchObject([{ RouteTableAssociationId: NewAssociationId }]);
  await ec2.disassociateRouteTable({ AssociationId: NewAssociationId });
  expect(await edges(second)).toEqual([]);

  await ec2.associateRouteTable({ RouteTableId: first, GatewayId: InternetGatewayId });
  await ec2.detachInternetGateway({ InternetGatewayId, VpcId });
  expect(await edges(first)).toEqual([]);
});

test('reverse DNS locks an address until it is reset', async () => {
  const { AllocationId = '', PublicIp } = await ec2.allocateAddress({});
  const attributes = async () => (await ec2.describeAddressesAttribute({ AllocationIds: [AllocationId] })).Addresses;
  expect(await attributes()).toEqual([{ AllocationId, PublicIp }]);
  await ec2.modifyAddressAttribute({ AllocationId, DomainName: 'mail.example.com' });
  expect(await attributes()).toEqual([{ AllocationId, PublicIp, PtrRecord: 'mail.example.com.' }]);
  expect(await refusalOf(ec2.releaseAddress({ AllocationId }))).toContain('InvalidAddress.Locked');
  await ec2.resetAddressAttribute({ AllocationId, Attribute: 'domain-name' });
  expect(await attributes()).toEqual([{ AllocationId, PublicIp }]);
  await ec2.releaseAddress({ AllocationId });
});

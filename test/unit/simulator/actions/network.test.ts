import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { emptySnapshot } from '../../../../src/simulator/worlds/defaultVpc.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { eni, internetGateway, routeTable, securityGroup, subnet, vpc } from '../../../support/snapshot.ts';

const ssh = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] };
const account: Partial<Snapshot> = {
  vpcs: [vpc(), vpc({ id: 'vpc-0b', cidrs: ['10.9.0.0/16'] })],
  securityGroups: [securityGroup(), securityGroup({ id: 'sg-0w', name: 'web' })],
  internetGateways: [internetGateway(), internetGateway({ id: 'igw-0b', vpcId: undefined })],
  routeTables: [routeTable({ routes: [{ destination: '10.0.0.0/16', target: 'local', state: 'active' }] })],
};

test('a VPC comes with its default group and main table, and may grow', async () => {
  const { ec2, simulator } = simulatedEc2(emptySnapshot());
  const { Vpc: made } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  const vpcId = made?.VpcId ?? '';
  await ec2.associateVpcCidrBlock({ VpcId: vpcId, CidrBlock: '10.1.0.0/16' });
  const wide = await ec2.associateVpcCidrBlock({ VpcId: vpcId, AmazonProvidedIpv6CidrBlock: true });
  const ipv6 = wide.Ipv6CidrBlockAssociation?.Ipv6CidrBlock ?? '';
  expect(ipv6).toMatch(/^2a05:d018:.*::\/56$/);
  const { securityGroups, routeTables, vpcs } = simulator.snapshot();
  expect(vpcs).toMatchObject([{ cidrs: ['10.0.0.0/16', '10.1.0.0/16'], ipv6Cidrs: [ipv6], state: 'available' }]);
  expect(securityGroups).toMatchObject([{ name: 'default', vpcId }]);
  expect(routeTables).toMatchObject([{ main: true, vpcId }]);
  expect(routeTables[0]?.routes.map((route) => route.destination)).toEqual(['10.0.0.0/16', '10.1.0.0/16', ipv6]);

  const six = {
    VpcId: vpcId,
    CidrBlock: '10.1.5.0/24',
    Ipv6CidrBlock: ipv6.replace('/56', '/64'),
    AvailabilityZone: 'eu-west-1b',
  };
  const { Subnet: inside } = await ec2.createSubnet(six);
  expect(inside).toMatchObject({
    AvailableIpAddressCount: 251,
    AvailabilityZone: 'eu-west-1b',
    AvailabilityZoneId: 'euw1-az2',
  });
});

test('rules are kept, told apart and taken back', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const group = { GroupId: 'sg-0w', IpPermissions: [ssh] };
  const added = await ec2.authorizeSecurityGroupIngress(group);
  expect(added.SecurityGroupRules).toMatchObject([
    { IpProtocol: 'tcp', FromPort: 22, CidrIpv4: '10.0.0.0/8', IsEgress: false },
  ]);
  expect(await refusalOf(ec2.authorizeSecurityGroupIngress(group))).toBe(
    'InvalidPermission.Duplicate: the specified rule "peer: 10.0.0.0/8, TCP, from port: 22, to port: 22, ALLOW" already exists',
  );
  await ec2.authorizeSecurityGroupEgress(group);
  await ec2.revokeSecurityGroupIngress(group);
  expect(await refusalOf(ec2.revokeSecurityGroupIngress(group))).toBe(
    'InvalidPermission.NotFound: The specified rule does not exist in this security group.',
  );
  await ec2.revokeSecurityGroupEgress(group);
  expect(simulator.world.extras.groupRules.size).toBe(0);
});

test('routes to what is gone lead nowhere, and may be replaced', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const route = { RouteTableId: 'rtb-0a', DestinationCidrBlock: '0.0.0.0/0' };
  await ec2.createRoute({ ...route, NetworkInterfaceId: 'eni-0a' });
  await ec2.deleteNetworkInterface({ NetworkInterfaceId: 'eni-0a' });
  const routes = () => simulator.snapshot().routeTables[0]?.routes.slice(1);
  expect(routes()).toEqual([{ destination: '0.0.0.0/0', target: 'eni-0a', state: 'blackhole' }]);
  await ec2.createRoute({ ...route, GatewayId: 'igw-0a' });
  expect(routes()).toEqual([{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }]);
  await ec2.deleteRoute(route);
  expect(routes()).toEqual([]);
});

const subnetAsk = { VpcId: 'vpc-0a', CidrBlock: '10.0.5.0/24' };
const wayOut = { RouteTableId: 'rtb-0a', DestinationCidrBlock: '0.0.0.0/0' };

test.each<[why: string, message: string, send: (ec2: EC2) => Promise<unknown>]>([
  [
    'a VPC too large',
    "InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid.",
    (ec2) => ec2.createVpc({ CidrBlock: '10.0.0.0/8' }),
  ],
  [
    'a block that is none',
    'InvalidParameterValue: Value (10/8) for parameter cidrBlock is invalid. This is not a valid CIDR block.',
    (ec2) => ec2.createVpc({ CidrBlock: '10/8' }),
  ],
  [
    'a subnet outside its VPC',
    "InvalidSubnet.Range: The CIDR '10.2.0.0/24' is invalid.",
    (ec2) => ec2.createSubnet({ ...subnetAsk, CidrBlock: '10.2.0.0/24' }),
  ],
  [
    'a subnet over another',
    "InvalidSubnet.Conflict: The CIDR '10.0.0.128/25' conflicts with another subnet",
    (ec2) => ec2.createSubnet({ ...subnetAsk, CidrBlock: '10.0.0.128/25' }),
  ],
  [
    'an unknown zone',
    'InvalidParameterValue: Value (mars-1a) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: eu-west-1a, eu-west-1b, eu-west-1c.',
    (ec2) => ec2.createSubnet({ ...subnetAsk, AvailabilityZone: 'mars-1a' }),
  ],
  [
    'an unknown VPC',
    "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000' does not exist",
    (ec2) => ec2.createSubnet({ ...subnetAsk, VpcId: 'vpc-00000000' }),
  ],
  [
    'a group of the same name',
    "InvalidGroup.Duplicate: The security group 'web' already exists for VPC 'vpc-0a'",
    (ec2) => ec2.createSecurityGroup({ GroupName: 'web', Description: 'x', VpcId: 'vpc-0a' }),
  ],
  [
    'deleting a default group',
    'CannotDelete: the specified group: "sg-0a" name: "default" cannot be deleted by a user',
    (ec2) => ec2.deleteSecurityGroup({ GroupId: 'sg-0a' }),
  ],
  [
    'a second gateway',
    'InvalidParameterValue: Network vpc-0a already has an internet gateway attached',
    (ec2) => ec2.attachInternetGateway({ InternetGatewayId: 'igw-0b', VpcId: 'vpc-0a' }),
  ],
  [
    'a gateway attached already',
    'Resource.AlreadyAssociated: resource igw-0a is already attached to network vpc-0a',
    (ec2) => ec2.attachInternetGateway({ InternetGatewayId: 'igw-0a', VpcId: 'vpc-0b' }),
  ],
  [
    'detaching where it is not',
    'Gateway.NotAttached: resource igw-0b is not attached to network vpc-0a',
    (ec2) => ec2.detachInternetGateway({ InternetGatewayId: 'igw-0b', VpcId: 'vpc-0a' }),
  ],
  [
    'deleting an attached gateway',
    "DependencyViolation: The internetGateway 'igw-0a' has dependencies and cannot be deleted.",
    (ec2) => ec2.deleteInternetGateway({ InternetGatewayId: 'igw-0a' }),
  ],
  [
    'deleting the main table',
    "DependencyViolation: The routeTable 'rtb-0a' has dependencies and cannot be deleted.",
    (ec2) => ec2.deleteRouteTable({ RouteTableId: 'rtb-0a' }),
  ],
  [
    'the gateway of another VPC',
    'InvalidParameterValue: route table rtb-0a and network gateway igw-0b belong to different networks',
    (ec2) => ec2.createRoute({ ...wayOut, GatewayId: 'igw-0b' }),
  ],
  [
    'a route that is there',
    'RouteAlreadyExists: The route identified by 10.0.0.0/16 already exists.',
    (ec2) => ec2.createRoute({ ...wayOut, DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'igw-0a' }),
  ],
  [
    'a route that is not',
    'InvalidRoute.NotFound: no route with destination-cidr-block 0.0.0.0/0 in route table rtb-0a',
    (ec2) => ec2.deleteRoute(wayOut),
  ],
  [
    'two subnet attributes',
    'InvalidParameterCombination: Fields for multiple attribute types specified: mapPublicIpOnLaunch, assignIpv6AddressOnCreation',
    (ec2) =>
      ec2.modifySubnetAttribute({
        SubnetId: 'subnet-0a',
        MapPublicIpOnLaunch: { Value: true },
        AssignIpv6AddressOnCreation: { Value: true },
      }),
  ],
])('refused: %s', async (_why, message, send) => {
  const { ec2 } = simulatedEc2({ ...account, subnets: [subnet()], enis: [eni()] });
  expect(await refusalOf(send(ec2))).toBe(message);
});

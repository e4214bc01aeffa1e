import { expect, test } from 'vitest';
import { refusalOf } from '../../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../../support/wholeEc2.ts';
import { routeTable, securityGroup, subnet, vpc } from '../../../support/snapshot.ts';

const world = () =>
  wholeEc2({
    vpcs: [vpc()],
    subnets: [subnet(), subnet({ id: 'subnet-0b', zone: 'eu-west-1b', cidr: '10.0.2.0/24' })],
    securityGroups: [securityGroup(), securityGroup({ id: 'sg-0b', name: 'web' })],
    routeTables: [routeTable(), routeTable({ id: 'rtb-0b', main: false })],
  });
const service = (name: string) => ({ VpcId: 'vpc-0a', ServiceName: `com.amazonaws.eu-west-1.${name}` });

test('a gateway endpoint has a route in each of its tables, which goes by the endpoint alone', async () => {
  const { ec2 } = world();
  const { VpcEndpoint } = await ec2.createVpcEndpoint({ ...service('s3'), RouteTableIds: ['rtb-0a'] });
  const VpcEndpointId = VpcEndpoint?.VpcEndpointId ?? '';
  const routes = async (id: string) =>
    (await ec2.describeRouteTables({ RouteTableIds: [id] })).RouteTables?.[0]?.Routes?.filter(
      ({ GatewayId }) => GatewayId === VpcEndpointId,
    );
  const [route] = (await routes('rtb-0a')) ?? [];
  const { PrefixLists } = await ec2.describePrefixLists({
    Filters: [{ Name: 'prefix-list-name', Values: [service('s3').ServiceName] }],
  });
  expect(route?.DestinationPrefixListId).toBe(PrefixLists?.[0]?.PrefixListId);
  const byHand = { RouteTableId: 'rtb-0a', DestinationPrefixListId: route?.DestinationPrefixListId };
  expect(await refusalOf(ec2.deleteRoute(byHand))).toContain('cannot remove VPC endpoint route');
  const second = ec2.createVpcEndpoint({ ...service('s3'), RouteTableIds: ['rtb-0a'] });
  expect(await refusalOf(second)).toContain('RouteAlreadyExists');

  await ec2.modifyVpcEndpoint({ VpcEndpointId, AddRouteTableIds: ['rtb-0b'], RemoveRouteTableIds: ['rtb-0a'] });
  expect(await routes('rtb-0a')).toEqual([]);
  expect(await routes('rtb-0b')).toHaveLength(1);
  await ec2.deleteVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] });
  expect(await routes('rtb-0b')).toEqual([]);
});

test('the interfaces of an endpoint follow its subnets and groups', async () => {
  const { ec2 } = world();
  const asked = { ...service('ssm'), VpcEndpointType: 'Interface', SubnetIds: ['subnet-0a'] } as const;
  const { VpcEndpoint } = await ec2.createVpcEndpoint({ ...asked, SubnetIds: ['subnet-0a'] });
  const VpcEndpointId = VpcEndpoint?.VpcEndpointId ?? '';
  const enis = async () => (await ec2.describeNetworkInterfaces()).NetworkInterfaces ?? [];
  const [first] = await enis();
  await ec2.modifyVpcEndpoint({ VpcEndpointId, AddSubnetIds: ['subnet-0b'], AddSecurityGroupIds: ['sg-0b'] });
  const groups = [{ GroupId: 'sg-0a' }, { GroupId: 'sg-0b' }];
  expect(await enis()).toMatchObject([
    { SubnetId: 'subnet-0a', Groups: groups },
    { SubnetId: 'subnet-0b', Groups: groups, InterfaceType: 'vpc_endpoint' },
  ]);
  await ec2.modifyVpcEndpoint({
    VpcEndpointId,
    RemoveSubnetIds: ['subnet-0a'],
    RemoveSecurityGroupIds: ['sg-0a'],
    PrivateDnsEnabled: false,
    PolicyDocument: '{}',
  });
  const left = await enis();
  expect(left).toMatchObject([{ SubnetId: 'subnet-0b', Groups: [{ GroupId: 'sg-0b' }] }]);
  const { VpcEndpoints } = await ec2.describeVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] });
  expect(VpcEndpoints).toMatchObject([
    {
      SubnetIds: ['subnet-0b'],
      NetworkInterfaceIds: [left[0]?.NetworkInterfaceId],
      Groups: [{ GroupId: 'sg-0b' }],
      PrivateDnsEnabled: false,
      PolicyDocument: '{}',
    },
  ]);
  expect(left[0]?.NetworkInterfaceId).not.toBe(first?.NetworkInterfaceId);
});

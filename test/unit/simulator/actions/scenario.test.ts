import { expect, test } from 'vitest';
import type { EC2, InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
import { emptySnapshot } from '../../../../src/simulator/worlds/defaultVpc.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { limits } from '../../../support/snapshot.ts';

const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('EC2 left a field out');
  return value;
};

/** A public subnet in a new VPC, all made by calls. */
const buildNetwork = async (ec2: EC2) => {
  const vpcId = given((await ec2.createVpc({ CidrBlock: '10.1.0.0/16' })).Vpc?.VpcId);
  const subnet = given((await ec2.createSubnet({ VpcId: vpcId, CidrBlock: '10.1.0.0/24' })).Subnet);
  const subnetId = given(subnet.SubnetId);
  const gatewayId = given((await ec2.createInternetGateway({})).InternetGateway?.InternetGatewayId);
  await ec2.attachInternetGateway({ InternetGatewayId: gatewayId, VpcId: vpcId });
  const tableId = given((await ec2.createRouteTable({ VpcId: vpcId })).RouteTable?.RouteTableId);
  await ec2.createRoute({ RouteTableId: tableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gatewayId });
  const { AssociationId: associationId } = await ec2.associateRouteTable({ RouteTableId: tableId, SubnetId: subnetId });
  const group = { GroupName: 'web', Description: 'web tier', VpcId: vpcId };
  const groupId = given((await ec2.createSecurityGroup(group)).GroupId);
  const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
  await ec2.authorizeSecurityGroupIngress({ GroupId: groupId, IpPermissions: [https] });
  return { vpcId, subnetId, gatewayId, tableId, associationId: given(associationId), groupId };
};

test('from nothing to an instance with three interfaces, and back to nothing', async () => {
  const { ec2, simulator, pass } = simulatedEc2({ ...emptySnapshot(), instanceTypes: [limits()] }, 1000);
  const network = await buildNetwork(ec2);
  const { vpcId, subnetId, groupId } = network;
  const kept = given((await ec2.createNetworkInterface({ SubnetId: subnetId, Groups: [groupId] })).NetworkInterface);
  const keptId = given(kept.NetworkInterfaceId);
  pass(1000);
  const fresh: InstanceNetworkInterfaceSpecification = {
    SubnetId: subnetId,
    Groups: [groupId],
    DeleteOnTermination: true,
  };
  const launch = { ImageId: 'ami-0abcdef0', InstanceType: 'm5.large', MinCount: 1, MaxCount: 1 } as const;
  const [instance] = given(
    (
      await ec2.runInstances({
        ...launch,
        NetworkInterfaces: [
          { ...fresh, DeviceIndex: 0 },
          { ...fresh, DeviceIndex: 1 },
        ],
      })
    ).Instances,
  );
  const instanceId = given(instance?.InstanceId);
  expect(instance?.State?.Name).toBe('pending');
  pass(1000);
  await ec2.attachNetworkInterface({ NetworkInterfaceId: keptId, InstanceId: instanceId, DeviceIndex: 2 });
  pass(1000);
  const { AllocationId: allocationId } = await ec2.allocateAddress({});
  await ec2.associateAddress({ AllocationId: allocationId, NetworkInterfaceId: keptId });

  const built = simulator.snapshot();
  expect(built.instances[0]).toMatchObject({ state: 'running', privateIp: '10.1.0.5', subnetId });
  expect(built.enis.map((eni) => [eni.addresses[0]?.ip, eni.attachment?.deviceIndex, eni.attachment?.status])).toEqual([
    ['10.1.0.4', 2, 'attached'],
    ['10.1.0.5', 0, 'attached'],
    ['10.1.0.6', 1, 'attached'],
  ]);
  expect(built.subnets[0]?.freeIpv4).toBe(256 - 5 - 3);

  expect(await refusalOf(ec2.deleteSubnet({ SubnetId: subnetId }))).toBe(
    `DependencyViolation: The subnet '${subnetId}' has dependencies and cannot be deleted.`,
  );
  expect(await refusalOf(ec2.deleteSecurityGroup({ GroupId: groupId }))).toBe(
    `DependencyViolation: resource ${groupId} has a dependent object`,
  );
  expect(await refusalOf(ec2.deleteVpc({ VpcId: vpcId }))).toBe(
    `DependencyViolation: The vpc '${vpcId}' has dependencies and cannot be deleted.`,
  );
  expect(await refusalOf(ec2.detachInternetGateway({ InternetGatewayId: network.gatewayId, VpcId: vpcId }))).toMatch(
    /^DependencyViolation: Network .* has some mapped public address/,
  );

  await ec2.terminateInstances({ InstanceIds: [instanceId] });
  expect(simulator.snapshot().instances[0]?.state).toBe('shutting-down');
  pass(1000);
  // Two interfaces went with the instance; the one attached later stays, with its elastic IP.
  expect(simulator.snapshot().enis).toMatchObject([{ id: keptId, status: 'available', attachment: undefined }]);
  expect(simulator.snapshot().addresses).toMatchObject([{ eniId: keptId, instanceId: undefined }]);

  await ec2.deleteNetworkInterface({ NetworkInterfaceId: keptId });
  await ec2.releaseAddress({ AllocationId: allocationId });
  expect(simulator.snapshot().subnets[0]?.freeIpv4).toBe(256 - 5);
  await ec2.disassociateRouteTable({ AssociationId: network.associationId });
  await ec2.deleteRouteTable({ RouteTableId: network.tableId });
  await ec2.detachInternetGateway({ InternetGatewayId: network.gatewayId, VpcId: vpcId });
  await ec2.deleteInternetGateway({ InternetGatewayId: network.gatewayId });
  await ec2.deleteSecurityGroup({ GroupId: groupId });
  await ec2.deleteSubnet({ SubnetId: subnetId });
  await ec2.deleteVpc({ VpcId: vpcId });

  const { vpcs, subnets, enis, securityGroups, addresses, internetGateways, routeTables, instances } =
    simulator.snapshot();
  expect([vpcs, subnets, enis, securityGroups, addresses, internetGateways, routeTables].flat()).toEqual([]);
  expect(simulator.world.extras.groupRules.size).toBe(0);
  // A terminated instance is still shown, without a place.
  expect(instances).toMatchObject([{ state: 'terminated', vpcId: undefined, subnetId: undefined }]);
});

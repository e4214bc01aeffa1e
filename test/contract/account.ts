import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DescribeImagesCommand,
  DescribeRouteTablesCommand,
  RunInstancesCommand,
  waitUntilInstanceRunning,
  waitUntilNetworkInterfaceAvailable,
  waitUntilVpcAvailable,
  type EC2Client,
} from '@aws-sdk/client-ec2';

/** What was built, by id. */
export type Account = Awaited<ReturnType<typeof buildAccount>>;

/**
 * Builds a small network through the plain SDK: a VPC with internet gateway and default route, two subnets in two zones, a
 * security group, an m5.large in zone a, two interfaces in zone a (one with an elastic IP) and one in zone b. All addresses are
 * chosen: moto gives an address at random, even one that is taken or that a test chooses later.
 */
export const buildAccount = async (ec2: EC2Client) => {
  const vpcId = need((await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }))).Vpc?.VpcId);
  const subnetA = await buildSubnet(ec2, vpcId, { cidr: '10.7.1.0/24', zone: 'eu-west-1a' });
  const subnetB = await buildSubnet(ec2, vpcId, { cidr: '10.7.2.0/24', zone: 'eu-west-1b' });
  const group = new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'Web servers', VpcId: vpcId });
  const groupId = need((await ec2.send(group)).GroupId);
  const gatewayId = await buildGateway(ec2, vpcId);
  const instanceId = await buildInstance(ec2, { subnetId: subnetA, groupId, privateIp: '10.7.1.10' });
  const eniIds = [
    await buildEni(ec2, { subnetId: subnetA, groupId, privateIp: '10.7.1.20', description: 'spare' }),
    await buildEni(ec2, { subnetId: subnetA, groupId, privateIp: '10.7.1.21', description: 'with an elastic IP' }),
    await buildEni(ec2, { subnetId: subnetB, groupId, privateIp: '10.7.2.20', description: 'in the other zone' }),
  ] as const;
  const [spare, addressed, other] = eniIds;
  const allocationId = need((await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }))).AllocationId);
  await ec2.send(new AssociateAddressCommand({ AllocationId: allocationId, NetworkInterfaceId: addressed }));
  const tags = { Resources: [spare, vpcId], Tags: [{ Key: 'Name', Value: '<b>spare</b> & co' }] };
  await ec2.send(new CreateTagsCommand(tags));
  await settled(ec2, vpcId, instanceId);
  return { vpcId, subnetA, subnetB, groupId, gatewayId, instanceId, spare, addressed, other, allocationId };
};

/** EC2 shows new things as pending for a while. */
const settled = async (ec2: EC2Client, vpcId: string, instanceId: string): Promise<void> => {
  await waitUntilVpcAvailable(waiting(ec2), { VpcIds: [vpcId] });
  await waitUntilInstanceRunning(waiting(ec2), { InstanceIds: [instanceId] });
};

/** In seconds. */
const waiting = (client: EC2Client) => ({ client, minDelay: 0.1, maxDelay: 0.5, maxWaitTime: 20 });

const buildSubnet = async (ec2: EC2Client, vpcId: string, { cidr, zone }: { cidr: string; zone: string }) => {
  const command = new CreateSubnetCommand({ VpcId: vpcId, CidrBlock: cidr, AvailabilityZone: zone });
  return need((await ec2.send(command)).Subnet?.SubnetId);
};

const buildGateway = async (ec2: EC2Client, vpcId: string): Promise<string> => {
  const gatewayId = need((await ec2.send(new CreateInternetGatewayCommand({}))).InternetGateway?.InternetGatewayId);
  await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId: gatewayId, VpcId: vpcId }));
  const ofVpc = new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [vpcId] }] });
  const tableId = need((await ec2.send(ofVpc)).RouteTables?.[0]?.RouteTableId);
  const route = { RouteTableId: tableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gatewayId };
  await ec2.send(new CreateRouteCommand(route));
  return gatewayId;
};

type Place = { readonly subnetId: string; readonly groupId: string; readonly privateIp: string };

export const buildInstance = async (ec2: EC2Client, { subnetId, groupId, privateIp }: Place): Promise<string> => {
  const command = new RunInstancesCommand({
    ImageId: await linuxImage(ec2),
    InstanceType: 'm5.large',
    MinCount: 1,
    MaxCount: 1,
    SubnetId: subnetId,
    SecurityGroupIds: [groupId],
    PrivateIpAddress: privateIp,
  });
  return need((await ec2.send(command)).Instances?.[0]?.InstanceId);
};

/** An image of Amazon's for x86, which every endpoint offers under an id of its own. */
export const linuxImage = async (ec2: EC2Client): Promise<string> => {
  const Filters = [{ Name: 'architecture', Values: ['x86_64'] }];
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['amazon'], Filters }));
  return need(Images.find(({ Platform }) => Platform === undefined)?.ImageId);
};

type EniPlan = Place & { readonly description: string };

export const buildEni = async (ec2: EC2Client, plan: EniPlan): Promise<string> => {
  const command = new CreateNetworkInterfaceCommand({
    SubnetId: plan.subnetId,
    Groups: [plan.groupId],
    PrivateIpAddress: plan.privateIp,
    Description: plan.description,
  });
  const eniId = need((await ec2.send(command)).NetworkInterface?.NetworkInterfaceId);
  await waitUntilNetworkInterfaceAvailable(waiting(ec2), { NetworkInterfaceIds: [eniId] });
  return eniId;
};

const need = (id: string | undefined): string => {
  if (id === undefined) throw new Error('The endpoint answered without an id');
  return id;
};

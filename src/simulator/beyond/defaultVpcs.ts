import type {
  CreateDefaultSubnetRequest,
  CreateDefaultSubnetResult,
  CreateDefaultVpcRequest,
  CreateDefaultVpcResult,
} from '@aws-sdk/client-ec2';
import { addressAt, overlaps } from '../../domain/ip.ts';
import type { Subnet, Vpc } from '../../domain/model.ts';
import { attachInternetGateway, createInternetGateway } from '../actions/internetGatewayWrites.ts';
import { createRoute } from '../actions/routeWrites.ts';
import { createSubnet } from '../actions/subnetWrites.ts';
import { createVpc } from '../actions/vpcWrites.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { zoneNamesOf } from '../regionFacts.ts';
import { subnetViewIn } from '../view/subnetViewIn.ts';
import { vpcViewIn } from '../view/vpcViews.ts';
import type { Ec2Action, World } from '../world.ts';
import { zoneFor } from '../zones.ts';

const defaultCidr = '172.31.0.0/16';
/** Addresses of a default subnet, a /20. */
const subnetSize = 2 ** 12;

/**
 * The default VPC of the region once it was deleted, with what one has: an internet gateway, the route to it, and a subnet in each
 * zone. `DefaultVpcAlreadyExists` while there is one. Source: VPC user guide, default VPCs.
 */
export const createDefaultVpc: Ec2Action<CreateDefaultVpcRequest, CreateDefaultVpcResult> = (request, world) => {
  endDryRun(request);
  if (defaultVpcOf(world)) {
    throw new Refusal('DefaultVpcAlreadyExists', 'A Default VPC already exists for this account in this region.');
  }
  checkQuota(world.quotas, 'gateways', world.internetGateways.size + 1);
  const vpcId = createVpc({ CidrBlock: defaultCidr }, world).Vpc?.VpcId ?? '';
  world.vpcs.set(vpcId, { ...find.vpc(world, vpcId), isDefault: true });
  const gateway = createInternetGateway({}, world).InternetGateway?.InternetGatewayId ?? '';
  attachInternetGateway({ InternetGatewayId: gateway, VpcId: vpcId }, world);
  const table = [...world.routeTables.values()].find((one) => one.vpcId === vpcId);
  createRoute({ RouteTableId: table?.id, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gateway }, world);
  for (const zone of zoneNamesOf(world.region)) addDefaultSubnet(world, find.vpc(world, vpcId), zone);
  return { Vpc: vpcViewIn(world)(find.vpc(world, vpcId)) };
};

/** The default subnet of a zone: the next free /20 of the default VPC. One in each zone. */
export const createDefaultSubnet: Ec2Action<CreateDefaultSubnetRequest, CreateDefaultSubnetResult> = (
  request,
  world,
) => {
  required(request.AvailabilityZone ?? request.AvailabilityZoneId, 'availabilityZone');
  const { zone } = zoneFor(world, request);
  endDryRun(request);
  const vpc = defaultVpcOf(world);
  if (!vpc) throw new Refusal('DefaultVpcDoesNotExist', 'No default VPC exists for this account in this region.');
  const there = [...world.subnets.values()].find((one) => one.defaultForZone && one.zone === zone);
  if (there) {
    throw new Refusal(
      'DefaultSubnetAlreadyExistsInAvailabilityZone',
      `'${there.id}' is already the default subnet in ${zone}.`,
    );
  }
  return { Subnet: subnetViewIn(world)(addDefaultSubnet(world, vpc, zone)) };
};

const defaultVpcOf = (world: World): Vpc | undefined => [...world.vpcs.values()].find(({ isDefault }) => isDefault);

const addDefaultSubnet = (world: World, vpc: Vpc, AvailabilityZone: string): Subnet => {
  const CidrBlock = freeBlock(world, vpc);
  const made = createSubnet({ VpcId: vpc.id, CidrBlock, AvailabilityZone }, world);
  const subnet = {
    ...find.subnet(world, made.Subnet?.SubnetId ?? ''),
    mapPublicIpOnLaunch: true,
    defaultForZone: true,
  };
  world.subnets.set(subnet.id, subnet);
  return subnet;
};

const freeBlock = (world: World, vpc: Vpc): string => {
  const [cidr = ''] = vpc.cidrs;
  const taken = [...world.subnets.values()].flatMap((one) => (one.vpcId === vpc.id ? (one.cidr ?? []) : []));
  for (let start = addressAt(cidr, 0), index = 0; start !== undefined; start = addressAt(cidr, ++index * subnetSize)) {
    const block = `${start}/20`;
    if (!taken.some((other) => overlaps(other, block))) return block;
  }
  throw new Refusal('InvalidSubnet.Conflict', `There is no free /20 block in ${vpc.id}.`); // simulated wording
};

import type {
  AssociateSubnetCidrBlockRequest,
  AssociateSubnetCidrBlockResult,
  CreateSubnetRequest,
  CreateSubnetResult,
  DeleteSubnetRequest,
  ModifySubnetAttributeRequest,
} from '@aws-sdk/client-ec2';
import { addressCount, isCidr, overlaps } from '../../domain/ip.ts';
import type { Subnet, Vpc } from '../../domain/model.ts';
import { type Action, Refusal } from '../action.ts';
import { subnetCidrAssociationId } from '../associationIds.ts';
import { reservationsIn } from '../cidrReservations.ts';
import { checkedBlock, isWithin, notACidr } from '../cidrs.ts';
import { enisWith, refuseDependents } from '../dependencies.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { checkOneAttribute } from '../oneAttribute.ts';
import { checkQuota } from '../quotas.ts';
import { tagsFor } from '../tagging.ts';
import { subnetView } from '../view/network.ts';
import type { World } from '../world.ts';
import { zoneFor } from '../zones.ts';

/** AWS keeps five addresses of each subnet. Source: VPC user guide, subnet sizing. */
const reservedCount = 5;

export const createSubnet: Action<CreateSubnetRequest, CreateSubnetResult> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const ipv6Native = request.Ipv6Native === true;
  const cidr = ipv6Native ? undefined : checkedBlock(required(request.CidrBlock, 'cidrBlock'), 'InvalidSubnet.Range');
  const ipv6Cidr = ipv6Native ? required(request.Ipv6CidrBlock, 'ipv6CidrBlock') : request.Ipv6CidrBlock;
  const tags = tagsFor(request.TagSpecifications, 'subnet');
  const { zone, zoneId } = zoneFor(world, request);
  endDryRun(request);

  const vpc = find.vpc(world, vpcId);
  if (cidr !== undefined) checkFits(world, vpc, cidr);
  if (ipv6Cidr !== undefined) checkIpv6Fits(world, vpc, ipv6Cidr);
  const others = [...world.subnets.values()].filter((other) => other.vpcId === vpc.id);
  checkQuota(world.quotas, 'subnetsPerVpc', others.length + 1);

  const subnet: Subnet = {
    id: world.newId('subnet'),
    vpcId: vpc.id,
    ownerId: world.accountId,
    zone,
    zoneId,
    cidr,
    ipv6Cidrs: ipv6Cidr === undefined ? [] : [ipv6Cidr],
    freeIpv4: cidr === undefined ? 0 : addressCount(cidr) - reservedCount,
    mapPublicIpOnLaunch: false,
    assignIpv6OnCreation: ipv6Native,
    ipv6Native,
    defaultForZone: false,
    state: 'available',
    tags,
  };
  world.subnets.set(subnet.id, subnet);
  return { Subnet: subnetView(subnet) };
};

export const deleteSubnet: Action<DeleteSubnetRequest> = (request, world) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  endDryRun(request);

  const subnet = find.subnet(world, subnetId);
  refuseDependents('subnet', subnet.id, enisWith(world, { subnetId: subnet.id }));

  world.subnets.delete(subnet.id);
  for (const { id } of reservationsIn(world, subnet.id)) world.extras.cidrReservations.delete(id);
  for (const table of world.routeTables.values()) {
    if (!table.subnetIds.includes(subnet.id)) continue;
    const subnetIds = table.subnetIds.filter((id) => id !== subnet.id);
    world.routeTables.set(table.id, { ...table, subnetIds });
  }
  return {};
};

/** One attribute a call. Has no dry run. */
export const modifySubnetAttribute: Action<ModifySubnetAttributeRequest> = (request, world) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  const { MapPublicIpOnLaunch: mapPublicIp, AssignIpv6AddressOnCreation: assignIpv6 } = request;
  checkOneAttribute({ mapPublicIpOnLaunch: mapPublicIp, assignIpv6AddressOnCreation: assignIpv6 });

  const subnet = find.subnet(world, subnetId);
  if (assignIpv6?.Value === true && subnet.ipv6Cidrs.length === 0) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Subnet ${subnet.id} does not have an associated IPv6 CIDR block.`);
  }
  world.subnets.set(subnet.id, {
    ...subnet,
    mapPublicIpOnLaunch: mapPublicIp?.Value ?? subnet.mapPublicIpOnLaunch,
    assignIpv6OnCreation: assignIpv6?.Value ?? subnet.assignIpv6OnCreation,
  });
  return {};
};

/** Has no dry run. */
export const associateSubnetCidrBlock: Action<AssociateSubnetCidrBlockRequest, AssociateSubnetCidrBlockResult> = (
  request,
  world,
) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  const cidr = required(request.Ipv6CidrBlock, 'ipv6CidrBlock');

  const subnet = find.subnet(world, subnetId);
  checkIpv6Fits(world, find.vpc(world, subnet.vpcId), cidr);
  world.subnets.set(subnet.id, { ...subnet, ipv6Cidrs: [...subnet.ipv6Cidrs, cidr] });
  const association = { AssociationId: subnetCidrAssociationId(subnet.id, cidr), Ipv6CidrBlock: cidr };
  return {
    SubnetId: subnet.id,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'associated' } },
  };
};

const checkFits = (world: World, vpc: Vpc, cidr: string): void => {
  if (!vpc.cidrs.some((outer) => isWithin(outer, cidr))) {
    throw new Refusal('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const clash = [...world.subnets.values()].some((other) => other.vpcId === vpc.id && overlaps(other.cidr ?? '', cidr));
  if (clash) throw new Refusal('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
};

/** A subnet takes a /64. Source: VPC user guide, subnet sizing. */
const checkIpv6Fits = (world: World, vpc: Vpc, cidr: string): void => {
  if (!isCidr(cidr) || !cidr.endsWith('/64')) throw notACidr(cidr, 'ipv6CidrBlock');
  if (!vpc.ipv6Cidrs.some((outer) => isWithin(outer, cidr))) {
    throw new Refusal('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const clash = [...world.subnets.values()].some((other) => other.ipv6Cidrs.some((taken) => overlaps(taken, cidr)));
  if (clash) throw new Refusal('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
};

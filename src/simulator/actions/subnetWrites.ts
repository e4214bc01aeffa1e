import type { CreateSubnetRequest, CreateSubnetResult, DeleteSubnetRequest } from '@aws-sdk/client-ec2';
import { overlaps, usableCount } from '../../domain/ip.ts';
import type { Subnet, Vpc } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find, reservationsIn, enisWith, refuseDependents } from '../lookup.ts';
import { blockOf, checkedBlock, checkIpv6Fits, isWithin } from '../cidrs.ts';
import { endDryRun, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { subnetViewIn, usualDnsOnLaunch } from '../view/subnetViewIn.ts';
import { zoneFor } from '../zones.ts';

/**
 * `InvalidSubnet.Range` for a block outside the VPC, `InvalidSubnet.Conflict` for one that overlaps another subnet.
 * IPv4 blocks are /16 to /28.
 */
export const createSubnet: Ec2Action<CreateSubnetRequest, CreateSubnetResult> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const ipv6Native = request.Ipv6Native === true;
  if (ipv6Native) checkNative(request);
  const cidr = ipv6Native ? undefined : checkedBlock(required(request.CidrBlock, 'cidrBlock'), 'InvalidSubnet.Range');
  const ipv6Cidr = request.Ipv6CidrBlock && blockOf(request.Ipv6CidrBlock);
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
    freeIpv4: cidr === undefined ? 0 : usableCount(cidr),
    mapPublicIpOnLaunch: false,
    assignIpv6OnCreation: ipv6Native,
    ipv6Native,
    dns64: false,
    dnsOnLaunch: usualDnsOnLaunch,
    defaultForZone: false,
    state: 'available',
    blockPublicAccess: vpc.blockPublicAccess,
    tags,
  };
  world.subnets.set(subnet.id, subnet);
  return { Subnet: subnetViewIn(world)(subnet) };
};

/** `DependencyViolation` while interfaces are in it. */
export const deleteSubnet: Ec2Action<DeleteSubnetRequest> = (request, world) => {
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

const checkNative = ({ CidrBlock, Ipv6CidrBlock }: CreateSubnetRequest): void => {
  if (CidrBlock !== undefined) {
    throw new Refusal(
      'InvalidParameterCombination',
      'When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set ipv6Native to true.',
    );
  }
  if (Ipv6CidrBlock === undefined) {
    throw new Refusal('MissingParameter', "Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.");
  }
};

const checkFits = (world: World, vpc: Vpc, cidr: string): void => {
  if (!vpc.cidrs.some((outer) => isWithin(outer, cidr))) {
    throw new Refusal('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const clash = [...world.subnets.values()].some((other) => other.vpcId === vpc.id && overlaps(other.cidr ?? '', cidr));
  if (clash) throw new Refusal('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
};

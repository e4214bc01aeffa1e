import type {
  AssociateVpcCidrBlockRequest,
  AssociateVpcCidrBlockResult,
  DisassociateVpcCidrBlockRequest,
  DisassociateVpcCidrBlockResult,
} from '@aws-sdk/client-ec2';
import { overlaps } from '../../domain/ip.ts';
import type { SecurityGroup, Subnet, Vpc } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { vpcCidrAssociationId } from '../associationIds.ts';
import { checkedBlock, drawIpv6Block, isWithin } from '../cidrs.ts';
import { openIpv6, rulesOf } from '../groups.ts';
import { find } from '../lookup.ts';
import { atMostOne, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { renewLocalRoutes } from '../routes.ts';

/**
 * Adds one IPv4 block (/16 to /28, `InvalidVpc.Range` where it overlaps), or an IPv6 block of Amazon's. Has no dry run.
 */
export const associateVpcCidrBlock: Ec2Action<AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResult> = (
  request,
  world,
) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const { CidrBlock: asked, AmazonProvidedIpv6CidrBlock: ipv6 } = request;
  atMostOne({ cidrBlock: asked, amazonProvidedIpv6CidrBlock: ipv6 });
  const cidr = ipv6 === true ? undefined : checkedBlock(required(asked, 'cidrBlock'), 'InvalidVpc.Range');

  const vpc = find.vpc(world, vpcId);
  return cidr === undefined ? addIpv6(world, vpc) : addIpv4(world, vpc, cidr);
};

/**
 * Removes any block but the first (`OperationNotPermitted`), once no subnet is in it (`InvalidCidrBlock.InUse`). Has no
 * dry run.
 */
export const disassociateVpcCidrBlock: Ec2Action<DisassociateVpcCidrBlockRequest, DisassociateVpcCidrBlockResult> = (
  request,
  world,
) => {
  const associationId = required(request.AssociationId, 'associationId');
  const { vpc, cidr } = findBlock(world, associationId);
  if (cidr === vpc.cidrs[0]) {
    // simulated wording
    throw new Refusal('OperationNotPermitted', `The vpc CIDR block ${cidr} is the primary one of ${vpc.id}.`);
  }
  refuseUsed(world, vpc, cidr);

  const without = (cidrs: readonly string[]) => cidrs.filter((one) => one !== cidr);
  change(world, { ...vpc, cidrs: without(vpc.cidrs), ipv6Cidrs: without(vpc.ipv6Cidrs) });
  const state = { State: 'disassociating' as const };
  const association = { AssociationId: associationId };
  return cidr.includes(':')
    ? { VpcId: vpc.id, Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlock: cidr, Ipv6CidrBlockState: state } }
    : { VpcId: vpc.id, CidrBlockAssociation: { ...association, CidrBlock: cidr, CidrBlockState: state } };
};

const findBlock = (world: World, associationId: string): { readonly vpc: Vpc; readonly cidr: string } => {
  for (const vpc of world.vpcs.values()) {
    const cidrs = [...vpc.cidrs, ...vpc.ipv6Cidrs];
    const cidr = cidrs.find((one) => vpcCidrAssociationId(vpc.id, one) === associationId);
    if (cidr !== undefined) return { vpc, cidr };
  }
  throw new Refusal(
    'InvalidVpcCidrBlockAssociationID.NotFound',
    `The vpc CIDR block association ID '${associationId}' does not exist`, // simulated wording
  );
};

const refuseUsed = (world: World, vpc: Vpc, cidr: string): void => {
  const isIn = (subnet: Subnet): boolean =>
    subnet.vpcId === vpc.id && [subnet.cidr ?? [], subnet.ipv6Cidrs].flat().some((one) => isWithin(cidr, one));
  if (![...world.subnets.values()].some(isIn)) return;
  // simulated wording
  throw new Refusal('InvalidCidrBlock.InUse', `The vpc ${vpc.id} currently has a subnet within CIDR block ${cidr}`);
};

const refuseBeyond = (vpc: Vpc, present: number, most: number): void => {
  if (present < most) return;
  throw new Refusal('CidrLimitExceeded', `This network ${vpc.id} has met its maximum number of allowed CIDRs: ${most}`);
};

const addIpv4 = (world: World, vpc: Vpc, cidr: string): AssociateVpcCidrBlockResult => {
  refuseBeyond(vpc, vpc.cidrs.length, world.quotas.ipv4BlocksPerVpc);
  if (vpc.cidrs.some((other) => overlaps(other, cidr))) {
    // simulated wording
    throw new Refusal('InvalidVpc.Range', `The CIDR '${cidr}' conflicts with another CIDR block of ${vpc.id}.`);
  }
  change(world, { ...vpc, cidrs: [...vpc.cidrs, cidr] });
  const association = { AssociationId: vpcCidrAssociationId(vpc.id, cidr), CidrBlock: cidr };
  return {
    VpcId: vpc.id,
    CidrBlockAssociation: { ...association, CidrBlockState: { State: 'associating' } },
  };
};

const addIpv6 = (world: World, vpc: Vpc): AssociateVpcCidrBlockResult => {
  refuseBeyond(vpc, vpc.ipv6Cidrs.length, world.quotas.ipv6BlocksPerVpc);
  const cidr = drawIpv6Block(world);
  if (vpc.ipv6Cidrs.length === 0) openDefaultGroup(world, vpc);
  change(world, { ...vpc, ipv6Cidrs: [...vpc.ipv6Cidrs, cidr] });
  const association = { AssociationId: vpcCidrAssociationId(vpc.id, cidr), Ipv6CidrBlock: cidr };
  return {
    VpcId: vpc.id,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'associating' } },
  };
};

const openDefaultGroup = (world: World, vpc: Vpc): void => {
  const isDefault = (group: SecurityGroup): boolean => group.vpcId === vpc.id && group.name === 'default';
  const group = [...world.securityGroups.values()].find(isDefault);
  const isOpen = group && rulesOf(world, group.id).some(({ peer }) => 'cidr' in peer && peer.cidr === '::/0');
  if (group && isOpen === false) openIpv6(world, group.id);
};

const change = (world: World, vpc: Vpc): void => {
  world.vpcs.set(vpc.id, vpc);
  renewLocalRoutes(world, vpc);
};

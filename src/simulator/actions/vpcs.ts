import type {
  AssociateVpcCidrBlockRequest,
  AssociateVpcCidrBlockResult,
  CreateVpcRequest,
  CreateVpcResult,
  DeleteVpcRequest,
  ModifyVpcAttributeRequest,
} from '@aws-sdk/client-ec2';
import { overlaps } from '../../domain/ip.ts';
import type { Vpc } from '../../domain/model.ts';
import { type Action, Refusal } from '../action.ts';
import { vpcCidrAssociationId } from '../associationIds.ts';
import { checkedBlock, drawIpv6Block } from '../cidrs.ts';
import { refuseDependents } from '../dependencies.ts';
import { defaultDns } from '../extras.ts';
import { addGroup, removeGroup } from '../groups.ts';
import { find } from '../lookup.ts';
import { atMostOne, endDryRun, required } from '../parameters.ts';
import { checkOneAttribute } from '../oneAttribute.ts';
import { checkQuota } from '../quotas.ts';
import { localRoutes, renewLocalRoutes } from '../routes.ts';
import { tagsFor } from '../tagging.ts';
import { vpcView } from '../view/network.ts';
import type { World } from '../world.ts';

/** A VPC comes with a default security group and a main route table, and goes with them. */
export const createVpc: Action<CreateVpcRequest, CreateVpcResult> = (request, world) => {
  const cidr = checkedBlock(required(request.CidrBlock, 'cidrBlock'), 'InvalidVpc.Range');
  const tags = tagsFor(request.TagSpecifications, 'vpc');
  endDryRun(request);

  checkQuota(world.quotas, 'vpcs', world.vpcs.size + 1);
  const vpc: Vpc = {
    id: world.newId('vpc'),
    ownerId: world.accountId,
    cidrs: [cidr],
    ipv6Cidrs: request.AmazonProvidedIpv6CidrBlock === true ? [drawIpv6Block(world)] : [],
    isDefault: false,
    state: 'pending',
    tags,
  };
  world.vpcs.set(vpc.id, vpc);
  addGroup(world, { name: 'default', description: 'default VPC security group', vpcId: vpc.id, tags: [] });
  const tableId = world.newId('rtb');
  const routes = localRoutes(vpc);
  world.routeTables.set(tableId, { id: tableId, vpcId: vpc.id, main: true, subnetIds: [], routes, tags: [] });
  world.later(() => {
    const now = world.vpcs.get(vpc.id);
    if (now) world.vpcs.set(vpc.id, { ...now, state: 'available' });
  });
  return { Vpc: vpcView(vpc) };
};

export const deleteVpc: Action<DeleteVpcRequest> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  endDryRun(request);

  const vpc = find.vpc(world, vpcId);
  const isIn = (thing: { readonly vpcId: string | undefined }): boolean => thing.vpcId === vpc.id;
  const groups = [...world.securityGroups.values()].filter(isIn);
  const tables = [...world.routeTables.values()].filter(isIn);
  refuseDependents('vpc', vpc.id, [
    ...[...world.subnets.values()].filter(isIn),
    ...[...world.enis.values()].filter(isIn),
    ...[...world.internetGateways.values()].filter(isIn),
    ...groups.filter((group) => group.name !== 'default'),
    ...tables.filter((table) => !table.main),
  ]);

  for (const group of groups) removeGroup(world, group.id);
  for (const table of tables) world.routeTables.delete(table.id);
  world.vpcs.delete(vpc.id);
  world.extras.vpcDns.delete(vpc.id);
  return {};
};

/** One attribute a call. Has no dry run. */
export const modifyVpcAttribute: Action<ModifyVpcAttributeRequest> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const { EnableDnsHostnames: hostnames, EnableDnsSupport: support } = request;
  checkOneAttribute({ enableDnsHostnames: hostnames, enableDnsSupport: support });

  const vpc = find.vpc(world, vpcId);
  const dns = world.extras.vpcDns.get(vpc.id) ?? defaultDns;
  world.extras.vpcDns.set(vpc.id, {
    support: support?.Value ?? dns.support,
    hostnames: hostnames?.Value ?? dns.hostnames,
  });
  return {};
};

/** Has no dry run. */
export const associateVpcCidrBlock: Action<AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResult> = (
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

const addIpv4 = (world: World, vpc: Vpc, cidr: string): AssociateVpcCidrBlockResult => {
  if (vpc.cidrs.some((other) => overlaps(other, cidr))) {
    // simulated wording
    throw new Refusal('InvalidVpc.Range', `The CIDR '${cidr}' conflicts with another CIDR block of ${vpc.id}.`);
  }
  change(world, { ...vpc, cidrs: [...vpc.cidrs, cidr] });
  const association = { AssociationId: vpcCidrAssociationId(vpc.id, cidr), CidrBlock: cidr };
  return {
    VpcId: vpc.id,
    CidrBlockAssociation: { ...association, CidrBlockState: { State: 'associated' } },
  };
};

const addIpv6 = (world: World, vpc: Vpc): AssociateVpcCidrBlockResult => {
  const cidr = drawIpv6Block(world);
  change(world, { ...vpc, ipv6Cidrs: [...vpc.ipv6Cidrs, cidr] });
  const association = { AssociationId: vpcCidrAssociationId(vpc.id, cidr), Ipv6CidrBlock: cidr };
  return {
    VpcId: vpc.id,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'associated' } },
  };
};

const change = (world: World, vpc: Vpc): void => {
  world.vpcs.set(vpc.id, vpc);
  renewLocalRoutes(world, vpc);
};

import type {
  CreateVpcRequest,
  CreateVpcResult,
  DeleteVpcRequest,
  ModifyVpcAttributeRequest,
} from '@aws-sdk/client-ec2';
import type { Vpc } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { checkedBlock, drawIpv6Block } from '../cidrs.ts';
import { refuseDependents, find } from '../lookup.ts';
import { addGroup, removeGroup } from '../groups.ts';
import { defaultAclId } from '../networkAcls.ts';
import { allowedValue } from '../launches.ts';
import { checkOneAttribute, endDryRun, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { localRoutes } from '../routes.ts';
import { tagsFor } from '../tagging.ts';
import { vpcViewIn } from '../view/vpcViews.ts';
import { changeDns } from '../vpcTraits.ts';

/** The VPC comes with a default security group and a main route table. Refused beyond the quota of VPCs. */
export const createVpc: Ec2Action<CreateVpcRequest, CreateVpcResult> = (request, world) => {
  const cidr = checkedBlock(required(request.CidrBlock, 'cidrBlock'), 'InvalidVpc.Range');
  const { InstanceTenancy: tenancy = 'default' } = request;
  allowedValue(tenancy, ['default', 'dedicated'], 'instanceTenancy');
  const tags = tagsFor(request.TagSpecifications, 'vpc');
  endDryRun(request);

  checkQuota(world.quotas, 'vpcs', world.vpcs.size + 1);
  const vpc: Vpc = {
    id: world.newId('vpc'),
    ownerId: world.accountId,
    cidrs: [cidr],
    ipv6Cidrs: request.AmazonProvidedIpv6CidrBlock === true ? [drawIpv6Block(world)] : [],
    isDefault: false,
    tenancy,
    state: 'pending',
    blockPublicAccess: world.blockPublicAccess.mode,
    tags,
  };
  world.vpcs.set(vpc.id, vpc);
  addGroup(world, { name: 'default', description: 'default VPC security group', vpcId: vpc.id, tags: [] });
  const tableId = world.newId('rtb');
  const routes = localRoutes(vpc);
  world.routeTables.set(tableId, {
    id: tableId,
    vpcId: vpc.id,
    main: true,
    subnetIds: [],

    routes,
    tags: [],
  });
  world.later(() => {
    const now = world.vpcs.get(vpc.id);
    if (now) world.vpcs.set(vpc.id, { ...now, state: 'available' });
  });
  return { Vpc: vpcViewIn(world)(vpc) };
};

/** Its default group and main table go with it; anything else in it is a `DependencyViolation`. */
export const deleteVpc: Ec2Action<DeleteVpcRequest> = (request, world) => {
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
    ...[...world.carrierGateways.values()].filter(isIn),
    ...[...world.egressOnlyInternetGateways.values()].filter(isIn),
    ...[...world.networkAcls.values()].filter((acl) => isIn(acl) && !acl.isDefault),
    ...groups.filter((group) => group.name !== 'default'),
    ...tables.filter((table) => !table.main),
  ]);

  for (const group of groups) removeGroup(world, group.id);
  for (const table of tables) world.routeTables.delete(table.id);
  for (const acl of [...world.networkAcls.values()].filter(isIn)) world.networkAcls.delete(acl.id);
  world.vpcs.delete(vpc.id);
  world.extras.vpcDns.delete(vpc.id);
  world.extras.aclTags.delete(defaultAclId(vpc.id));
  return {};
};

/** One attribute in each call, `InvalidParameterCombination` otherwise. Has no dry run. */
export const modifyVpcAttribute: Ec2Action<ModifyVpcAttributeRequest> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const { EnableDnsHostnames: hostnames, EnableDnsSupport: support } = request;
  const { EnableNetworkAddressUsageMetrics: metrics } = request;
  checkOneAttribute({
    enableDnsHostnames: hostnames,
    enableDnsSupport: support,
    enableNetworkAddressUsageMetrics: metrics,
  });

  const vpc = find.vpc(world, vpcId);
  changeDns(world, vpc.id, {
    ...(support && { support: support.Value === true }),
    ...(hostnames && { hostnames: hostnames.Value === true }),
    ...(metrics && { usageMetrics: metrics.Value === true }),
  });
  return {};
};

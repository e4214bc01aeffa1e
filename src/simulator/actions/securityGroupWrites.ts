import type {
  CreateSecurityGroupRequest,
  CreateSecurityGroupResult,
  DeleteSecurityGroupRequest,
  DeleteSecurityGroupResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { enisWith, find } from '../lookup.ts';
import { checkGroupNamed, groupAsked } from '../groupAsked.ts';
import { addGroup, removeGroup } from '../groups.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { tagsView } from '../view/sharedViews.ts';
import { groupArn } from '../view/vpcViews.ts';

/**
 * In the default VPC when none is named (`VPCIdNotSpecified` without one); with the outbound rules of every new group.
 * `InvalidGroup.Duplicate` for a name that the VPC has.
 */
export const createSecurityGroup: Ec2Action<CreateSecurityGroupRequest, CreateSecurityGroupResult> = (
  request,
  world,
) => {
  const name = required(request.GroupName, 'groupName');
  const description = required(request.Description, 'groupDescription');
  if (name.startsWith('sg-')) {
    throw invalidValue(name, 'groupName', 'Group names may not be in the format sg-*.'); // simulated wording
  }
  if (name === 'default')
    throw new Refusal('InvalidParameterValue', 'Cannot use reserved security group name: default');
  const tags = tagsFor(request.TagSpecifications, 'security-group');
  endDryRun(request);

  const vpcId = request.VpcId === undefined ? defaultVpcId(world.vpcs.values()) : find.vpc(world, request.VpcId).id;
  if ([...world.securityGroups.values()].some((group) => group.vpcId === vpcId && group.name === name)) {
    throw new Refusal('InvalidGroup.Duplicate', `The security group '${name}' already exists for VPC '${vpcId}'`);
  }

  checkQuota(world.quotas, 'groups', world.securityGroups.size + 1);
  const group = addGroup(world, { name, description, vpcId, tags });
  return { GroupId: group.id, SecurityGroupArn: groupArn(group, world), Tags: tagsView(tags) };
};

/**
 * `CannotDelete` for a default group; `DependencyViolation` while interfaces have it or rules of other groups name it.
 */
export const deleteSecurityGroup: Ec2Action<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> = (
  request,
  world,
) => {
  checkGroupNamed(request);
  endDryRun(request);

  const group = groupAsked(world, request);
  if (group.name === 'default') {
    throw new Refusal('CannotDelete', `the specified group: "${group.id}" name: "default" cannot be deleted by a user`);
  }
  const isNamed = [...world.extras.groupRules.values()].some(
    ({ groupId: holder, peer }) => holder !== group.id && peer.kind === 'group' && peer.id === group.id,
  );
  if (isNamed || enisWith(world, { groupId: group.id }).length > 0) {
    // simulated wording
    throw new Refusal('DependencyViolation', `resource ${group.id} has a dependent object`);
  }

  removeGroup(world, group.id);
  return { Return: true, GroupId: group.id };
};

const defaultVpcId = (vpcs: Iterable<{ readonly id: string; readonly isDefault: boolean }>): string => {
  for (const vpc of vpcs) if (vpc.isDefault) return vpc.id;
  // simulated wording
  throw new Refusal('VPCIdNotSpecified', 'No default VPC for this user. Please specify a VPC.');
};

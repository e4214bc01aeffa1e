import type { SecurityGroup } from '../domain/model.ts';
import { find } from './lookup.ts';
import { isAbsent } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

type GroupAsked = { readonly GroupId?: string | undefined; readonly GroupName?: string | undefined };

/** The group that a request names by its id, or by its name where it is one of the default VPC. */
export const groupAsked = (world: World, { GroupId, GroupName }: GroupAsked): SecurityGroup =>
  GroupName !== undefined && isAbsent(GroupId) ? groupNamed(world, GroupName) : find.group(world, GroupId ?? '');

/** Throws `MissingParameter` unless the request names a group in either way. */
export const checkGroupNamed = (request: GroupAsked): void => {
  if ((request.GroupId ?? '') !== '' || (request.GroupName ?? '') !== '') return;
  throw new Refusal('MissingParameter', 'The request must contain the parameter groupName or groupId');
};

/** A group of the default VPC; throws `InvalidGroup.NotFound`, as names stand for nothing elsewhere. */
export const groupNamed = (world: World, name: string): SecurityGroup => {
  const group = [...world.securityGroups.values()].find(
    (one) => one.name === name && world.vpcs.get(one.vpcId ?? '')?.isDefault === true,
  );
  if (group) return group;
  throw new Refusal('InvalidGroup.NotFound', `The security group '${name}' does not exist in default VPC`);
};

/** EC2's refusal of a group that is not in the same network, to be thrown by the caller. */
export const strangerGroup = (): Refusal =>
  new Refusal('InvalidGroup.NotFound', 'You have specified two resources that belong to different networks.');

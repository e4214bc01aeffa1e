import type { SecurityGroup } from '../domain/model.ts';
import type { GroupRule } from './extras.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const allTraffic = { protocol: '-1', fromPort: undefined, toPort: undefined, description: undefined, tags: [] };

/** Adds a security group with the rule that every new group has: all traffic may leave, over IPv6 too where its VPC has that. */
export const addGroup = (world: World, wanted: Omit<SecurityGroup, 'id' | 'ownerId' | 'rules'>): SecurityGroup => {
  // What rules it has is known from now on; they stand in the extras.
  const group = { ...wanted, id: world.newId('sg'), ownerId: world.accountId, rules: [] };
  world.securityGroups.set(group.id, group);
  openGroup(world, group);
  return group;
};

/** Gives a group the rules that it has when it is made: all may leave, and members of a default group may come. */
export const openGroup = (world: World, { id, name, vpcId }: SecurityGroup): void => {
  addRule(world, { ...allTraffic, groupId: id, egress: true, peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } });
  if ((world.vpcs.get(vpcId ?? '')?.ipv6Cidrs.length ?? 0) > 0) openIpv6(world, id);
  if (name === 'default') addRule(world, { ...allTraffic, groupId: id, egress: false, peer: { kind: 'group', id } });
};

/** The rule that a VPC's default group has, too, once the VPC has got its first IPv6 block. Source: VPC user guide, default security groups. */
export const openIpv6 = (world: World, groupId: string): void => {
  addRule(world, { ...allTraffic, groupId, egress: true, peer: { kind: 'ipv6', cidr: '::/0' } });
};

/**
 * Removes a security group with its rules and its associations with other VPCs; whether it may go is for the caller to
 * ask.
 */
export const removeGroup = (world: World, groupId: string): void => {
  world.securityGroups.delete(groupId);
  world.extras.groupVpcs.delete(groupId);
  for (const rule of rulesOf(world, groupId)) world.extras.groupRules.delete(rule.id);
};

/** Puts a rule into the world under a new id (`sgr-…`), without looking for duplicates. */
export const addRule = (world: World, wanted: Omit<GroupRule, 'id'>): GroupRule => {
  const rule = { ...wanted, id: world.newId('sgr') };
  world.extras.groupRules.set(rule.id, rule);
  return rule;
};

/** The rules of a group in both directions, in the order in which they were made. */
export const rulesOf = (world: World, groupId: string): readonly GroupRule[] =>
  [...world.extras.groupRules.values()].filter((rule) => rule.groupId === groupId);

/** Throws `InvalidSecurityGroupRuleId.NotFound` for an unknown id. */
export const findRule = (world: World, id: string): GroupRule => {
  const rule = world.extras.groupRules.get(id);
  if (rule) return rule;
  throw new Refusal('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${id}' does not exist`);
};

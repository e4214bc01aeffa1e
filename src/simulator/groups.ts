import type { SecurityGroup } from '../domain/model.ts';
import type { GroupRule } from './extras.ts';
import type { World } from './world.ts';

/** Adds a security group with the rule that every new group has: all traffic may leave. */
export const addGroup = (world: World, wanted: Omit<SecurityGroup, 'id' | 'ownerId'>): SecurityGroup => {
  const group = { ...wanted, id: world.newId('sg'), ownerId: world.accountId };
  world.securityGroups.set(group.id, group);
  const open = { protocol: '-1', fromPort: undefined, toPort: undefined, description: undefined };
  addRule(world, { ...open, groupId: group.id, egress: true, peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } });
  if (group.name === 'default') {
    addRule(world, { ...open, groupId: group.id, egress: false, peer: { kind: 'group', id: group.id } });
  }
  return group;
};

export const removeGroup = (world: World, groupId: string): void => {
  world.securityGroups.delete(groupId);
  world.extras.groupVpcs.delete(groupId);
  for (const rule of rulesOf(world, groupId)) world.extras.groupRules.delete(rule.id);
};

export const addRule = (world: World, wanted: Omit<GroupRule, 'id'>): GroupRule => {
  const rule = { ...wanted, id: world.newId('sgr') };
  world.extras.groupRules.set(rule.id, rule);
  return rule;
};

export const rulesOf = (world: World, groupId: string): readonly GroupRule[] =>
  [...world.extras.groupRules.values()].filter((rule) => rule.groupId === groupId);

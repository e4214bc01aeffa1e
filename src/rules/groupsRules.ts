import type { Rule } from './rule.ts';
import { ownInterface } from './shared/ownInterface.ts';
import { groupLimit, groupsExist, groupsOfVpc, someGroup, type GroupsInput } from './shared/securityGroups.ts';

/** All that EC2 demands of the security groups of an interface. */
export const groupsRules: readonly Rule<GroupsInput>[] = [
  ...ownInterface,
  groupsExist,
  groupsOfVpc,
  someGroup,
  groupLimit,
];

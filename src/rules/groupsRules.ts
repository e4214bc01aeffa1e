import type { GroupsInput } from './groupsInput.ts';
import { ownInterface } from './interface/ownInterface.ts';
import type { Rule } from './rule.ts';
import { groupLimit, groupsExist, groupsOfVpc, someGroup } from './securityGroups/groups.ts';

/** All that EC2 demands of the security groups of an interface. */
export const groupsRules: readonly Rule<GroupsInput>[] = [
  ...ownInterface,
  groupsExist,
  groupsOfVpc,
  someGroup,
  groupLimit,
];

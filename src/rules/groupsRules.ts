import type { GroupsInput } from './groupsInput.ts';
import { ownInterface } from './shared/ownInterface.ts';
import type { Rule } from './rule.ts';
import { groupLimit, groupsExist, groupsOfVpc, someGroup } from './shared/securityGroups.ts';

/** All that EC2 demands of the security groups of an interface. */
export const groupsRules: readonly Rule<GroupsInput>[] = [
  ...ownInterface,
  groupsExist,
  groupsOfVpc,
  someGroup,
  groupLimit,
];

import { words } from '../domain/words.ts';
import type { GroupsInput } from '../rules/shared/securityGroups.ts';
import { groupsRules } from '../rules/groupsRules.ts';
import { groupCandidates } from './choices/groupChoices.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichGroups: Question<GroupsInput, 'groupIds'> = {
  kind: 'many',
  field: 'groupIds',
  title: words`Select the security groups`,
  placeholder: words`They replace the current groups of the interface`,
  empty: words`No security group could be read; allow ec2:DescribeSecurityGroups and refresh.`,
  choices: ({ eniId }, inventory) => groupCandidates(inventory.eni(eniId)?.vpcId, inventory),
  chosen: ({ eniId }, inventory) => inventory.eni(eniId)?.groups.map(({ id }) => id) ?? [],
};

/** Replaces the security groups of an interface. */
export const changeSecurityGroups: OperationBody<GroupsInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichGroups],
  rules: groupsRules,
  run: async (input, ec2) => {
    await ec2.modifySecurityGroups(input);
  },
};

import { words } from '../../domain/words.ts';
import type { CreateInput } from '../../rules/newInterface/newEni.ts';
import { groupCandidates } from '../choices/groupChoices.ts';
import type { ManyQuestion, Question } from '../question.ts';

type Grouped = Pick<CreateInput, 'subnetId' | 'groupIds'>;

export const groupsQuestion: ManyQuestion<Grouped, 'groupIds'> = {
  kind: 'many',
  field: 'groupIds',
  title: words`Select the security groups`,
  placeholder: words`Those of the VPC come first`,
  empty: words`No security group could be read; allow ec2:DescribeSecurityGroups and refresh.`,
  part: 'securityGroups',
  choices: ({ subnetId }, inventory) => groupCandidates(inventory.subnet(subnetId)?.vpcId, inventory),
  chosen: ({ subnetId }, inventory) => {
    const vpcId = inventory.subnet(subnetId)?.vpcId;
    return inventory.snapshot.securityGroups
      .filter((group) => group.vpcId === vpcId && group.name === 'default')
      .map(({ id }) => id);
  },
};

export const whichNewGroups: Question<Grouped, 'groupIds'> = groupsQuestion;

export const whichName: Question<Pick<CreateInput, 'name'>, 'name'> = {
  kind: 'text',
  field: 'name',
  title: words`Enter a name`,
  placeholder: words`Saved as the Name tag; optional`,
  parse: (text) => text.trim(),
};

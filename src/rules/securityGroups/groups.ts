import type { GroupsInput } from '../groupsInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';

export const groupsExist: Rule<GroupsInput> = {
  id: 'security-groups/exist',
  title: 'The security groups are there',
  source: page,
  needs: ['groupIds'],
  *check({ groupIds = [] }, inventory) {
    for (const id of groupIds.filter((each) => !inventory.securityGroup(each))) {
      if (inventory.gap('securityGroups'))
        yield warn(`Not all security groups could be read, this one is not among them: ${id}`);
      else yield block(`The security group is not there any more: ${id}`, 'Go back and choose another one.');
    }
  },
};

export const groupsOfVpc: Rule<GroupsInput> = {
  id: 'security-groups/vpc',
  title: 'A security group must be of the VPC of the interface, or associated with it',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-assoc.html',
  needs: ['eniId', 'groupIds'],
  *check({ eniId, groupIds = [] }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni) return;
    for (const id of groupIds) {
      const group = inventory.securityGroup(id);
      if (group?.vpcId === undefined || group.vpcId === eni.vpcId) continue;
      // A default group cannot be associated; for others the association cannot be seen here.
      if (group.name === 'default')
        yield block(`The default security group is of another VPC: ${id}`, 'Choose a group of the same VPC.');
      else yield warn(`The security group is of another VPC and must be associated with this one: ${id}`);
    }
  },
};

export const someGroup: Rule<GroupsInput> = {
  id: 'security-groups/none',
  title: 'An interface has at least one security group',
  source: page,
  needs: ['groupIds'],
  ofWhole: true,
  *check({ groupIds = [] }) {
    if (groupIds.length === 0) yield block('No security group is chosen', 'Choose at least one.');
  },
};

/** The default quota, and the highest that AWS raises it to. */
const [usual, highest] = [5, 16];

export const groupLimit: Rule<GroupsInput> = {
  id: 'security-groups/limit',
  title: 'An interface takes 5 security groups, or up to 16 where the quota was raised',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  needs: ['groupIds'],
  ofWhole: true,
  *check({ groupIds = [] }) {
    if (groupIds.length > highest) yield block(`EC2 allows no more than ${highest} groups: ${groupIds.length}`);
    else if (groupIds.length > usual)
      yield warn(`More than ${usual} groups need a raised quota: ${groupIds.length}`, 'Choose fewer, or ask for more.');
  },
};

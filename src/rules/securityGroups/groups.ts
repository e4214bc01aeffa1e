import type { Inventory } from '../../domain/inventory.ts';
import type { GroupsInput } from '../groupsInput.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';

/** Every input that names security groups. */
type Grouped = { readonly groupIds?: readonly string[] | undefined };

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';

export const groupsExist: Rule<Grouped> = {
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
    if (eni) yield* strangers(groupIds, eni.vpcId, inventory);
  },
};

/** The same for an interface that is still to be made. */
export const groupsOfSubnet: Rule<Grouped & { readonly subnetId?: string | undefined }> = {
  ...groupsOfVpc,
  needs: ['subnetId', 'groupIds'],
  *check({ subnetId, groupIds = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (subnet) yield* strangers(groupIds, subnet.vpcId, inventory);
  },
};

function* strangers(groupIds: readonly string[], vpcId: string, inventory: Inventory): Generator<Verdict> {
  for (const id of groupIds) {
    const group = inventory.securityGroup(id);
    if (group?.vpcId === undefined || group.vpcId === vpcId) continue;
    // A default group cannot be associated; for others the association cannot be seen here.
    if (group.name === 'default')
      yield block(`The default security group is of another VPC: ${id}`, 'Choose a group of the same VPC.');
    else yield warn(`The security group is of another VPC and must be associated with this one: ${id}`);
  }
}

export const someGroup: Rule<Grouped> = {
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

export const groupLimit: Rule<Grouped> = {
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

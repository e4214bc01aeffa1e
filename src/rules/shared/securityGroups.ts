import type { Inventory } from '../../domain/inventory.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

/** The security groups that an interface is to have. */
export type EniGroups = EniInput & { readonly groupIds: readonly string[] };

/** Every input that names security groups. */
type Grouped = { readonly groupIds?: readonly string[] | undefined };

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';

export const groupsExist: Rule<Grouped> = {
  id: 'security-groups/exist',
  title: words`The security groups must exist`,
  source: page,
  needs: ['groupIds'],
  *check({ groupIds = [] }, inventory) {
    for (const id of groupIds.filter((each) => !inventory.securityGroup(each))) {
      if (inventory.gap('securityGroups'))
        yield warn(words`Not all security groups could be read, this one is not among them: ${foreign(id)}`);
      else
        yield block(words`The security group no longer exists: ${foreign(id)}`, words`Go back and choose another one.`);
    }
  },
};

export const groupsOfVpc: Rule<EniGroups> = {
  id: 'security-groups/vpc',
  title: words`A security group must belong to the VPC of the interface, or be associated with it`,
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
      yield block(
        words`The default security group belongs to another VPC: ${foreign(id)}`,
        words`Choose a group of the same VPC.`,
      );
    else
      yield warn(words`The security group belongs to another VPC and must be associated with this one: ${foreign(id)}`);
  }
}

export const someGroup: Rule<Grouped> = {
  id: 'security-groups/none',
  title: words`An interface has at least one security group`,
  source: page,
  needs: ['groupIds'],
  ofWhole: true,
  *check({ groupIds = [] }) {
    if (groupIds.length === 0) yield block(words`No security group is chosen`, words`Choose at least one.`);
  },
};

/** The default quota, and the highest that AWS raises it to. */
const [usual, highest] = [5, 16];

export const groupLimit: Rule<Grouped> = {
  id: 'security-groups/limit',
  title: words`An interface can have 5 security groups, or up to 16 if the quota was raised`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  needs: ['groupIds'],
  ofWhole: true,
  *check({ groupIds = [] }) {
    if (groupIds.length > highest) yield block(words`EC2 allows no more than ${highest} groups: ${groupIds.length}`);
    else if (groupIds.length > usual)
      yield warn(
        words`More than ${usual} groups need a raised quota: ${groupIds.length}`,
        words`Choose fewer, or request a higher quota.`,
      );
  },
};

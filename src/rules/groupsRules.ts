import { foreign, foreignFew, words } from '../domain/words.ts';
import type { Eni } from '../domain/model.ts';
import { block, warn, type Rule } from './rule.ts';
import { eachEni, type EniInput, type EnisInput } from './shared/eniInput.ts';
import { controllerKeeps } from './shared/controllerKeeps.ts';
import { ownInterface } from './shared/ownInterface.ts';
import { tablesTo } from './shared/routesLeadHere.ts';
import { groupLimit, groupsExist, groupsOfVpc, someGroup, type EniGroups } from './shared/securityGroups.ts';

/** What becomes of the groups that an interface has: others in their place, more beside them, or some of them less. */
export type GroupsWay = 'replace' | 'add' | 'remove';

/** The security groups of interfaces as they are to be. */
export type GroupsInput = EnisInput & {
  /** Undefined for one interface, of which the groups are replaced. */
  readonly way?: GroupsWay | undefined;
  /** What is added, taken away, or put in the place of all. */
  readonly groupIds: readonly string[];
  /** All groups that each interface is to have. */
  readonly wanted: readonly EniGroups[];
};

/** The change as it is to be for one interface. */
type Change = Pick<GroupsInput, 'way' | 'groupIds'>;

/** The groups that an interface has after the change. */
export const groupsAfter = (eni: Eni | undefined, { way, groupIds = [] }: Partial<Change>): readonly string[] => {
  const now = eni?.groups.map(({ id }) => id) ?? [];
  if (way === 'add') return [...new Set([...now, ...groupIds])];
  return way === 'remove' ? now.filter((id) => !groupIds.includes(id)) : groupIds;
};

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';

export const noneLeft: Rule<EniInput & Change> = {
  id: 'security-groups/none-left',
  title: words`An interface keeps at least one security group`,
  source: page,
  needs: ['eniId', 'groupIds'],
  *check({ eniId, ...change }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || change.way !== 'remove' || groupsAfter(eni, change).length > 0) return;
    yield block(
      words`No security group would be left on the interface: ${foreign(eni.id)}`,
      words`Leave it one, or add another group first.`,
    );
  },
};

export const sameGroups: Rule<GroupsInput> = {
  id: 'security-groups/same',
  title: words`Setting the groups that an interface has changes nothing`,
  source: page,
  needs: ['eniIds', 'groupIds'],
  ofWhole: true,
  *check({ eniIds = [], ...change }, inventory) {
    const same = eniIds.filter((id) => {
      const eni = inventory.eni(id);
      const after = new Set(groupsAfter(eni, change));
      return eni && after.size === eni.groups.length && eni.groups.every((group) => after.has(group.id));
    });
    if (same.length > 0) yield warn(words`The groups are so already: ${foreignFew(same)}`);
  },
};

export const forwards: Rule<EniInput> = {
  id: 'security-groups/routes',
  title: words`Traffic that routes send through an interface passes its security groups`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const tables = tablesTo(eniId, inventory);
    if (tables.length > 0)
      yield warn(
        words`Routes send traffic through the interface, which its groups then allow or drop: ${foreignFew(tables)}`,
        words`Check that the groups allow what the subnets behind these routes need.`,
      );
  },
};

/** A rule over the groups of one interface, asked about those that each will have. */
const ofEach = (rule: Rule<EniGroups>): Rule<EnisInput & Change> =>
  eachEni<Change>({
    ...rule,
    needs: ['eniId', 'groupIds'],
    check: ({ eniId = '', ...change }, inventory) =>
      rule.check({ eniId, groupIds: groupsAfter(inventory.eni(eniId), change) }, inventory),
  });

/** What is taken away need not be there any more. */
const unlessRemoved = (rule: Rule<Pick<GroupsInput, 'groupIds'>>): Rule<GroupsInput> => ({
  ...rule,
  check: ({ way, groupIds }, inventory) => (way === 'remove' || !groupIds ? [] : rule.check({ groupIds }, inventory)),
});

/** All that EC2 demands of the security groups of interfaces. */
export const groupsRules: readonly Rule<GroupsInput>[] = [
  ...ownInterface.map((rule) => eachEni(rule)),
  unlessRemoved(groupsExist),
  unlessRemoved(someGroup),
  ofEach(groupsOfVpc),
  ofEach(groupLimit),
  eachEni(noneLeft),
  sameGroups,
  eachEni(forwards),
  eachEni(controllerKeeps('security-groups/controller', words`its security groups`)),
];

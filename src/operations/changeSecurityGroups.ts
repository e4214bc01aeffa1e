import type { Inventory } from '../domain/inventory.ts';
import { noWords, words, type Words } from '../domain/words.ts';
import { groupsAfter, groupsRules, type GroupsInput, type GroupsWay } from '../rules/groupsRules.ts';
import { groupCandidates, groupChoices } from './choices/groupChoices.ts';
import { commonOf, knownInterfaces, whichInterfaces } from './choices/interfaceChoices.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { ManyQuestion, Question } from './question.ts';

const whichWay: Question<GroupsInput, 'way'> = {
  kind: 'choice',
  field: 'way',
  title: words`Select what to do`,
  placeholder: words`With the security groups of all these interfaces`,
  empty: noWords,
  when: ({ eniIds = [] }) => eniIds.length > 1,
  choices: () => [
    { value: 'add', label: words`Add groups`, description: words`each interface keeps those it has`, icon: 'add' },
    { value: 'remove', label: words`Remove groups`, description: words`each keeps its others`, icon: 'remove' },
    { value: 'replace', label: words`Replace groups`, description: words`all get the same`, icon: 'replace-all' },
  ],
};

const asks = (way: GroupsWay, placeholder: Words): ManyQuestion<GroupsInput, 'groupIds'> => ({
  kind: 'many',
  field: 'groupIds',
  title: words`Select the security groups`,
  placeholder,
  empty: words`No security group could be read; allow ec2:DescribeSecurityGroups and refresh.`,
  part: 'securityGroups',
  when: (known) => (known.way ?? 'replace') === way,
  choices: ({ eniIds = [] }, inventory) =>
    groupCandidates(
      commonOf(eniIds, inventory, ({ vpcId }) => vpcId),
      inventory,
      way === 'replace' ? groupsOn(eniIds, inventory).map(({ id }) => id) : [],
    ),
});

const replacing: Question<GroupsInput, 'groupIds'> = {
  ...asks('replace', words`They replace the current groups`),
  chosen: ({ eniIds = [] }, inventory) =>
    commonOf(eniIds, inventory, ({ groups }) => groups.map(({ id }) => id).join(' '))?.split(' ') ?? [],
};

const removing: Question<GroupsInput, 'groupIds'> = {
  ...asks('remove', words`They are taken from each interface that has them`),
  choices: ({ eniIds = [] }, inventory) => groupChoices(groupsOn(eniIds, inventory), inventory),
};

const groupsOn = (eniIds: readonly string[], inventory: Inventory) =>
  eniIds.flatMap((id) => inventory.eni(id)?.groups ?? []);

const whatEachGets: Question<GroupsInput, 'wanted'> = {
  kind: 'derived',
  field: 'wanted',
  value: ({ eniIds = [], ...change }, inventory) =>
    eniIds.map((eniId) => ({ eniId, groupIds: groupsAfter(inventory.eni(eniId), change) })),
};

/** Replaces the security groups of interfaces; of several it can also add some to those of each, or remove some. */
export const changeSecurityGroups: OperationBody<GroupsInput> = {
  known: knownInterfaces,
  questions: [
    whichInterfaces,
    whichWay,
    asks('add', words`They are added to the groups of each interface`),
    removing,
    replacing,
    whatEachGets,
  ],
  rules: groupsRules,
  run: ({ wanted }, ec2) => {
    const groupsOf = new Map(wanted.map(({ eniId, groupIds }) => [eniId, groupIds]));
    return forEachLimited([...groupsOf.keys()], (eniId) =>
      ec2.modifySecurityGroups({ eniId, groupIds: groupsOf.get(eniId) ?? [] }),
    );
  },
};

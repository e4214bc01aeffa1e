import type { Inventory } from '../../domain/inventory.ts';
import type { SecurityGroup } from '../../domain/model.ts';
import { namedGroup } from '../../domain/named.ts';
import { soughtGroups } from '../../domain/query/soughtThings.ts';
import { foreign, noWords, words } from '../../domain/words.ts';
import type { LaunchInput } from '../../rules/launch/launchInput.ts';
import { newOfLaunch, pickOf, type NewOfLaunch } from '../../rules/launch/newOfLaunch.ts';
import { candidatesOf } from '../choices/candidates.ts';
import { vpcLabel } from '../choices/choiceLabels.ts';
import type { Candidates, Question } from '../question.ts';
import { isAsked, namedNew } from './optionQuestions.ts';

export const whichTypes: Question<LaunchInput, 'types'> = {
  kind: 'many',
  field: 'types',
  title: words`Select new secondary interfaces that are Elastic Fabric Adapters`,
  placeholder: words`Those that you do not select are standard ones`,
  empty: noWords,
  min: 0,
  when: isAsked('types'),
  choices: (known, inventory) =>
    newOfLaunch(known)
      .filter(({ number }) => number > 0)
      .flatMap((each) => [
        { value: pickOf(each.number, 'efa'), label: words`${namedNew(each, inventory)}: EFA`, icon: 'zap' },
        { value: pickOf(each.number, 'efa-only'), label: words`${namedNew(each, inventory)}: EFA-only`, icon: 'zap' },
      ]),
};

export const whichGroupsOfEach: Question<LaunchInput, 'groupsOfEach'> = {
  kind: 'many',
  field: 'groupsOfEach',
  title: words`Select security groups for each new interface`,
  placeholder: words`Each group is listed once for each of them; those of its VPC come first`,
  empty: words`No security group could be read; allow ec2:DescribeSecurityGroups and refresh.`,
  part: 'securityGroups',
  min: 0,
  when: isAsked('groups'),
  choices: (known, inventory) => pairCandidates(newOfLaunch(known), inventory),
  chosen: (known, inventory) =>
    newOfLaunch(known).flatMap(({ number, subnetId }) =>
      inventory.snapshot.securityGroups
        .filter(({ vpcId, name }) => name === 'default' && vpcId === inventory.subnet(subnetId)?.vpcId)
        .map(({ id }) => pickOf(number, id)),
    ),
};

/** A security group as one of a new interface. */
type Pair = { readonly of: NewOfLaunch; readonly group: SecurityGroup };

const pairCandidates = (all: readonly NewOfLaunch[], inventory: Inventory): Candidates<string> => {
  const sought = soughtGroups(inventory);
  const pairs = all.flatMap((of) => inventory.snapshot.securityGroups.map((group): Pair => ({ of, group })));
  return candidatesOf(pairs, {
    idOf: ({ of, group }) => pickOf(of.number, group.id),
    nameOf: ({ of, group }) => `${of.number} ${group.name}`,
    choiceOf: ({ of, group }) => ({
      value: pickOf(of.number, group.id),
      label: namedGroup(group),
      description: namedNew(of, inventory),
      detail: words`VPC ${vpcLabel(group.vpcId, inventory)} ${foreign(group.description)}`,
      icon: 'shield',
    }),
    distanceOf: ({ of, group }) => (group.vpcId === inventory.subnet(of.subnetId)?.vpcId ? 0 : 1),
    sought: {
      ...sought,
      texts: ({ of, group }) => [...sought.texts(group), of.subnetId],
      addresses: () => [],
      blocks: () => [],
      macs: () => [],
      tags: ({ group }) => group.tags,
      inField: ({ group }, field) => sought.inField(group, field),
      hasFlag: () => false,
    },
  });
};

import type { Inventory } from '../../domain/inventory.ts';
import type { SecurityGroup } from '../../domain/model.ts';
import { namedGroup } from '../../domain/named.ts';
import { compareNatural } from '../../domain/order.ts';
import { nameOf } from '../../domain/tags.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { Choice } from '../question.ts';
import { vpcLabel } from './choiceLabels.ts';

/** Every security group with the facts needed to choose, those of the VPC first. */
export const groupChoices = (vpcId: string | undefined, inventory: Inventory): readonly Choice<string>[] => {
  const all = inventory.snapshot.securityGroups;
  const choices = (groups: readonly SecurityGroup[]) =>
    groups
      .toSorted((a, b) => compareNatural(a.name, b.name) || compareNatural(a.id, b.id))
      .map((group) => groupChoice(group, inventory));
  return [
    ...choices(all.filter((group) => group.vpcId === vpcId)),
    ...choices(all.filter((group) => group.vpcId !== vpcId)),
  ];
};

const groupChoice = (group: SecurityGroup, inventory: Inventory): Choice<string> => ({
  value: group.id,
  label: namedGroup(group),
  description: facts(foreign(nameOf(group)), words`VPC ${vpcLabel(group.vpcId, inventory)}`),
  detail: foreign(group.description),
  icon: 'shield',
});

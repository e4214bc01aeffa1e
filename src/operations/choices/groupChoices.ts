import type { Inventory } from '../../domain/inventory.ts';
import type { SecurityGroup } from '../../domain/model.ts';
import { nameOf } from '../../domain/tags.ts';
import type { Choice } from '../question.ts';
import { byLabel, facts, vpcLabel } from './words.ts';

/** Every security group with the facts needed to choose, those of the VPC first. */
export const groupChoices = (vpcId: string | undefined, inventory: Inventory): readonly Choice<string>[] => {
  const all = inventory.snapshot.securityGroups;
  const choices = (groups: readonly SecurityGroup[]) =>
    groups.map((group) => groupChoice(group, inventory)).toSorted(byLabel);
  return [
    ...choices(all.filter((group) => group.vpcId === vpcId)),
    ...choices(all.filter((group) => group.vpcId !== vpcId)),
  ];
};

const groupChoice = (group: SecurityGroup, inventory: Inventory): Choice<string> => ({
  value: group.id,
  label: group.name,
  description: facts(group.id, nameOf(group), `VPC ${vpcLabel(group.vpcId, inventory)}`),
  detail: group.description || undefined,
  icon: 'shield',
});

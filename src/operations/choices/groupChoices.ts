import type { Inventory } from '../../domain/inventory.ts';
import type { SecurityGroup } from '../../domain/model.ts';
import { namedGroup } from '../../domain/named.ts';
import { soughtGroups } from '../../domain/query/soughtThings.ts';
import { nameOf } from '../../domain/tags.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { Candidates, Choice } from '../question.ts';
import { candidatesOf } from './candidates.ts';
import { vpcLabel } from './choiceLabels.ts';

/** Every security group with the facts needed to choose: those that are there already, then those of the VPC, each by name. */
export const groupCandidates = (
  vpcId: string | undefined,
  inventory: Inventory,
  present: readonly string[] = [],
): Candidates<string> =>
  candidatesOf(inventory.snapshot.securityGroups, {
    idOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    choiceOf: (group) => groupChoice(group, inventory),
    distanceOf: ({ id, vpcId: own }) => (present.includes(id) ? 0 : own === vpcId ? 1 : 2),
    sought: soughtGroups(inventory),
  });

/** Groups that interfaces have, each once, also those that could not be read. */
export const groupChoices = (
  groups: readonly { readonly id: string; readonly name: string | undefined }[],
  inventory: Inventory,
): readonly Choice<string>[] =>
  [...Map.groupBy(groups, ({ id }) => id)].map(([id, alike]) => {
    const group = inventory.securityGroup(id);
    const choice = group
      ? groupChoice(group, inventory)
      : { value: id, label: namedGroup({ id, name: alike[0]?.name ?? '' }) };
    return { ...choice, description: facts(words`on ${alike.length}`, group && choice.description), icon: 'shield' };
  });

const groupChoice = (group: SecurityGroup, inventory: Inventory): Choice<string> => ({
  value: group.id,
  label: namedGroup(group),
  description: facts(foreign(nameOf(group)), words`VPC ${vpcLabel(group.vpcId, inventory)}`),
  detail: foreign(group.description),
  icon: 'shield',
});

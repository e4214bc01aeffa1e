import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { Choice } from '../question.ts';
import { byName, ownerWords, subnetLabel, vpcLabel } from './choiceLabels.ts';

/** The question for one of all interfaces; spread it into operations whose input has `eniId`. The rules say which are refused. */
export const whichInterface = {
  kind: 'choice',
  field: 'eniId',
  title: words`Select the network interface`,
  placeholder: words`Type a name, id, zone or subnet`,
  empty: words`There is no network interface here; create one in a subnet first.`,
  choices: (_known: unknown, inventory: Inventory) => interfaceChoices(inventory),
} as const;

/** The same for operations that take several: their input has `eniIds`. */
export const whichInterfaces = {
  ...whichInterface,
  kind: 'many',
  field: 'eniIds',
  title: words`Select the network interfaces`,
} as const;

/** Every interface with the facts needed to choose, by name. */
export const interfaceChoices = (inventory: Inventory): readonly Choice<string>[] =>
  byName(inventory.snapshot.enis).map((eni) => interfaceChoice(eni, inventory));

const interfaceChoice = (eni: Eni, inventory: Inventory): Choice<string> => {
  return {
    value: eni.id,
    label: named(eni),
    description: facts(
      foreign(eni.zone),
      foreign(eni.status),
      foreign(eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip),
    ),
    detail: facts(
      words`subnet ${subnetLabel(eni.subnetId, inventory)}`,
      words`VPC ${vpcLabel(eni.vpcId, inventory)}`,
      eni.interfaceType !== 'interface' && foreign(eni.interfaceType),
      ownerWords(eni, inventory),
      foreign(eni.description),
    ),
    icon: 'plug',
  };
};

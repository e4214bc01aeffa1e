import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { ownerOf } from '../../domain/owner.ts';
import { labelOf, nameOf } from '../../domain/tags.ts';
import type { Choice } from '../question.ts';
import { byLabel, facts, subnetLabel, vpcLabel } from './words.ts';

/** The question for one of all interfaces; spread it into operations whose input has `eniId`. The rules say which are refused. */
export const whichInterface = {
  kind: 'choice',
  field: 'eniId',
  title: 'Which network interface?',
  placeholder: 'Type a name, id, zone or subnet',
  empty: 'There is no network interface here; create one in a subnet first.',
  choices: (_known: unknown, inventory: Inventory) => interfaceChoices(inventory),
} as const;

/** The same for operations that take several: their input has `eniIds`. */
export const whichInterfaces = {
  ...whichInterface,
  kind: 'many',
  field: 'eniIds',
  title: 'Which network interfaces?',
} as const;

/** Every interface with the facts needed to choose, by name. */
export const interfaceChoices = (inventory: Inventory): readonly Choice<string>[] =>
  inventory.snapshot.enis.map((eni) => interfaceChoice(eni, inventory)).toSorted(byLabel);

const interfaceChoice = (eni: Eni, inventory: Inventory): Choice<string> => {
  const owner = ownerOf(eni);
  return {
    value: eni.id,
    label: labelOf(eni),
    description: facts(nameOf(eni) && eni.id, eni.zone, eni.status, eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip),
    detail: facts(
      `subnet ${subnetLabel(eni.subnetId, inventory)}`,
      `VPC ${vpcLabel(eni.vpcId, inventory)}`,
      eni.interfaceType === 'interface' ? undefined : eni.interfaceType,
      owner && facts(owner.title, owner.name),
      eni.description || undefined,
    ),
    icon: 'plug',
  };
};

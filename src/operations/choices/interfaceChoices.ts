import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import { soughtInterfaces } from '../../domain/query/sought.ts';
import type { Target } from '../operation.ts';
import type { Candidates, Choice } from '../question.ts';
import { candidatesOf, distanceFrom, namedThings } from './candidates.ts';
import { ownerWords, subnetLabel, vpcLabel } from './choiceLabels.ts';

/** The question for one of all interfaces; spread it into operations whose input has `eniId`. The rules say which are refused. */
export const whichInterface = {
  kind: 'choice',
  field: 'eniId',
  title: words`Select the network interface`,
  placeholder: words`Type a name, id, address, MAC address or tag (env=prod)`,
  empty: words`There is no network interface here; create one in a subnet first.`,
  part: 'enis',
  choices: (known: unknown, inventory: Inventory) => interfaceCandidates(inventory, known),
} as const;

/** The same for operations that take several: their input has `eniIds`. */
export const whichInterfaces = {
  ...whichInterface,
  kind: 'many',
  field: 'eniIds',
  title: words`Select the network interfaces`,
} as const;

/** The interfaces among what was pointed at, as far as they answer `eniIds`. */
export const knownInterfaces = (targets: readonly Target[]): { readonly eniIds?: readonly string[] } => {
  const eniIds = targets.filter(({ kind }) => kind === 'interface').map(({ id }) => id);
  return eniIds.length === 0 ? {} : { eniIds };
};

/** What all of them have in common, to start from; undefined where they differ. */
export const commonOf = <Value>(eniIds: readonly string[], inventory: Inventory, valueOf: (eni: Eni) => Value) => {
  const values = new Set(eniIds.flatMap((id) => inventory.eni(id) ?? []).map(valueOf));
  const [value] = values;
  return values.size === 1 ? value : undefined;
};

/** Every interface with the facts needed to choose, those near what was answered before first. */
export const interfaceCandidates = (inventory: Inventory, known?: unknown): Candidates<string> =>
  candidatesOf(inventory.snapshot.enis, {
    ...namedThings,
    choiceOf: (eni) => interfaceChoice(eni, inventory),
    distanceOf: distanceFrom(known, inventory, ['instanceId', 'subnetId']),
    sought: soughtInterfaces({ inventory, findings: [] }),
  });

/** An interface with the facts needed to choose. */
export const interfaceChoice = (eni: Eni, inventory: Inventory): Choice<string> => {
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

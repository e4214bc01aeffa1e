import type { Inventory } from '../../domain/inventory.ts';
import { facts, words } from '../../domain/words.ts';
import type { Target } from '../operation.ts';
import { interfaceCandidates, interfaceChoice, knownInterfaces, whichInterfaces } from './interfaceChoices.ts';

/** What was pointed at, where instances were among it. */
type Among = { readonly among?: readonly string[] | undefined };

/** Interfaces that were pointed at, or the things among whose interfaces is to be chosen; an only one needs no asking. */
export const knownOfInstances = (
  targets: readonly Target[],
  inventory: Inventory,
): Among & { readonly eniIds?: readonly string[] } => {
  if (!targets.some(({ kind }) => kind === 'instance')) return knownInterfaces(targets);
  const among = targets.filter(({ kind }) => kind === 'instance' || kind === 'interface').map(({ id }) => id);
  const enis = amongEnis(among, inventory);
  return enis.length === 1 ? { among, eniIds: enis.map(({ id }) => id) } : { among };
};

const amongEnis = (ids: readonly string[], inventory: Inventory) => [
  ...new Set(ids.flatMap((id) => inventory.eni(id) ?? inventory.enisOf({ id }))),
];

/** The question for interfaces, of instances alone where some were pointed at. */
export const whichOfInstances = {
  ...whichInterfaces,
  choices: ({ among }: Among, inventory: Inventory) => {
    if (among === undefined) return interfaceCandidates(inventory);
    return amongEnis(among, inventory).map((eni) => {
      const device = eni.attachment && words`eth${eni.attachment.deviceIndex}`;
      const choice = interfaceChoice(eni, inventory);
      return { ...choice, description: facts(device, choice.description) };
    });
  },
  chosen: ({ among = [] }: Among, inventory: Inventory) => among.filter((id) => inventory.eni(id)),
} as const;

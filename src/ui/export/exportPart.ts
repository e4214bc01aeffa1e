import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { labelOf } from '../../domain/tags.ts';
import { foreign, type Words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';

/** What belongs to the selection of the topology. */
export type ExportPart = {
  readonly target: Selection;
  /** Name tag, else id. */
  readonly name: Words;
  readonly enis: readonly Eni[];
};

/** The selection with its interfaces; undefined when nothing is selected or the account has it no more. */
export const exportPartOf = (target: Selection | undefined, inventory: Inventory): ExportPart | undefined => {
  const thing = target && finders[target.kind](target.id, inventory);
  if (!target || !thing) return undefined;
  const own = membership[target.kind];
  return {
    target,
    name: foreign(labelOf(thing), 80),
    enis: inventory.snapshot.enis.filter((eni) => own(eni) === target.id),
  };
};

type Kind = Selection['kind'];

const finders: {
  readonly [K in Kind]: (id: string, inventory: Inventory) => Parameters<typeof labelOf>[0] | undefined;
} = {
  vpc: (id, inventory) => inventory.vpc(id),
  subnet: (id, inventory) => inventory.subnet(id),
  instance: (id, inventory) => inventory.instance(id),
  interface: (id, inventory) => inventory.eni(id),
};

const membership: { readonly [K in Kind]: (eni: Eni) => string | undefined } = {
  vpc: ({ vpcId }) => vpcId,
  subnet: ({ subnetId }) => subnetId,
  instance: ({ attachment }) => attachment?.instanceId,
  interface: ({ id }) => id,
};

import type { Inventory } from '../domain/inventory.ts';
import { operations } from '../operations/registry.ts';
import type { Offers, Selection } from '../protocol/topology.ts';

/** Nothing is offered for what can only be looked at. */
export const noOffers: Offers = { lists: [], of: {} };

/** Which operations the context menu of each thing in the picture offers, as the menus of the tree do. */
export const offersOf = (inventory: Inventory): Offers => {
  const { vpcs, subnets, instances, enis } = inventory.snapshot;
  const numbers = new Map<string, number>();
  const of: Record<string, number> = {};
  const kinds: readonly (readonly [Selection['kind'], readonly { readonly id: string }[]])[] = [
    ['vpc', vpcs],
    ['subnet', subnets],
    ['instance', instances],
    ['interface', enis],
  ];
  for (const [kind, things] of kinds) {
    const possible = operations.filter(({ on }) => on.includes(kind));
    for (const { id } of things) {
      const offered = possible.filter(({ offeredFor }) => offeredFor({ kind, id }, inventory));
      const words = offered.map((operation) => operation.id).join(' ');
      const number = numbers.get(words) ?? numbers.size;
      numbers.set(words, number);
      of[id] = number;
    }
  }
  return { lists: [...numbers.keys()], of };
};

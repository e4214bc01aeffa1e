import { custodyOf } from '../../domain/custody/custody.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { named, type Named } from '../../domain/named.ts';
import { facts, foreign, type Words } from '../../domain/words.ts';

/** The id of a VPC with its name; the id alone where the inventory does not have it, `unknown` without an id. */
export const vpcLabel = (vpcId: string | undefined, inventory: Inventory): Words =>
  placeLabel(vpcId, inventory.vpc(vpcId));

/** The id of a subnet with its name; the id alone where the inventory does not have it, `unknown` without an id. */
export const subnetLabel = (subnetId: string | undefined, inventory: Inventory): Words =>
  placeLabel(subnetId, inventory.subnet(subnetId));

const placeLabel = (id: string | undefined, place: Named | undefined): Words =>
  place ? named(place) : foreign(id ?? 'unknown');

/** `NAT gateway · nat-a`: who holds or made the interface; undefined for the account's own. */
export const ownerWords = (eni: Eni, inventory: Inventory): Words | undefined => {
  const { holder } = custodyOf(eni, inventory);
  return holder && facts(foreign(holder.full), foreign(holder.name));
};

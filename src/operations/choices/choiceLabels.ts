import type { Inventory } from '../../domain/inventory.ts';
import { named, type Named } from '../../domain/named.ts';
import { natural } from '../../domain/natural.ts';
import type { Owner } from '../../domain/owner.ts';
import { labelOf } from '../../domain/tags.ts';
import { facts, foreign, type Words } from '../../domain/words.ts';

export const vpcLabel = (vpcId: string | undefined, inventory: Inventory): Words =>
  placeLabel(vpcId, inventory.vpc(vpcId));

export const subnetLabel = (subnetId: string | undefined, inventory: Inventory): Words =>
  placeLabel(subnetId, inventory.subnet(subnetId));

const placeLabel = (id: string | undefined, place: Named | undefined): Words =>
  place ? named(place) : foreign(id ?? 'unknown');

/** `NAT gateway · nat-a`. */
export const ownerWords = ({ title, name }: Owner): Words => facts(foreign(title), foreign(name));

/** In the order in which a person looks for them: by name; ids keep it stable between things of one name. */
export const byName = <Thing extends Named>(things: readonly Thing[]): readonly Thing[] =>
  things.toSorted((a, b) => natural(labelOf(a), labelOf(b)) || (a.id < b.id ? -1 : 1));

import { ipOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import { slotTag } from '../domain/slots.ts';
import { labelOf, nameOf } from '../domain/tags.ts';
import { counted, foreign, words, type Words } from '../domain/words.ts';

/**
 * What people call a thing by its id: its name; of an interface without one its instance and slot, of an elastic IP its address. The id itself where there is
 * nothing else. An interface whose instance has the same name says its slot, too.
 */
export const calledIn = (id: string, inventory: Inventory): Words => {
  const address = inventory.elasticIp(id);
  if (address) return foreign(ipOf(address));
  const eni = inventory.eni(id);
  if (!eni) {
    const thing = inventory.instance(id) ?? inventory.subnet(id) ?? inventory.vpc(id);
    return foreign(thing ? labelOf(thing) : id, most);
  }
  const { attachment } = eni;
  const holder = inventory.instance(attachment?.instanceId);
  const own = nameOf(eni);
  const isPlaced = attachment && holder && (own === undefined || own === nameOf(holder));
  return isPlaced ? words`${foreign(labelOf(holder), most)} ${foreign(slotTag(attachment))}` : foreign(own ?? id, most);
};

/** The one thing of several, or how many: `3 interfaces`. */
export const calledAll = (ids: readonly string[], inventory: Inventory, things: Words): Words => {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0 ? calledIn(only, inventory) : words`${ids.length} ${things}`;
};

/** `10.0.11.60`, `3 addresses`: of addresses, and allocation ids of elastic IPs. */
export const calledAddresses = (addresses: readonly string[], inventory: Inventory): Words => {
  const [only, ...others] = addresses;
  return only !== undefined && others.length === 0
    ? calledIn(only, inventory)
    : counted(addresses.length, words`address`, words`addresses`);
};

const most = 40;

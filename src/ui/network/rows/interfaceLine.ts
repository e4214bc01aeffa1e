import { ipOf } from '../../../domain/association.ts';
import { custodyNote, custodyOf } from '../../../domain/custody/custody.ts';
import { isHeld } from '../../../domain/custody/stand.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { nameOf } from '../../../domain/tags.ts';
import { shortName } from '../../../topology/holders.ts';
import { slotTag } from '../../../domain/slots.ts';

import { counted, facts, foreign, words, type Words } from '../../../domain/words.ts';

/** What tells interfaces apart at a glance, with what else must not be cut off `between`: `10.0.2.15 · eth1 · 54.1.2.3 · source/dest check off`. */
export const interfaceLine = (eni: Eni, inventory: Inventory, between: readonly (Words | false)[] = []): Words =>
  facts(
    foreign(addressOf(eni)),
    eni.attachment?.instanceId !== undefined && foreign(slotTag(eni.attachment)),
    ...between,
    foreign(publicIpOf(eni)),
    eni.addresses.length > 1 && words`+${eni.addresses.length - 1}`,
    foreign(busyOf(eni)),
    custodyNote(eni, custodyOf(eni, inventory)),
    !eni.sourceDestCheck && !isHeld(eni, inventory) && words`source/dest check off`,
    eni.addresses.length > 0 && foreign(eni.ipv6Addresses[0]?.ip),
    eni.ipv6Addresses.length > 1 && words`+${eni.ipv6Addresses.length - 1} IPv6`,
    prefixes(eni),
    nameOf(eni) !== undefined && addressOf(eni) === undefined && foreign(eni.id),
  );

const prefixes = ({ ipv4Prefixes, ipv6Prefixes }: Eni): Words | undefined => {
  const count = ipv4Prefixes.length + ipv6Prefixes.length;
  return count === 0 ? undefined : counted(count, words`prefix`, words`prefixes`);
};

/** What EC2 is at: of the interface, or of its attachment while the interface already counts as in use. */
const busyOf = ({ status, attachment }: Eni): string | undefined =>
  [status, attachment?.status].find((each) => each !== undefined && unsettled.has(each));

const unsettled: ReadonlySet<string> = new Set(['pending', 'attaching', 'detaching']);

/** The primary IPv4 address, else the first IPv6 address; undefined for EFA-only interfaces, which have none. */
export const addressOf = (eni: Eni): string | undefined => eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip;

/** The first address outside, elastic or automatic: public, carrier or customer-owned; undefined without one. */
export const publicIpOf = ({ addresses }: Eni): string | undefined => {
  const association = addresses.find((address) => address.association !== undefined)?.association;
  return association && ipOf(association);
};

/**
 * The name of the resource that holds an interface, as short as in the picture; undefined where nothing or nobody known
 * holds it.
 */
export const ownerName = (eni: Eni, inventory: Inventory): string | undefined => {
  const { holder } = custodyOf(eni, inventory);
  return holder && shortName(holder);
};

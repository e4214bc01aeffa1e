import type { Eni } from '../../../domain/model.ts';
import { ownerOf, serviceHeld } from '../../../domain/owner.ts';
import { nameOf } from '../../../domain/tags.ts';
import { shortName } from '../../../topology/holders.ts';
import { slotTag } from '../../../domain/slots.ts';

import { facts, foreign, words, type Words } from '../../../domain/words.ts';

/** What tells interfaces apart at a glance: `eth1 · 10.0.2.15 · 54.1.2.3 · source/dest check off`. */
export const interfaceLine = (eni: Eni): Words =>
  facts(
    eni.attachment?.instanceId !== undefined && foreign(slotTag(eni.attachment)),
    foreign(addressOf(eni)),
    foreign(publicIpOf(eni)),
    eni.addresses.length > 1 && words`+${eni.addresses.length - 1}`,
    unsettled.has(eni.status) && foreign(eni.status),
    !eni.sourceDestCheck && !serviceHeld(eni) && words`source/dest check off`,
    nameOf(eni) !== undefined && addressOf(eni) === undefined && foreign(eni.id),
  );

const unsettled: ReadonlySet<string> = new Set(['pending', 'attaching', 'detaching']);

/** The primary IPv4 address, else the first IPv6 address; undefined for EFA-only interfaces, which have none. */
export const addressOf = (eni: Eni): string | undefined => eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip;

/** The first public IPv4 address, elastic or automatic; undefined without one. */
export const publicIpOf = (eni: Eni): string | undefined =>
  eni.addresses.find((address) => address.association !== undefined)?.association?.publicIp;

/**
 * The name of the resource that holds an interface, as short as in the picture; undefined where nothing or nobody known
 * holds it.
 */
export const ownerName = (eni: Eni): string | undefined => {
  const owner = ownerOf(eni);
  return owner && shortName(owner);
};

import { exposureOf, type Exposure } from '../domain/exposure/entry.ts';
import { partWords } from '../domain/gapWords.ts';
import { subnetReach } from '../domain/exposure/subnetReach.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import type { DetailsRow } from './details.ts';
import { copiedEach, said } from './detailsRows.ts';

/** By which addresses there is a path from outside, or why there is none; nothing for an interface without such an address. */
export const exposureRows = (eni: Eni, inventory: Inventory): readonly (DetailsRow | undefined)[] => {
  const { entries, unread, kept } = exposureOf(eni, inventory);
  const subnet = inventory.subnet(eni.subnetId);
  const isDead = kept === 'noRoute' && subnet && subnetReach(subnet, inventory).ways.some((way) => way.isDead);
  const from = (place: 'internet' | 'carrier') =>
    entries.filter((entry) => entry.from === place).map((entry) => entry.outside);
  return [
    ...copiedEach('From the internet', from('internet')),
    ...copiedEach('From the carrier', from('carrier')),
    unread === undefined ? undefined : said('From the internet', `Not known: ${partWords[unread]} not read`),
    kept === undefined ? undefined : said('From the internet', isDead ? dead : reasons[kept]),
  ];
};

const dead = 'No: the default route of the subnet is a blackhole';

const reasons: { readonly [Why in NonNullable<Exposure['kept']>]: string } = {
  denied: 'No: the interface denies all internet gateway traffic',
  blocked: 'No: VPC Block Public Access blocks it',
  noRoute: 'No: the subnet has no such route to an internet gateway',
};

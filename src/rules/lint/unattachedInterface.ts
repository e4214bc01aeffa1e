import { elasticOn } from '../../domain/addressCharge.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import { rightsOf } from '../../domain/custody/rights.ts';
import type { Note } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { labelOf } from '../../domain/tags.ts';
import { foreign, foreignFew, words } from '../../domain/words.ts';
import type { Lint } from './lint.ts';

/**
 * Interfaces of the account's own that a person could attach or delete. Those of services and of controllers are theirs to look after, and of one with
 * an elastic IP its finding tells. AWS charges for addresses that are public, not for interfaces, so none costs anything by itself.
 */
export const unattachedInterface: Lint<Note> = {
  id: 'interface/unattached',
  heading: words`Unattached network interfaces`,
  mends: ['attachInterface', 'deleteInterface'],
  title: words`A network interface that is attached to nothing keeps its private addresses from others in its subnet`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  *check(inventory) {
    for (const eni of inventory.snapshot.enis) yield isLeftOver(eni, inventory) ? noteOn(eni, inventory) : undefined;
  },
};

const isLeftOver = (eni: Eni, inventory: Inventory): boolean =>
  !eni.attachment &&
  eni.status === 'available' &&
  elasticOn(eni).length === 0 &&
  custodyOf(eni, inventory).kind === 'own' &&
  (({ attach, delete: remove }) => attach || remove)(rightsOf(eni, inventory));

const noteOn = (eni: Eni, inventory: Inventory): Omit<Note, 'ruleId'> => {
  const { addresses, ipv4Prefixes, ipv6Addresses, ipv6Prefixes } = eni;
  const held = [...addresses, ...ipv6Addresses].map(({ ip }) => ip).concat(ipv4Prefixes, ipv6Prefixes);
  const subnet = foreign(labelOf(inventory.subnet(eni.subnetId) ?? { id: eni.subnetId, tags: [] }));
  return {
    severity: 'note',
    message: words`Unattached, keeps ${foreignFew(held, 1)} of ${subnet}: ${named(eni)}`,
    remedy: words`Attach it to an instance, or delete it if nothing needs it.`,
    on: { kind: 'interface', id: eni.id },
  };
};

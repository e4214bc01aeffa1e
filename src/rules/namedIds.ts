import { ipOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { named, namedGroup, quoted } from '../domain/named.ts';
import { slotTag } from '../domain/slots.ts';
import { nameOf } from '../domain/tags.ts';
import { foreign, withParts, words, type Words } from '../domain/words.ts';

/**
 * A sentence in which each id says whose it is, as far as that was read: `subnet-0b71e6f2 "data-a"`, `eni-0f6ef41e (eth0 of "ha-2")`. An id that is named already,
 * or that nothing is known of, stays as it is.
 */
export const withNamedIds = (sentence: Words, inventory: Inventory): Words =>
  withParts(sentence, idAlone, (id) => namedId(id, inventory));

/** Ids of things that bear names. Source: EC2, 8 or 17 hexadecimal digits after the kind of thing. */
const idAlone = /\b(?:eni|i|subnet|vpc|sg|eipalloc)-[\da-f]{8,17}\b(?! ["(])/g;

const namedId = (id: string, inventory: Inventory): Words => {
  const eni = inventory.eni(id);
  if (eni) return (nameOf(eni) ?? '') === '' ? ofHolder(eni, inventory) : named(eni);
  const group = inventory.securityGroup(id);
  if (group) return namedGroup(group);
  const address = inventory.elasticIp(id);
  if (address) return words`${foreign(id)} (${foreign(ipOf(address))})`;
  const thing = inventory.instance(id) ?? inventory.subnet(id) ?? inventory.vpc(id);
  return thing ? named(thing) : foreign(id);
};

/** An interface without a name is known by the instance that it is attached to. */
const ofHolder = ({ id, attachment }: Eni, inventory: Inventory): Words => {
  const holder = inventory.instance(attachment?.instanceId);
  const name = holder && nameOf(holder);
  return attachment && name !== undefined && name !== ''
    ? words`${foreign(id)} (${foreign(slotTag(attachment))} of ${quoted(name)})`
    : foreign(id);
};

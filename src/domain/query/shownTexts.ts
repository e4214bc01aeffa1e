import { ipOf } from '../association.ts';
import { custodyNote, custodyOf } from '../custody/custody.ts';
import { isOwnKind } from '../custody/stand.ts';
import type { Finding } from '../finding.ts';
import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { slotTag } from '../slots.ts';
import { labelOf } from '../tags.ts';

/** An account as it is shown, with what deserves attention in it. */
export type Account = { readonly inventory: Inventory; readonly findings: readonly Finding[] };

/**
 * Everything that the rows of an interface show in tree, picture and table. A word is looked for in all texts of an account each
 * time somebody who types pauses, so a list is filled, and none is put together of others.
 */
export const shownTexts = ({ inventory, findings }: Account): ((eni: Eni) => readonly string[]) => {
  const found = Map.groupBy(findings, ({ on }) => on.id);
  return (eni) => {
    const { attachment } = eni;
    const texts = ownTexts(eni, inventory);
    addPlaces(texts, eni, inventory);
    for (const { message } of found.get(eni.id) ?? none) texts.push(message);
    for (const { message } of found.get(eni.subnetId) ?? none) texts.push(message);
    if (attachment?.instanceId !== undefined)
      for (const { message } of found.get(attachment.instanceId) ?? none) texts.push(message);
    return texts;
  };
};

const none: readonly never[] = [];

const ownTexts = (eni: Eni, inventory: Inventory): string[] => {
  const { attachment, requesterId } = eni;
  const custody = custodyOf(eni, inventory);
  const { kind, holder, account } = custody;
  const note = custodyNote(eni, custody);
  const held = !isOwnKind(kind);
  const texts = [eni.id, eni.description, eni.mac, eni.status, eni.interfaceType, eni.zone];
  for (const { value } of eni.tags) texts.push(value);
  for (const { id, name } of eni.groups) texts.push(id, name);
  const prefixes = prefixesOf(eni);
  texts.push(...addressesOf(eni), ...prefixes);
  if (prefixes.length > 0) texts.push('prefixes');
  if (attachment) texts.push(attachment.id, attachment.status);
  if (attachment?.instanceId !== undefined) texts.push(attachment.instanceId, slotTag(attachment));
  else if (!held) texts.push('unattached');
  if (holder) texts.push(holder.full, holder.name ?? '');
  if (holder && holder.title !== holder.full) texts.push(holder.title);
  if (account !== undefined) texts.push(account);
  if (note) texts.push(note);
  if (requesterId !== undefined) texts.push(requesterId);
  if (!eni.sourceDestCheck && !held) texts.push('source/dest check off');
  return texts;
};

const addPlaces = (texts: string[], { vpcId, subnetId, attachment }: Eni, inventory: Inventory): void => {
  const [vpc, subnet] = [inventory.vpc(vpcId), inventory.subnet(subnetId)];
  texts.push(vpcId, subnetId);
  if (vpc) texts.push(labelOf(vpc));
  if (subnet) texts.push(labelOf(subnet));
  const instance = inventory.instance(attachment?.instanceId);
  if (!instance) return;
  texts.push(labelOf(instance), instance.type, instance.state);
  if (instance.bandwidthWeighting !== undefined) texts.push(instance.bandwidthWeighting);
};

/** Every address of an interface: private, public and IPv6, without its prefixes. */
export const addressesOf = ({ addresses, ipv6Addresses }: Eni): readonly string[] => {
  const ips = addresses.map(({ ip }) => ip);
  for (const { association } of addresses) if (association) ips.push(ipOf(association));
  for (const { ip } of ipv6Addresses) ips.push(ip);
  return ips;
};

/** The IPv4 and IPv6 prefixes of an interface, as CIDRs. */
export const prefixesOf = ({ ipv4Prefixes, ipv6Prefixes }: Eni): readonly string[] =>
  ipv6Prefixes.length === 0 ? ipv4Prefixes : [...ipv4Prefixes, ...ipv6Prefixes];

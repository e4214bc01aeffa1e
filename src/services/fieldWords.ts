import type { Change, FieldChange } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Attachment } from '../domain/model.ts';
import { named, type Named } from '../domain/named.ts';
import { foreign, joined, present, words, type Words } from '../domain/words.ts';

/** The inventories on both sides of a change: names of things that went are in the first, of new ones in the second. */
export type BeforeAfter = { readonly before: Inventory; readonly after: Inventory };

/** One field of a change in words: `description a → b`, `tags + env=prod − env=dev`, `delete on termination false → true`. */
export const fieldWords = (
  change: Change,
  field: FieldChange,
  { before, after, holder = named }: BeforeAfter & { readonly holder?: (thing: Named) => Words },
): Words => {
  if (change.on.kind === 'interface' && field.name === 'attachment') {
    const [was, is] = [before.eni(change.on.id)?.attachment, after.eni(change.on.id)?.attachment];
    if (was?.id !== is?.id)
      return words`${attachmentWords(was, before, holder)} → ${attachmentWords(is, after, holder)}`;
  }
  const [was, is] = [fieldValue(field.before), fieldValue(field.after)];
  if (Array.isArray(was) && Array.isArray(is)) return words`${fieldName(field.name)} ${listWords(was, is)}`;
  if (isObject(was) || isObject(is))
    return objectWords(fieldsOf(was), fieldsOf(is)) || words`${fieldName(field.name)} changed`;
  return words`${fieldName(field.name)} ${orNone(was)} → ${orNone(is)}`;
};

/** What people call an attribute of the model. */
export const fieldName = (field: string): Words => fieldNames.get(field) ?? spaced(field);

const fieldNames: ReadonlyMap<string, Words> = new Map([
  ['sourceDestCheck', words`source/destination check`],
  ['freeIpv4', words`free IPv4 addresses`],
  ['publicIp', words`public IPv4 address`],
  ['eniId', words`interface`],
  ['instanceId', words`instance`],
  ['privateIp', words`private address`],
  ['ipv6Addresses', words`IPv6 addresses`],
  ['ipv6Cidrs', words`IPv6 CIDRs`],
  ['privateIpv6Cidrs', words`private IPv6 CIDRs`],
  ['ipv4Prefixes', words`IPv4 prefixes`],
  ['ipv6Prefixes', words`IPv6 prefixes`],
  ['groups', words`security groups`],
  ['reverseDns', words`reverse DNS`],
  ['subnetIds', words`subnets`],
  ['main', words`main table`],
  ['imageId', words`image`],
  ['cidr', words`CIDR`],
  ['cidrs', words`CIDRs`],
  ['enabled', words`ENA Express`],
  ['udp', words`UDP`],
  ['udpStream', words`UDP streams`],
  ['tcpEstablished', words`established TCP`],
]);

const attachmentWords = (
  attachment: Attachment | undefined,
  inventory: Inventory,
  nameHolder: (thing: Named) => Words,
): Words => {
  if (!attachment) return words`not attached`;
  const { instanceId: id, deviceIndex } = attachment;
  const holder = id === undefined ? words`a service` : nameHolder(inventory.instance(id) ?? { id, tags: [] });
  return words`eth${deviceIndex} of ${holder} on network card ${attachment.networkCard}`;
};

/** What is in one list alone. */
const listWords = (before: readonly unknown[], after: readonly unknown[]): Words => {
  const [was, is] = [before.map(itemWords), after.map(itemWords)];
  const gone = was.filter((item) => !is.includes(item));
  const added = is.filter((item) => !was.includes(item));
  if (gone.length + added.length === 0) return words`changed`;
  return joined(present([added.length > 0 && words`+ ${some(added)}`, gone.length > 0 && words`− ${some(gone)}`]), ' ');
};

/** No more than a person still reads. */
const some = (items: readonly Words[]): Words =>
  items.length <= readable
    ? joined(items, ', ')
    : words`${joined(items.slice(0, readable), ', ')} and ${items.length - readable} more`;

const readable = 5;

/** An item of a list: a tag, a group, an address, a route or a bare text. */
export const itemWords = (item: unknown): Words => {
  const { key, value, name, ip, association, destination, target, state } = fieldsOf(item);
  if (key !== undefined) return words`${text(key)}=${text(value)}`;
  if (ip !== undefined)
    return association === undefined ? text(ip) : words`${text(ip)} (${outerText(fieldsOf(association))})`;
  if (destination !== undefined) {
    const dead = state === 'blackhole' ? words` (blackhole)` : words``;
    return words`${text(destination)} to ${text(target)}${dead}`;
  }
  return text(name ?? item);
};

const outerText = ({ publicIp, carrierIp, customerOwnedIp }: Fields): Words =>
  text(publicIp ?? carrierIp ?? customerOwnedIp);

const objectWords = (before: Fields, after: Fields): Words =>
  joined(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => {
        const [was, is] = [before[name], after[name]];
        return isObject(was) || isObject(is)
          ? objectWords(fieldsOf(was), fieldsOf(is))
          : words`${fieldName(name)} ${orNone(was)} → ${orNone(is)}`;
      }),
    ', ',
  );

type Fields = { readonly [Name in string]?: unknown };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** The value that a change tells: lists and objects come as JSON, all else as its text. */
export const fieldValue = (field: string): unknown => {
  if (!/^[[{]/.test(field)) return field;
  try {
    return JSON.parse(field) as unknown;
  } catch {
    return field;
  }
};

const text = (value: unknown): Words => foreign(typeof value === 'string' ? value : JSON.stringify(value));
const orNone = (value: unknown): Words => text(value) || words`none`;
const spaced = (name: string): Words => foreign(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

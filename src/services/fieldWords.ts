import type { Change, FieldChange } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Attachment } from '../domain/model.ts';
import { instanceName } from './sentences/sentence.ts';

/** The inventories on both sides of a change: names of things that went are in the first, of new ones in the second. */
export type BeforeAfter = { readonly before: Inventory; readonly after: Inventory };

/** One field of a change in words: `description a → b`, `tags + env=prod − env=dev`, `delete on termination false → true`. */
export const fieldWords = (change: Change, field: FieldChange, { before, after }: BeforeAfter): string => {
  if (change.on.kind === 'interface' && field.name === 'attachment') {
    const [was, is] = [before.eni(change.on.id)?.attachment, after.eni(change.on.id)?.attachment];
    if (was?.id !== is?.id) return `${attachmentWords(was, before)} → ${attachmentWords(is, after)}`;
  }
  const [was, is] = [parsed(field.before), parsed(field.after)];
  if (Array.isArray(was) && Array.isArray(is)) return `${nameOf(field.name)} ${listWords(was, is)}`;
  if (isObject(was) || isObject(is)) return objectWords(fieldsOf(was), fieldsOf(is)) || `${nameOf(field.name)} changed`;
  return `${nameOf(field.name)} ${orNone(was)} → ${orNone(is)}`;
};

const nameOf = (field: string): string => fieldNames.get(field) ?? spaced(field);

const fieldNames: ReadonlyMap<string, string> = new Map([
  ['sourceDestCheck', 'source/destination check'],
  ['freeIpv4', 'free IPv4 addresses'],
  ['publicIp', 'public IPv4 address'],
  ['eniId', 'interface'],
  ['instanceId', 'instance'],
  ['privateIp', 'private address'],
  ['ipv6Addresses', 'IPv6 addresses'],
  ['ipv6Cidrs', 'IPv6 CIDRs'],
  ['ipv4Prefixes', 'IPv4 prefixes'],
  ['ipv6Prefixes', 'IPv6 prefixes'],
  ['groups', 'security groups'],
  ['enabled', 'ENA Express'],
  ['udp', 'UDP'],
  ['udpStream', 'UDP streams'],
  ['tcpEstablished', 'established TCP'],
]);

const attachmentWords = (attachment: Attachment | undefined, inventory: Inventory): string => {
  if (!attachment) return 'not attached';
  const holder = attachment.instanceId === undefined ? 'a service' : instanceName(attachment.instanceId, inventory);
  return `eth${attachment.deviceIndex} of ${holder} on network card ${attachment.networkCard}`;
};

/** What is in one list alone. */
const listWords = (before: readonly unknown[], after: readonly unknown[]): string => {
  const [was, is] = [before.map(itemWords), after.map(itemWords)];
  const gone = was.filter((item) => !is.includes(item));
  const added = is.filter((item) => !was.includes(item));
  if (gone.length + added.length === 0) return 'changed';
  return [...(added.length > 0 ? [`+ ${some(added)}`] : []), ...(gone.length > 0 ? [`− ${some(gone)}`] : [])].join(' ');
};

/** No more than a person still reads. */
const some = (items: readonly string[]): string =>
  items.length <= readable
    ? items.join(', ')
    : `${items.slice(0, readable).join(', ')} and ${items.length - readable} more`;

const readable = 5;

/** A tag, a group, an address or a bare text. */
const itemWords = (item: unknown): string => {
  const { key, value, name, ip, association } = fieldsOf(item);
  if (key !== undefined) return `${text(key)}=${text(value)}`;
  if (ip !== undefined)
    return association === undefined ? text(ip) : `${text(ip)} (${text(fieldsOf(association)['publicIp'])})`;
  return text(name ?? item);
};

const objectWords = (before: Fields, after: Fields): string =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => {
      const [was, is] = [before[name], after[name]];
      return isObject(was) || isObject(is)
        ? objectWords(fieldsOf(was), fieldsOf(is))
        : `${nameOf(name)} ${orNone(was)} → ${orNone(is)}`;
    })
    .join(', ');

type Fields = { readonly [Name in string]?: unknown };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** Lists and objects come as JSON, all else as its text. */
const parsed = (field: string): unknown => {
  if (!/^[[{]/.test(field)) return field;
  try {
    return JSON.parse(field) as unknown;
  } catch {
    return field;
  }
};

const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const orNone = (value: unknown): string => text(value) || 'none';
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

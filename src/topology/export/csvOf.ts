import { custodyOf } from '../../domain/custody/custody.ts';
import { holderText } from '../../domain/custody/holder.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { nameOf } from '../../domain/tags.ts';
import { slotTag } from '../../domain/slots.ts';
import { marksByBox, type ChangeMark } from '../pictureChanges.ts';
import { csvCell } from './csvCell.ts';
import type { Marking } from './figure.ts';

/**
 * One line for each interface as RFC 4180 has it: a header, commas, CRLF, and quotes around every cell, since all are
 * texts. Several values in one cell are separated by spaces. While the account is compared, each line says how its
 * interface differs and from what.
 */
export const csvOf = (inventory: Inventory, enis: readonly Eni[], marking: Marking): string => {
  const all = [...columns, ...changeColumns(marking)];
  const lines = [all.map(({ title }) => title), ...enis.map((eni) => all.map(({ read }) => read(eni, inventory)))];
  return lines.map((cells) => `${cells.map((value) => csvCell(value ?? '')).join(',')}\r\n`).join('');
};

type Column = {
  readonly title: string;
  readonly read: (eni: Eni, inventory: Inventory) => string | undefined;
};

const ownerText = (eni: Eni, inventory: Inventory): string | undefined => {
  const { holder } = custodyOf(eni, inventory);
  return holder && holderText(holder);
};

const columns: readonly Column[] = [
  { title: 'Interface', read: ({ id }) => id },
  { title: 'Name', read: nameOf },
  { title: 'Description', read: ({ description }) => description },
  { title: 'Status', read: ({ status }) => status },
  { title: 'Type', read: ({ interfaceType }) => interfaceType },
  { title: 'Owner', read: ownerText },
  { title: 'Account', read: ({ ownerId }) => ownerId },
  { title: 'VPC', read: ({ vpcId }) => vpcId },
  { title: 'VPC name', read: ({ vpcId }, inventory) => named(inventory.vpc(vpcId)) },
  { title: 'Subnet', read: ({ subnetId }) => subnetId },
  { title: 'Subnet name', read: ({ subnetId }, inventory) => named(inventory.subnet(subnetId)) },
  { title: 'Availability Zone', read: ({ zone }) => zone },
  { title: 'Instance', read: ({ attachment }) => attachment?.instanceId },
  { title: 'Instance name', read: (eni, inventory) => named(inventory.instance(eni.attachment?.instanceId)) },
  { title: 'Device', read: ({ attachment }) => attachment && slotTag(attachment) },
  { title: 'Delete on termination', read: ({ attachment }) => attachment && yesNo(attachment.deleteOnTermination) },
  { title: 'Private IPv4', read: ({ addresses }) => wordsOf(addresses.map(({ ip }) => ip)) },
  { title: 'Public IPv4', read: ({ addresses }) => wordsOf(addresses.map(({ association }) => association?.publicIp)) },
  { title: 'Carrier IP', read: ({ addresses }) => wordsOf(addresses.map(({ association }) => association?.carrierIp)) },
  {
    title: 'Customer-owned IP',
    read: ({ addresses }) => wordsOf(addresses.map(({ association }) => association?.customerOwnedIp)),
  },
  { title: 'IPv6', read: ({ ipv6Addresses }) => wordsOf(ipv6Addresses.map(({ ip }) => ip)) },
  { title: 'Prefixes', read: ({ ipv4Prefixes, ipv6Prefixes }) => wordsOf([...ipv4Prefixes, ...ipv6Prefixes]) },
  { title: 'MAC', read: ({ mac }) => mac },
  { title: 'Security groups', read: ({ groups }) => wordsOf(groups.map(({ id }) => id)) },
  { title: 'Source/dest check', read: ({ sourceDestCheck }) => yesNo(sourceDestCheck) },
  { title: 'Tags', read: ({ tags }) => wordsOf(tags.map(({ key, value }) => `${key}=${value}`)) },
];

const changeColumns = ({ changes, lines }: Marking): readonly Column[] => {
  if (!changes) return [];
  const marks = marksByBox(changes);
  const markOf = ({ id }: Eni): ChangeMark | undefined => marks.get(`chip:${id}`);
  return [
    { title: 'Change', read: (eni) => markOf(eni)?.kind },
    { title: 'Difference', read: (eni) => markOf(eni)?.words.join('; ') },
    { title: 'Shown', read: () => lines.join(' · ') },
  ];
};

const named = (thing: Parameters<typeof nameOf>[0] | undefined): string | undefined => thing && nameOf(thing);

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const wordsOf = (words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined && word !== '').join(' ');

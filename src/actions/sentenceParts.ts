import type { AddressRequest } from '../domain/addressRequest.ts';
import type { Inventory } from '../domain/inventory.ts';
import { namedAddress, namedGroup, namedOr } from '../domain/named.ts';
import { foreign, foreignList, words, type Words } from '../domain/words.ts';

/** What a sentence calls an interface: its id, and its name where the inventory knows one. */
export const eniName = (id: string, inventory: Inventory): Words => namedOr(id, inventory.eni(id));

/** What a sentence calls an instance: its id, and its name where the inventory knows one. */
export const instanceName = (id: string, inventory: Inventory): Words => namedOr(id, inventory.instance(id));

/** What a sentence calls a subnet: its id, and its name where the inventory knows one. */
export const subnetName = (id: string, inventory: Inventory): Words => namedOr(id, inventory.subnet(id));

/** The id with the group's name; the id alone for a group that the inventory does not have. */
export const groupName = (id: string, inventory: Inventory): Words => {
  const group = inventory.securityGroup(id);
  return group ? namedGroup(group) : foreign(id);
};

/** The public address with its allocation id; the id alone for an address that the inventory does not have. */
export const addressName = (allocationId: string, inventory: Inventory): Words => {
  const address = inventory.elasticIp(allocationId);
  return address ? namedAddress(address) : foreign(allocationId);
};

/** `2 IPv4 addresses chosen by EC2`, or the addresses themselves. */
export const requestWords = (request: AddressRequest, family: 'IPv4' | 'IPv6'): Words => {
  if (request.kind === 'addresses') return foreignList(request.addresses);
  if (request.kind === 'prefixes') return foreignList(request.prefixes);
  const [one, many] = request.kind === 'count' ? [words`address`, words`addresses`] : [words`prefix`, words`prefixes`];
  return words`${request.count} ${foreign(family)} ${request.count === 1 ? one : many} chosen by EC2`;
};

/** `on` or `off`, as a sentence says of an attribute that is true or false. */
export const onOff = (on: boolean): Words => (on ? words`on` : words`off`);

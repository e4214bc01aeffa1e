import type { Inventory } from '../../domain/inventory.ts';
import type { AddressRequest } from '../../operations/actions/facts.ts';
import { fullLabelOf } from '../../domain/tags.ts';

/** Each action of a topic as a plain sentence without its last period, with the names that the inventory knows. */
export type SentencesOf<Topic extends { readonly [A in keyof Topic]: { readonly input: unknown } }> = {
  readonly [A in keyof Topic]: (input: Topic[A]['input'], inventory: Inventory) => string;
};

export const eniName = (id: string, inventory: Inventory): string => nameOr(id, inventory.eni(id));
export const instanceName = (id: string, inventory: Inventory): string => nameOr(id, inventory.instance(id));
export const subnetName = (id: string, inventory: Inventory): string => nameOr(id, inventory.subnet(id));
export const groupName = (id: string, inventory: Inventory): string => {
  const group = inventory.securityGroup(id);
  return group ? `${group.name} (${id})` : id;
};
export const addressName = (allocationId: string, inventory: Inventory): string => {
  const address = inventory.elasticIp(allocationId);
  return address ? `${address.publicIp} (${allocationId})` : allocationId;
};

/** `2 IPv4 addresses of EC2's choice`, or the addresses themselves. */
export const requestWords = (request: AddressRequest, family: 'IPv4' | 'IPv6'): string => {
  if (request.kind === 'addresses') return request.addresses.join(', ');
  if (request.kind === 'prefixes') return request.prefixes.join(', ');
  const [one, many] = request.kind === 'count' ? ['address', 'addresses'] : ['prefix', 'prefixes'];
  return `${request.count} ${family} ${request.count === 1 ? one : many} of EC2's choice`;
};

export const onOff = (on: boolean): string => (on ? 'on' : 'off');

const nameOr = (id: string, thing: Parameters<typeof fullLabelOf>[0] | undefined): string =>
  thing ? fullLabelOf(thing) : id;

import type { AddressRequest } from '../../domain/addressRequest.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';

/** The types of interface that an account can make by itself. */
export type EniKind = 'interface' | 'efa' | 'efa-only' | 'trunk';

/** What a new interface is made of. What is undefined EC2 decides. */
export type CreateInput = {
  readonly subnetId: string;
  readonly interfaceType: EniKind;
  readonly description: string;
  readonly primaryBy?: 'ec2' | 'hand' | undefined;
  /** The primary IPv4 address. */
  readonly privateIp?: string | undefined;
  /** Secondary IPv4 addresses or prefixes. */
  readonly ipv4?: AddressRequest | undefined;
  readonly ipv6?: AddressRequest | undefined;
  readonly groupIds: readonly string[];
  /** The Name tag; empty for none. */
  readonly name: string;
};

/** As much of a new interface as the rules of its making look at, whatever operation makes it. */
export type NewEni = {
  readonly [K in 'subnetId' | 'interfaceType' | 'privateIp' | 'ipv4' | 'ipv6']?: CreateInput[K] | undefined;
};

/** Whether the interface gets IPv4 addresses: not in an IPv6-only subnet, and not when it is EFA-only. */
export const getsIpv4 = ({ subnetId, interfaceType }: NewEni, inventory: Inventory): boolean =>
  interfaceType !== 'efa-only' && inventory.subnet(subnetId)?.ipv6Native !== true;

/** The subnet with its IPv4 CIDR; undefined where the subnet is unknown or the interface gets no IPv4 addresses. */
export const ipv4PlaceOf = (
  input: NewEni,
  inventory: Inventory,
): { readonly subnet: Subnet; readonly cidr: string } | undefined => {
  const subnet = inventory.subnet(input.subnetId);
  const cidr = subnet?.cidr;
  return subnet && cidr !== undefined && getsIpv4(input, inventory) ? { subnet, cidr } : undefined;
};

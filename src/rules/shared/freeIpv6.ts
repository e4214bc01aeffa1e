import { addressAt, contains, freeAddresses, isReserved, normalizeIp, overlaps } from '../../domain/ip.ts';
import { isReservedAddress, turnOfPrefix } from '../../domain/reservations.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Subnet } from '../../domain/model.ts';

/** Enough to look at: a subnet has 65,536 blocks of /80, and far more addresses. */
const looked = 1000;

type Place = { readonly id: string };

/**
 * The interface of the subnet that holds an IPv6 address, by itself or within a prefix; undefined when none that was
 * read does.
 */
export const ipv6Holder = (ip: string, subnet: Place, inventory: Inventory): Eni | undefined =>
  inventory
    .enisIn(subnet)
    .find(
      ({ ipv6Addresses, ipv6Prefixes }) =>
        ipv6Addresses.some((address) => normalizeIp(address.ip) === normalizeIp(ip)) ||
        ipv6Prefixes.some((prefix) => contains(prefix, ip)),
    );

/**
 * The first interface of the subnet that holds an address or a prefix within this CIDR; undefined when none that was
 * read does.
 */
export const ipv6HolderWithin = (prefix: string, subnet: Place, inventory: Inventory): Eni | undefined =>
  inventory
    .enisIn(subnet)
    .find(
      ({ ipv6Addresses, ipv6Prefixes }) =>
        ipv6Addresses.some(({ ip }) => contains(prefix, ip)) || ipv6Prefixes.some((other) => overlaps(other, prefix)),
    );

/**
 * The lowest free IPv6 address of the subnet's first block; undefined where there is no block, or the address lies
 * within a prefix of an interface, or all that are looked at are reserved.
 */
export const freeIpv6 = (subnet: Subnet, inventory: Inventory): string | undefined => {
  const [cidr = ''] = subnet.ipv6Cidrs;
  const taken = inventory.enisIn(subnet).flatMap(({ ipv6Addresses }) => ipv6Addresses.map(({ ip }) => ip));
  let seen = 0;
  for (const ip of freeAddresses(cidr, taken)) {
    if (ipv6Holder(ip, subnet, inventory) || seen >= looked) return undefined;
    if (!isReservedAddress(subnet, ip)) return ip;
    seen += 1;
  }
  return undefined;
};

/** A free /80 block of the subnet, clear of the addresses that AWS keeps; undefined where that is not easily told. */
export const freeIpv6Prefix = (subnet: Subnet, inventory: Inventory): string | undefined => {
  const [cidr] = subnet.ipv6Cidrs;
  if (cidr === undefined) return undefined;
  for (let index = 1; index < looked; index += 1) {
    const prefix = `${addressAt(cidr, index * 2 ** 48) ?? ''}/80`;
    const isChosen = turnOfPrefix(subnet, prefix) !== 'never';
    if (isChosen && !keptIn(prefix, cidr) && !ipv6HolderWithin(prefix, subnet, inventory)) return prefix;
  }
  return undefined;
};

/** Whether a prefix holds addresses that AWS keeps: the first four of a subnet and the last one. */
export const keptIn = (prefix: string, cidr: string): boolean =>
  isReserved(cidr, addressAt(prefix, 0) ?? '') || isReserved(cidr, addressAt(prefix, 2 ** 48 - 1) ?? '');

import type { Inventory } from '../../domain/inventory.ts';
import {
  addressAt,
  addressCount,
  addressesIn,
  contains,
  freeAddresses,
  isReserved,
  normalizeIp,
  overlaps,
} from '../../domain/ip.ts';
import type { Eni, PrivateAddress, Subnet } from '../../domain/model.ts';
import { isReservedAddress, turnOfPrefix } from '../../domain/reservations.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** Who has an IPv4 address of a subnet; without `address` it lies in a prefix of the interface. */
export type Holding = { readonly eni: Eni; readonly address: PrivateAddress | undefined };

/**
 * The interface of the subnet that holds an address, by itself or within a prefix (`address` is undefined then);
 * undefined when none that was read does.
 */
export const holdingOf = (ip: string, subnet: { readonly id: string }, inventory: Inventory): Holding | undefined => {
  const wanted = normalizeIp(ip);
  for (const eni of inventory.enisIn(subnet)) {
    const address = eni.addresses.find((each) => each.ip === wanted);
    if (address || eni.ipv4Prefixes.some((prefix) => contains(prefix, wanted))) return { eni, address };
  }
  return undefined;
};

/**
 * Addresses of the subnet that no interface is known to hold, lowest first, without those that AWS keeps and those in a known CIDR reservation:
 * EC2 chooses among these.
 */
export function* freeIpv4(subnet: Subnet, inventory: Inventory): Generator<string> {
  const enis = inventory.enisIn(subnet);
  const inPrefixes = enis.flatMap(({ ipv4Prefixes }) => ipv4Prefixes.flatMap(addressesIn));
  const held = [...enis.flatMap(({ addresses }) => addresses.map(({ ip }) => ip)), ...inPrefixes];
  for (const ip of freeAddresses(subnet.cidr ?? '', held)) if (!isReservedAddress(subnet, ip)) yield ip;
}

/** How many addresses EC2 may choose by itself, counted as far as `most`; `except` are about to be taken by name, addresses or prefixes. */
export const choosable = (
  subnet: Subnet,
  inventory: Inventory,
  { most, except = [] }: { readonly most: number; readonly except?: readonly string[] },
): number => {
  let count = 0;
  for (const ip of freeIpv4(subnet, inventory)) {
    if (count >= most) break;
    if (!except.some((each) => (each.includes('/') ? contains(each, ip) : normalizeIp(each) === ip))) count += 1;
  }
  return count;
};

/** A sentence that suggests the lowest free address, or says that there is none. */
export const nextFree = (subnet: Subnet, inventory: Inventory): Words => {
  const next = freeIpv4(subnet, inventory).next();
  return next.done === true
    ? words`No address of the subnet is free.`
    : words`The next free one is ${foreign(next.value)}.`;
};

/** The interfaces of the subnet that hold an address or a prefix within this CIDR. */
export const holdersWithin = (prefix: string, subnet: { readonly id: string }, inventory: Inventory): readonly Eni[] =>
  inventory
    .enisIn(subnet)
    .filter(
      ({ addresses, ipv4Prefixes }) =>
        addresses.some(({ ip }) => contains(prefix, ip)) || ipv4Prefixes.some((other) => overlaps(other, prefix)),
    );

/**
 * The /28 blocks of the subnet in which nothing is known to be held, in the order in which EC2 takes them: those that are reserved for prefixes, then
 * those that are not reserved, each lowest first. AWS keeps the ends of a subnet.
 */
export function* freePrefixes(subnet: Subnet, inventory: Inventory): Generator<string> {
  const free = [...unheldBlocks(subnet, inventory)];
  yield* free.filter((block) => turnOfPrefix(subnet, block) === 'first');
  yield* free.filter((block) => turnOfPrefix(subnet, block) === 'then');
}

function* unheldBlocks(subnet: Subnet, inventory: Inventory): Generator<string> {
  const cidr = subnet.cidr ?? '';
  const enis = inventory.enisIn(subnet);
  const busy = new Set([
    ...enis.flatMap(({ addresses }) => addresses.map(({ ip }) => blockOf(ip))),
    ...enis.flatMap(({ ipv4Prefixes }) => ipv4Prefixes),
  ]);
  const last = addressCount(cidr) - addressesInPrefix;
  for (let start = addressesInPrefix; start < last; start += addressesInPrefix) {
    const block = blockOf(addressAt(cidr, start) ?? '');
    if (!busy.has(block)) yield block;
  }
}

const blockOf = (ip: string): string => `${addressAt(`${ip}/28`, 0)}/28`;

/** Which interface is known to hold each IPv4 address of a subnet; addresses within prefixes are listed one by one. */
export const ipv4Holders = (subnetId: string, inventory: Inventory): ReadonlyMap<string, Eni> =>
  new Map(
    inventory
      .enisIn({ id: subnetId })
      .flatMap((eni) =>
        [...eni.addresses.map(({ ip }) => normalizeIp(ip)), ...eni.ipv4Prefixes.flatMap(addressesIn)].map(
          (ip) => [ip, eni] as const,
        ),
      ),
  );

/** How many /28 blocks of the subnet EC2 may take by itself: they have neither an address that AWS keeps nor a taken one, and are not reserved. */
export const freeBlocks = (subnet: Subnet, isTaken: (ip: string) => boolean): number => {
  const cidr = subnet.cidr ?? '';
  let free = 0;
  for (let start = 0; start + addressesInPrefix <= addressCount(cidr); start += addressesInPrefix) {
    const prefix = `${addressAt(cidr, start)}/28`;
    const block = turnOfPrefix(subnet, prefix) === 'never' ? [] : addressesIn(prefix);
    if (block.length > 0 && block.every((ip) => !isReserved(cidr, ip) && !isTaken(ip))) free += 1;
  }
  return free;
};

import { addressAt, addressCount, isReserved, normalizeIp } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { addressesInPrefix, addressesOf } from '../shared/ipv4Prefix.ts';

/** Who is known to hold each IPv4 address of a subnet, those of prefixes included. */
export const ipv4Holders = (subnetId: string, inventory: Inventory): ReadonlyMap<string, Eni> =>
  new Map(
    inventory
      .enisIn({ id: subnetId })
      .flatMap((eni) =>
        [...eni.addresses.map(({ ip }) => normalizeIp(ip)), ...eni.ipv4Prefixes.flatMap(addressesOf)].map(
          (ip) => [ip, eni] as const,
        ),
      ),
  );

/** How many /28 blocks of the range have neither a reserved nor a taken address. */
export const freeBlocks = (cidr: string, isTaken: (ip: string) => boolean): number => {
  let free = 0;
  for (let start = 0; start + addressesInPrefix <= addressCount(cidr); start += addressesInPrefix) {
    const block = addressesOf(`${addressAt(cidr, start)}/28`);
    if (block.every((ip) => !isReserved(cidr, ip) && !isTaken(ip))) free += 1;
  }
  return free;
};

import { addressAt, addressCount, freeAddresses, normalizeIp, usableCount } from '../domain/ip.ts';
import { addressesInPrefix, reservedAtStart } from '../domain/subnetUse.ts';
import { hashOf } from './associationIds.ts';
import type { World } from './world.ts';

/**
 * The free addresses of a subnet in the order in which EC2 would give them out: anywhere in the block in a world with a
 * seed, which draws the same from run to run; else the lowest first.
 */
export function* drawnAddresses(world: World, cidr: string, taken: Iterable<string>): Generator<string> {
  if (world.addressSeed === undefined) {
    yield* freeAddresses(cidr, taken);
    return;
  }
  const busy = new Set(Array.from(taken, normalizeIp));
  for (const index of shuffled(usableCount(cidr), seedOf(world, cidr))) {
    const ip = addressAt(cidr, reservedAtStart + index);
    if (ip !== undefined && !busy.has(ip)) yield ip;
  }
}

/** The /28 blocks of a block, in the order in which EC2 would give them out as prefixes. */
export function* drawnBlocks(world: World, cidr: string): Generator<string> {
  const count = Math.floor(addressCount(cidr) / addressesInPrefix);
  const order = world.addressSeed === undefined ? Array(count).keys() : shuffled(count, seedOf(world, cidr));
  for (const index of order) yield `${addressAt(cidr, index * addressesInPrefix)}/28`;
}

const seedOf = (world: World, cidr: string): number =>
  Number(hashOf([world.addressSeed, world.place, cidr, world.nextDraw()].join('|')) % 0x7fff_ffffn);

/** Each whole number below `count` once: a step that has no divisor in common with the count comes past all of them. */
function* shuffled(count: number, seed: number): Generator<number> {
  const step = primes.find((prime) => count % prime !== 0) ?? 1;
  for (let index = 0; index < count; index += 1) yield (seed + index * step) % count;
}

const primes = [7919, 6101, 4099, 7907];

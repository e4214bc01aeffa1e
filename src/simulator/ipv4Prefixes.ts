import { addressesIn, contains, isCidr, isReserved, overlaps } from '../domain/ip.ts';
import { drawnBlocks } from './drawIpv4.ts';
import type { KeptReservation } from './extras.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type PrefixWish = {
  readonly asked: readonly string[];
  /** How many to choose when none is asked for by name. */
  readonly count: number;
};

type PrefixPlace = {
  readonly world: World;
  readonly taken: ReadonlySet<string>;
  readonly reservations: readonly KeptReservation[];
};

/**
 * The /28 prefixes asked for, else free ones; clear of each other and of reserved and taken addresses.
 * Throws EC2's refusal where there are none.
 */
export const planPrefixes = (
  { asked, count }: PrefixWish,
  cidr: string,
  { world, taken, reservations }: PrefixPlace,
): readonly string[] => {
  const isFree = (prefix: string): boolean =>
    addressesIn(prefix).every((ip) => !isReserved(cidr, ip) && !taken.has(ip));
  for (const [index, prefix] of asked.entries()) {
    const [base, length] = prefix.split('/');
    if (length !== '28' || !isCidr(prefix) || !contains(cidr, base ?? '')) throw invalidValue(prefix, 'ipv4Prefix');
    const twice = asked.slice(0, index).some((other) => overlaps(other, prefix));
    if (twice || !isFree(prefix)) {
      throw new Refusal('InvalidParameterValue', `[${prefix}] assigned, but move is not allowed.`);
    }
  }
  if (asked.length > 0) return asked;
  const found: string[] = [];
  for (const prefix of candidates(world, cidr, reservations)) {
    if (found.length >= count) break;
    if (isFree(prefix)) found.push(prefix);
  }
  if (found.length < count) throw insufficientBlocks();
  return found;
};

/** The blocks reserved for prefixes first, then those that are not reserved at all. Source: EC2 user guide, prefixes. */
function* candidates(world: World, cidr: string, reservations: readonly KeptReservation[]): Generator<string> {
  for (const { cidr: reserved, type } of reservations)
    if (type === 'prefix' && !reserved.includes(':')) yield* drawnBlocks(world, reserved);
  for (const block of drawnBlocks(world, cidr)) if (!reservations.some((one) => overlaps(one.cidr, block))) yield block;
}

/** Every IPv4 address in the CIDR reservations of a subnet: EC2 does not choose them by itself. */
export const reservedOf = (reservations: readonly KeptReservation[]): readonly string[] =>
  reservations.flatMap(({ cidr }) => (cidr.includes(':') ? [] : addressesIn(cidr)));

const insufficientBlocks = (): Refusal =>
  new Refusal(
    'InsufficientCidrBlocks',
    'There are not enough free cidr blocks in the specified subnet to satisfy the request.',
  );

import { addressAt, addressCount, contains, isCidr, isReserved, overlaps } from '../domain/ip.ts';
import { Refusal } from './action.ts';
import { invalidValue } from './parameters.ts';

/** A prefix is always a /28. */
export const addressesInPrefix = 16;

export const addressesOf = (prefix: string): readonly string[] =>
  Array.from({ length: addressCount(prefix) }, (_, index) => addressAt(prefix, index) ?? '');

export type PrefixWish = {
  readonly asked: readonly string[];
  /** How many to choose when none is asked for by name. */
  readonly count: number;
};

/** The /28 prefixes asked for, else the lowest free ones; clear of each other and of reserved and taken addresses. */
export const planPrefixes = (
  { asked, count }: PrefixWish,
  cidr: string,
  taken: ReadonlySet<string>,
): readonly string[] => {
  const isFree = (prefix: string): boolean =>
    addressesOf(prefix).every((ip) => !isReserved(cidr, ip) && !taken.has(ip));
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
  for (let start = 0; found.length < count; start += addressesInPrefix) {
    if (start >= addressCount(cidr)) throw insufficientBlocks();
    const prefix = `${addressAt(cidr, start)}/28`;
    if (isFree(prefix)) found.push(prefix);
  }
  return found;
};

const insufficientBlocks = (): Refusal =>
  new Refusal(
    'InsufficientCidrBlocks',
    'There are not enough free cidr blocks in the specified subnet to satisfy the request.',
  );

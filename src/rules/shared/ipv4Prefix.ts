import { addressAt, addressCount } from '../../domain/ip.ts';

/** A prefix of IPv4 is always a /28. */
export const addressesInPrefix = 16;

export const addressesOf = (prefix: string): readonly string[] =>
  Array.from({ length: addressCount(prefix) }, (_, index) => addressAt(prefix, index) ?? '');

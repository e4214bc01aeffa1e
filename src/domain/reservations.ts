import { contains, overlaps } from './ip.ts';
import type { CidrReservation, Subnet } from './model.ts';

/** Whether EC2 does not choose an address by itself, as far as the reservations of its subnet are known. */
export const isReservedAddress = ({ reservations = [] }: Pick<Subnet, 'reservations'>, ip: string): boolean =>
  reservations.some(({ cidr }) => contains(cidr, ip));

/**
 * From where EC2 takes a prefix by itself: `first` out of the reservations for prefixes, else where nothing is reserved; `never` out of what is
 * reserved otherwise. Source: VPC user guide, subnet CIDR reservations.
 */
export const turnOfPrefix = (
  { reservations = [] }: Pick<Subnet, 'reservations'>,
  prefix: string,
): 'first' | 'then' | 'never' => {
  const over = reservations.filter(({ cidr }) => overlaps(cidr, prefix));
  if (over.length === 0) return 'then';
  return over.every((each) => isForPrefixes(each) && holdsWhole(each, prefix)) ? 'first' : 'never';
};

const isForPrefixes = ({ type }: CidrReservation): boolean => type === 'prefix';

/** CIDRs that overlap lie one in the other: the shorter mask holds the whole. */
const holdsWhole = ({ cidr }: CidrReservation, prefix: string): boolean => maskOf(cidr) <= maskOf(prefix);

const maskOf = (cidr: string): number => Number(cidr.split('/')[1]);

import {
  bitsOf,
  compareParts,
  doRangesMeet,
  ipParts,
  ipRange,
  rangeOfOne,
  type IpParts,
  type IpRange,
} from './ipParts.ts';
import { reservedAtStart, reservedCount } from './subnetUse.ts';

/** Address arithmetic on text, IPv4 and IPv6 alike. Text that is no address answers false or is sorted last; nothing throws. */

/** Whether the text is an IPv4 address of four decimal parts, or an IPv6 address in any spelling. */
export const isIp = (text: string): boolean => ipParts(text) !== undefined;

/** Whether the text is an address, a slash and a length; bits behind the length may be set. */
export const isCidr = (text: string): boolean => ipRange(text) !== undefined;

const valueOf = (parts: IpParts): bigint => {
  const width = BigInt(bitsOf(parts) / parts.length);
  return parts.reduce((value, part) => (value << width) | BigInt(part), 0n);
};

const valuesOf = ({ first, last }: IpRange): { readonly first: bigint; readonly last: bigint } => ({
  first: valueOf(first),
  last: valueOf(last),
});

const textOf = (value: bigint, bits: 32 | 128): string => {
  const [width, count] = bits === 32 ? [8, 4] : [16, 8];
  const parts = Array.from({ length: count }, (_, at) =>
    Number(BigInt.asUintN(width, value >> BigInt((count - 1 - at) * width))),
  );
  return bits === 32 ? parts.join('.') : shortened(parts.map((part) => part.toString(16)).join(':'));
};

/** The longest run of two groups of zeros or more, the first of equal ones, as `::`. Source: RFC 5952, 4.2. */
const shortened = (groups: string): string => {
  const [longest] = Array.from(groups.matchAll(/(?<=^|:)0(?::0)+(?=:|$)/g)).toSorted(([a], [b]) => b.length - a.length);
  if (!longest) return groups;
  const before = groups.slice(0, longest.index).replace(/:$/, '');
  return `${before}::${groups.slice(longest.index + longest[0].length).replace(/^:/, '')}`;
};

/** The one way to write an address: dotted decimal, or RFC 5952 for IPv6. Text that is no address comes back as it was. */
export const normalizeIp = (text: string): string => {
  const parts = ipParts(text);
  return parts === undefined ? text : textOf(valueOf(parts), bitsOf(parts));
};

/** Whether the address lies in the CIDR; false across families and for text that is neither. */
export const contains = (cidr: string, ip: string): boolean => {
  const [outer, inner] = [ipRange(cidr), ipParts(ip)];
  return outer !== undefined && inner !== undefined && doRangesMeet(outer, rangeOfOne(inner));
};

/** Whether two CIDRs share an address; false across families and for text that is no CIDR. */
export const overlaps = (cidrA: string, cidrB: string): boolean => {
  const [a, b] = [ipRange(cidrA), ipRange(cidrB)];
  return a !== undefined && b !== undefined && doRangesMeet(a, b);
};

/** How many addresses a CIDR spans, the reserved ones included; 0 for text that is no CIDR. Infinity beyond 2^53. */
export const addressCount = (cidr: string): number => {
  const range = ipRange(cidr);
  if (!range) return 0;
  const hostBits = bitsOf(range.first) - range.length;
  return hostBits > 53 ? Number.POSITIVE_INFINITY : 2 ** hostBits;
};

/** How many addresses of a subnet can be given out at all, taken or not; 0 for text that is no CIDR. */
export const usableCount = (cidr: string): number => Math.max(0, addressCount(cidr) - reservedCount);

/** Whether AWS keeps this address of a subnet for itself: the first four and the last. */
export const isReserved = (cidr: string, ip: string): boolean => {
  const [subnet, inner] = [ipRange(cidr), ipParts(ip)];
  if (!subnet || !inner || !doRangesMeet(subnet, rangeOfOne(inner))) return false;
  const { first, last } = valuesOf(subnet);
  const value = valueOf(inner);
  return value < first + BigInt(reservedAtStart) || value === last;
};

/** The addresses of a subnet that are neither reserved nor taken, lowest first. Lazy: take as many as needed. */
export function* freeAddresses(cidr: string, taken: Iterable<string>): Generator<string> {
  const subnet = ipRange(cidr);
  if (!subnet) return;
  const busy = new Set(Array.from(taken, normalizeIp));
  const { first, last } = valuesOf(subnet);
  for (let value = first + BigInt(reservedAtStart); value < last; value += 1n) {
    const ip = textOf(value, bitsOf(subnet.first));
    if (!busy.has(ip)) yield ip;
  }
}

/** Sorts addresses by value, IPv4 before IPv6, what is no address last. */
export const compareIps = (a: string, b: string): number => {
  const [partsA, partsB] = [ipParts(a), ipParts(b)];
  if (!partsA || !partsB)
    return Number(partsA === undefined) - Number(partsB === undefined) || (a < b ? -1 : Number(a > b));
  return compareParts(partsA, partsB);
};

/** The nth address of a CIDR, counted from 0, in its one way of writing; undefined when the CIDR has no such address. */
export const addressAt = (cidr: string, index: number): string | undefined => {
  const range = ipRange(cidr);
  if (!range) return undefined;
  const { first, last } = valuesOf(range);
  const value = first + BigInt(index);
  return value > last ? undefined : textOf(value, bitsOf(range.first));
};

/** Every address of a small block such as a prefix, lowest first; none for text that is no CIDR. */
export const addressesIn = (cidr: string): readonly string[] =>
  Array.from({ length: addressCount(cidr) }, (_, index) => addressAt(cidr, index) ?? '');

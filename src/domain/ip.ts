import ipaddr from 'ipaddr.js';
import { reservedAtStart, reservedCount } from './subnetUse.ts';

/** Address arithmetic on text, IPv4 and IPv6 alike. Text that is no address answers false or is sorted last; nothing throws. */

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Block = readonly [Address, number];

const address = (text: string): Address | undefined => {
  if (!isIp(text)) return undefined;
  return text.includes(':') ? ipaddr.IPv6.parse(text) : ipaddr.IPv4.parse(text);
};

/** The library also reads `1`, `10.1` and `0x7f000001` as IPv4; EC2 and people mean four decimal parts. */
export const isIp = (text: string): boolean =>
  text.includes(':') ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text);

const block = (cidr: string): Block | undefined => {
  const [base, length] = cidr.split('/');
  if (base === undefined || length === undefined || !isIp(base)) return undefined;
  // Asked of both families, the library finds out by catching an error, which takes a tenth of a millisecond.
  const family = base.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
  try {
    return family.parseCIDR(cidr);
  } catch {
    return undefined;
  }
};

const valueOf = (ip: Address): bigint => ip.toByteArray().reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

const bitsOf = (ip: Address): number => (ip.kind() === 'ipv4' ? 32 : 128);

const rangeOf = ([base, length]: Block): { readonly first: bigint; readonly last: bigint } => {
  const hostBits = BigInt(bitsOf(base) - length);
  const first = (valueOf(base) >> hostBits) << hostBits;
  return { first, last: first + (1n << hostBits) - 1n };
};

const textOf = (value: bigint, bits: number): string => {
  const bytes = Array.from({ length: bits / 8 }, (_, index) => Number((value >> BigInt(bits - 8 - index * 8)) & 0xffn));
  return bits === 32 ? ipaddr.fromByteArray(bytes).toString() : new ipaddr.IPv6(bytes).toRFC5952String();
};

export const isCidr = (text: string): boolean => block(text) !== undefined;

/** The one way to write an address: dotted decimal, or RFC 5952 for IPv6. Text that is no address comes back as it was. */
export const normalizeIp = (text: string): string => {
  const ip = address(text);
  return ip === undefined ? text : textOf(valueOf(ip), bitsOf(ip));
};

export const contains = (cidr: string, ip: string): boolean => {
  const [outer, inner] = [block(cidr), address(ip)];
  if (!outer || !inner || outer[0].kind() !== inner.kind()) return false;
  const { first, last } = rangeOf(outer);
  return valueOf(inner) >= first && valueOf(inner) <= last;
};

export const overlaps = (cidrA: string, cidrB: string): boolean => {
  const [a, b] = [block(cidrA), block(cidrB)];
  if (!a || !b || a[0].kind() !== b[0].kind()) return false;
  const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)];
  return rangeA.first <= rangeB.last && rangeB.first <= rangeA.last;
};

/** How many addresses an IPv4 CIDR spans, the reserved ones included; 0 for text that is no CIDR. Infinity beyond 2^53. */
export const addressCount = (cidr: string): number => {
  const parsed = block(cidr);
  if (!parsed) return 0;
  const hostBits = bitsOf(parsed[0]) - parsed[1];
  return hostBits > 53 ? Number.POSITIVE_INFINITY : 2 ** hostBits;
};

/** How many addresses of a subnet can be given out at all, taken or not; 0 for text that is no CIDR. */
export const usableCount = (cidr: string): number => Math.max(0, addressCount(cidr) - reservedCount);

/** Whether AWS keeps this address of a subnet for itself: the first four and the last. */
export const isReserved = (cidr: string, ip: string): boolean => {
  const [subnet, inner] = [block(cidr), address(ip)];
  if (!subnet || !inner || !contains(cidr, ip)) return false;
  const { first, last } = rangeOf(subnet);
  const value = valueOf(inner);
  return value < first + BigInt(reservedAtStart) || value === last;
};

/** The addresses of a subnet that are neither reserved nor taken, lowest first. Lazy: take as many as needed. */
export function* freeAddresses(cidr: string, taken: Iterable<string>): Generator<string> {
  const subnet = block(cidr);
  if (!subnet) return;
  const busy = new Set(Array.from(taken, normalizeIp));
  const { first, last } = rangeOf(subnet);
  for (let value = first + BigInt(reservedAtStart); value < last; value += 1n) {
    const ip = textOf(value, bitsOf(subnet[0]));
    if (!busy.has(ip)) yield ip;
  }
}

/** Sorts addresses by value, IPv4 before IPv6, what is no address last. */
export const compareIps = (a: string, b: string): number => {
  const [ipA, ipB] = [address(a), address(b)];
  if (!ipA || !ipB) return Number(ipA === undefined) - Number(ipB === undefined) || (a < b ? -1 : Number(a > b));
  const kinds = bitsOf(ipA) - bitsOf(ipB);
  if (kinds !== 0) return kinds;
  const [valueA, valueB] = [valueOf(ipA), valueOf(ipB)];
  return valueA < valueB ? -1 : Number(valueA > valueB);
};

/** The nth address of a CIDR, counted from 0, in its one way of writing; undefined when the CIDR has no such address. */
export const addressAt = (cidr: string, index: number): string | undefined => {
  const parsed = block(cidr);
  if (!parsed) return undefined;
  const { first, last } = rangeOf(parsed);
  const value = first + BigInt(index);
  return value > last ? undefined : textOf(value, bitsOf(parsed[0]));
};

/** Every address of a small block such as a prefix, lowest first; none for text that is no CIDR. */
export const addressesIn = (cidr: string): readonly string[] =>
  Array.from({ length: addressCount(cidr) }, (_, index) => addressAt(cidr, index) ?? '');

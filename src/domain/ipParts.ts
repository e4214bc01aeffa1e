import ipaddr from 'ipaddr.js';

/** The numbers of an address, the highest first: of IPv4 four of 8 bits, of IPv6 eight of 16 bits. */
export type IpParts = readonly number[];

/** The addresses of a block: its first and its last one, and how many bits are the same in all of them. */
export type IpRange = { readonly first: IpParts; readonly last: IpParts; readonly length: number };

/** The numbers of an address in any spelling of RFC 4291; undefined for any other text. EC2 and people mean four decimal parts by IPv4. */
export const ipParts = (text: string): IpParts | undefined => {
  if (text.includes(':')) return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text).parts : undefined;
  return fourParts(text);
};

/** Asked about each of tens of thousands of addresses with every key, so it goes through the text once. A part begins with no zero, which elsewhere means octal. */
const fourParts = (text: string): IpParts | undefined => {
  const parts: number[] = [];
  let part = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit >= 0 && digit <= 9) {
      if (part === 0) return undefined;
      part = part < 0 ? digit : part * 10 + digit;
      if (part > 255) return undefined;
    } else {
      if (part < 0 || (at < text.length && text[at] !== '.')) return undefined;
      parts.push(part);
      part = -1;
    }
  }
  return parts.length === 4 ? parts : undefined;
};

const zero = 48;

/** The length of the address in bits, which tells IPv4 from IPv6. */
export const bitsOf = (parts: IpParts): 32 | 128 => (parts.length === 4 ? 32 : 128);

/** The range of a CIDR, IPv4 or IPv6; bits behind its length do not count. Undefined for any other text. */
export const ipRange = (cidr: string): IpRange | undefined => {
  const [base = '', bits = '', ...more] = cidr.split('/');
  const parts = ipParts(base);
  if (!parts || more.length > 0 || !/^\d{1,3}$/.test(bits)) return undefined;
  const length = Number(bits);
  if (length > bitsOf(parts)) return undefined;
  return { first: bounded(parts, length, 'first'), last: bounded(parts, length, 'last'), length };
};

/** The range of one address alone. */
export const rangeOfOne = (parts: IpParts): IpRange => ({ first: parts, last: parts, length: bitsOf(parts) });

/** A comparator: by value, IPv4 before IPv6. */
export const compareParts = (a: IpParts, b: IpParts): number => {
  if (a.length !== b.length) return a.length - b.length;
  for (let at = 0; at < a.length; at += 1) {
    const step = (a[at] ?? 0) - (b[at] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
};

/** Whether two ranges share an address. */
export const doRangesMeet = (a: IpRange, b: IpRange): boolean =>
  a.first.length === b.first.length && compareParts(a.first, b.last) <= 0 && compareParts(b.first, a.last) <= 0;

/** The lowest or the highest address with the same first bits. */
const bounded = (parts: IpParts, length: number, end: 'first' | 'last'): IpParts => {
  const width = parts.length === 4 ? 8 : 16;
  return parts.map((part, at) => {
    const free = width - Math.max(0, Math.min(width, length - at * width));
    const host = 2 ** free - 1;
    return end === 'first' ? part & ~host : part | host;
  });
};

import type { AddressRequest } from '../../domain/addressRequest.ts';
import { addressAt, isCidr, isIp, normalizeIp } from '../../domain/ip.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** Questions for how many or which addresses: texts and how they are read, for both families. */

/** A question for a number of addresses or prefixes, with 1 as the suggestion. How many there may be, the rules say. */
export const countQuestion = (kind: 'count' | 'prefixCount') => ({
  initial: () => '1',
  validate: (text: string): Words | undefined =>
    /^\s*\d{1,5}\s*$/.test(text) ? undefined : words`Type a whole number.`,
  parse: (text: string): AddressRequest => ({ kind, count: Number(text) }),
});

export const listOfAddresses = {
  validate: (text: string): Words | undefined => {
    const strange = itemsOf(text).find((item) => !isIp(item));
    return strange === undefined ? undefined : words`This is not an address: ${foreign(strange)}`;
  },
  parse: (text: string): AddressRequest => ({ kind: 'addresses', addresses: distinct(itemsOf(text).map(normalizeIp)) }),
};

export const listOfPrefixes = {
  validate: (text: string): Words | undefined => {
    for (const item of itemsOf(text)) {
      if (!isCidr(item)) return words`This is not a prefix in CIDR notation: ${foreign(item)}`;
      if (normalizePrefix(item) !== networkOf(item)) return words`The block starts at: ${foreign(networkOf(item))}`;
    }
    return undefined;
  },
  parse: (text: string): AddressRequest => ({
    kind: 'prefixes',
    prefixes: distinct(itemsOf(text).map(normalizePrefix)),
  }),
};

/** Separated by commas, spaces or both. */
const itemsOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];

/** The block with its first address. */
const networkOf = (prefix: string): string => `${addressAt(prefix, 0) ?? ''}/${prefix.split('/')[1] ?? ''}`;

const normalizePrefix = (prefix: string): string => {
  const [base = '', length = ''] = prefix.split('/');
  return `${normalizeIp(base)}/${length}`;
};

import type { AddressRequest } from '../../domain/addressRequest.ts';
import { isCidr, isIp, normalizeIp } from '../../domain/ip.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** How addresses are typed, for placeholders; `none` is what an empty text means. */
export const addressTextHelp = words`A number (2), prefixes (1 prefix), or a list, separated by commas; empty for none`;

/** Why the text cannot be read as a request for addresses; undefined when it can. */
export const addressTextRefusal = (text: string): Words | undefined => {
  if (readCount(text)) return undefined;
  const parts = partsOfText(text);
  const strange = parts.find((part) => !isIp(part) && !isCidr(part));
  if (strange !== undefined) return words`This is not a number, an address or a prefix: ${foreign(strange)}`;
  const prefixes = parts.filter((part) => part.includes('/'));
  if (prefixes.length === 0 || prefixes.length === parts.length) return undefined;
  return words`EC2 takes addresses or prefixes in one call, but not both.`;
};

/**
 * Reads `2`, `1 prefix`, `10.0.0.5, 10.0.0.6` and `10.0.0.16/28`; an empty text asks for no address. The text has
 * passed {@link addressTextRefusal}.
 */
export const addressRequestOf = (text: string): AddressRequest => {
  const count = readCount(text);
  if (count) return count;
  const parts = partsOfText(text);
  return parts.some((part) => part.includes('/'))
    ? { kind: 'prefixes', prefixes: parts }
    : { kind: 'addresses', addresses: parts.map(normalizeIp) };
};

const readCount = (text: string): AddressRequest | undefined => {
  if (text.trim() === '') return { kind: 'count', count: 0 };
  const [, digits, prefixes] = /^(\d{1,4})(\s+prefix(?:es)?)?$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const count = Number(digits);
  return prefixes === undefined || count === 0 ? { kind: 'count', count } : { kind: 'prefixCount', count };
};

/** What is separated by spaces, commas or semicolons, empty parts left out. */
export const partsOfText = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

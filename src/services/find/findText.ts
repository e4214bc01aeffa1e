import { normalizeIp } from '../../domain/ip.ts';
import { ipParts, ipRange } from '../../domain/ipParts.ts';
import { parseQuery, type Query } from '../../domain/query/query.ts';
import { queryParts, textOfSigns, type Sign } from '../../domain/query/signs.ts';

/** What a person looks for, by what they wanted. */
export type FindText =
  /** `eni-0a…`, whatever EC2 gives ids to; `prefix` is what stands before the digits. */
  | { readonly kind: 'id'; readonly id: string; readonly prefix: string }
  /** In its one way of writing. */
  | { readonly kind: 'address'; readonly ip: string; readonly isPrivate: boolean }
  /** As EC2 writes it. */
  | { readonly kind: 'mac'; readonly mac: string }
  | { readonly kind: 'block'; readonly cidr: string }
  /** A name of DNS that does not say its address. */
  | { readonly kind: 'dns'; readonly name: string }
  | { readonly kind: 'tag'; readonly key: string; readonly value: string | undefined }
  | { readonly kind: 'name'; readonly name: string }
  /** Something that only the filter's query language means; it is looked for in what was read. */
  | { readonly kind: 'query' }
  | { readonly kind: 'nothing' };

/**
 * Reads any text. `name`, `key` and `value` are values of EC2's filters: `*` outside quotes is a wildcard, all else means itself.
 * Names of DNS that EC2 makes of an address or an instance are read as what they were made of.
 */
export const findTextOf = (text: string): FindText => {
  const whole = bare(text.trim());
  if (whole === '') return { kind: 'nothing' };
  return (
    idIn(whole) ??
    addressIn(whole) ??
    macIn(whole) ??
    blockIn(whole) ??
    madeName(whole) ??
    dnsIn(whole) ??
    wordsIn(text.trim())
  );
};

/** What pasting brings along: brackets around an IPv6 address, a dot at the end of a name, an ARN around an id. */
const bare = (text: string): string => {
  const arn = /^arn:[^:]*:ec2:[^:]*:[^:]*:[\w-]+\/([\w-]+)$/.exec(text)?.[1];
  return arn ?? text.replace(/^\[(.*)\]$/, '$1');
};

/** Ids end in 8 or 17 hexadecimal digits. Source: EC2 user guide, resource ids. */
const idIn = (text: string): FindText | undefined => {
  const id = text.toLowerCase();
  const prefix = /^([a-z]+(?:-[a-z]+)*)-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.exec(id)?.[1];
  return prefix === undefined ? undefined : { kind: 'id', id, prefix };
};

const addressIn = (text: string): FindText | undefined => {
  const plain = text.replace(/\/(?:32|128)$/, '').replace(/%[\w.-]+$/, '');
  const parts = ipParts(plain);
  if (!parts || (text.endsWith('/32') && parts.length !== 4)) return undefined;
  return addressOf(unmapped(plain, parts));
};

const addressOf = (ip: string): FindText => {
  const known = normalizeIp(ip);
  const parts = ipParts(known) ?? [];
  return { kind: 'address', ip: known, isPrivate: parts.length === 8 || isPrivate(parts) };
};

/** Addresses that AWS gives to nobody from outside. Sources: RFC 1918, RFC 6598. */
const isPrivate = ([one = 0, two = 0]: readonly number[]): boolean =>
  one === 10 ||
  (one === 172 && two >= 16 && two < 32) ||
  (one === 192 && two === 168) ||
  (one === 100 && two >= 64 && two < 128) ||
  (one === 198 && (two === 18 || two === 19));

/** `::ffff:10.0.0.1` is a spelling of `10.0.0.1`. Source: RFC 4291, 2.5.5.2. */
const unmapped = (text: string, parts: readonly number[]): string => {
  const [high = 0, low = 0] = parts.slice(6);
  const isMapped = parts[5] === 0xffff && parts.slice(0, 5).every((part) => part === 0);
  return isMapped ? [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.') : text;
};

/** Twelve digits with the same sign between all pairs, a dot between fours, or none. */
const macIn = (text: string): FindText | undefined => {
  const isMac =
    /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/i.test(text) ||
    /^[0-9a-f]{4}([.-])[0-9a-f]{4}\1[0-9a-f]{4}$/i.test(text) ||
    /^[0-9a-f]{12}$/i.test(text);
  if (!isMac) return undefined;
  const digits = text.replace(/[^0-9a-f]/gi, '').toLowerCase();
  return { kind: 'mac', mac: digits.replace(/..(?=.)/g, '$&:') };
};

const blockIn = (text: string): FindText | undefined => {
  const range = ipRange(text);
  if (!range) return undefined;
  const width = range.first.length === 4 ? 10 : 16;
  const first = range.first.map((part) => part.toString(width)).join(range.first.length === 4 ? '.' : ':');
  return { kind: 'block', cidr: `${normalizeIp(first)}/${range.length}` };
};

/**
 * `ec2-203-0-113-9.….amazonaws.com`, `ip-10-0-0-1.….internal`, `i-0a….….internal`. Source: EC2 user guide, hostname types; the
 * suffixes differ by region and partition, and people leave them out.
 */
const madeName = (text: string): FindText | undefined => {
  const name = text.toLowerCase().replace(/\.$/, '');
  const four = /^(?:ec2|ip)-(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})(?:\.[a-z0-9.-]+)?$/.exec(name);
  if (four) return addressIn(four.slice(1).join('.'));
  const instance = /^(i-[0-9a-f]+)\.[a-z0-9.-]+$/.exec(name)?.[1];
  return instance === undefined ? undefined : idIn(instance);
};

/** Labels with a dot between them, the last one with a letter. Source: RFC 1123, 2.1. */
const dnsIn = (text: string): FindText | undefined => {
  const name = text.replace(/\.$/, '');
  return /^(?!.*\.\d+$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(name)
    ? { kind: 'dns', name }
    : undefined;
};

const wordsIn = (text: string): FindText => {
  const parts = queryParts(text);
  const { parts: terms } = parseQuery(text);
  if (terms.length === 0) return { kind: 'nothing' };
  const [only] = parts;
  if (parts.length === 1 && only && terms[0]?.term.kind === 'tag' && !terms[0].isNegated) return tagIn(only);
  return areWords(terms) ? { kind: 'name', name: nameIn(text, parts) } : { kind: 'query' };
};

const areWords = (terms: Query['parts']): boolean =>
  terms.every(({ isNegated, term }) => !isNegated && term.kind === 'word');

const tagIn = (signs: readonly Sign[]): FindText => {
  const equals = signs.findIndex(({ sign, quoted }) => !quoted && sign === '=');
  const value = signs.slice(equals + 1);
  return {
    kind: 'tag',
    key: filterValue(signs.slice(0, equals)),
    value: value.length === 0 ? undefined : filterValue(value),
  };
};

/** A name with spaces needs no quotes. */
const nameIn = (text: string, parts: readonly (readonly Sign[])[]): string => {
  const [only, ...others] = parts;
  if (only && others.length === 0) return filterValue(only);
  return filterValue(text.includes('"') ? between(parts) : plain(text));
};

const plain = (text: string): readonly Sign[] => Array.from(text, (sign) => ({ sign, quoted: false }));

const between = (parts: readonly (readonly Sign[])[]): readonly Sign[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [{ sign: ' ', quoted: false }, ...part]));

/** `?` and `\` mean something in a filter of EC2, and nothing in what people type. Source: EC2 user guide, filter resources. */
const filterValue = (signs: readonly Sign[]): string =>
  signs.map(({ sign, quoted }) => (/[?\\]/.test(sign) || (quoted && sign === '*') ? `\\${sign}` : sign)).join('');

/** Whether a filter's value would match nearly everything. */
export const matchesAnything = (value: string): boolean => !/[^*]/.test(value);

/** What the value of a filter looks like without its escapes, for people. */
export const unescaped = (value: string): string => textOfSigns(plain(value.replace(/\\([?\\*])/g, '$1')));

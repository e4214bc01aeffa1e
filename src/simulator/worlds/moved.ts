import type { Snapshot } from '../../domain/model.ts';
import type { AccountRegion } from '../world.ts';
import { privateDomain, publicDomain, zonePrefixOf } from '../names.ts';
import { dnsSuffixOf, zoneNamesOf } from '../regionFacts.ts';
import { hex } from './naming.ts';

/**
 * The same account elsewhere: all ids, MAC addresses and public addresses are others, and zones, names and owners are those of
 * the place. Private addresses stay, as those of two accounts may well be the same. Equal for equal place and seed.
 */
export const moved = (snapshot: Snapshot, to: AccountRegion, seed = ''): Snapshot => {
  const from: AccountRegion = { accountId: snapshot.accountId ?? '', region: snapshot.region };
  const mask = hex(`moved:${seed}:${to.accountId}:${to.region}`, 34);
  const rename = renaming(from, to);
  const publicIps = publicIpsIn(snapshot);
  const renamed = (value: string): string => {
    if (publicIps.has(value)) return maskedIp(value, mask);
    if (macAddress.test(value)) return maskedMac(value, mask);
    return rename(value.replace(anyId, (_id, prefix: string, digits: string) => prefix + masked(digits, mask)));
  };
  // Zones, owners, states and the ids of VPCs stand in a large account many times over.
  const known = new Map<string, string>();
  const text = (value: string): string => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = renamed(value);
    known.set(value, now);
    return now;
  };
  return { ...copied(snapshot, text), readAt: snapshot.readAt };
};

/** Ids in full, alone or within a text. */
const anyId = /\b([a-z]+(?:-attach)?-)([0-9a-f]{17})\b/g;

const macAddress = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/;

/** Its digits against those of the mask, so that different ids stay different. The first is 0 in all of EC2's ids. */
const masked = (digits: string, mask: string): string =>
  digits.charAt(0) + xorHex(digits.slice(1, 9), mask.slice(1, 9)) + xorHex(digits.slice(9), mask.slice(9, 17));

/** Of equal length, eight digits at most. */
const xorHex = (one: string, other: string): string =>
  ((Number.parseInt(one, 16) ^ Number.parseInt(other, 16)) >>> 0).toString(16).padStart(one.length, '0');

/** The first three bytes are those of the maker. */
const maskedMac = (mac: string, mask: string): string => {
  const tail = xorHex(mac.slice(9).replaceAll(':', ''), mask.slice(24, 30));
  return `${mac.slice(0, 9)}${tail.slice(0, 2)}:${tail.slice(2, 4)}:${tail.slice(4)}`;
};

/** Stays in its /8, and keeps its last number, which is never that of a network. */
const maskedIp = (ip: string, mask: string): string => {
  const [first = '', second = '', third = '', last = ''] = ip.split('.');
  const [one, two] = [Number.parseInt(mask.slice(20, 22), 16), Number.parseInt(mask.slice(22, 24), 16)];
  return [first, Number(second) ^ one, Number(third) ^ two, last].join('.');
};

const publicIpsIn = ({ addresses, enis, instances }: Snapshot): ReadonlySet<string> =>
  new Set(
    [
      ...addresses.map(({ publicIp }) => publicIp),
      ...enis.flatMap((eni) => eni.addresses.map(({ association }) => association?.publicIp)),
      ...instances.map(({ publicIp }) => publicIp),
    ].filter((ip) => ip !== undefined),
  );

/** Longest names first, since they hold the shorter ones. */
const renaming = (from: AccountRegion, to: AccountRegion): ((text: string) => string) => {
  const zones = zoneNamesOf(to.region);
  const names = new Map([
    [publicDomain(from.region), publicDomain(to.region)],
    [privateDomain(from.region), privateDomain(to.region)],
    [`com.amazonaws.${from.region}`, `${reversed(dnsSuffixOf(to.region))}.${to.region}`],
    ...zoneNamesOf(from.region).map((zone, at) => [zone, zones[at % zones.length] ?? zone] as const),
    [`${zonePrefixOf(from.region)}-az`, `${zonePrefixOf(to.region)}-az`],
    [from.region, to.region],
    [from.accountId, to.accountId],
  ]);
  const any = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  return (text) => text.replace(any, (name) => names.get(name) ?? name);
};

const reversed = (domain: string): string => domain.split('.').toReversed().join('.');

/** A copy in which each text is another; keys stay. */
const copied = <T>(value: T, text: (value: string) => string): T => {
  const copy = (part: unknown): unknown => {
    if (typeof part === 'string') return text(part);
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    const made: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(part)) made[name] = copy(member);
    return made;
  };
  // Each part is what it was, with other texts in it.
  return copy(value) as T;
};

import { addressAt, contains, isIp, isReserved, normalizeIp, overlaps } from '../domain/ip.ts';
import type { Eni, Ipv6Address, Subnet } from '../domain/model.ts';
import type { EniSpec } from './eniSpec.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';

export type Ipv6Plan = { readonly addresses: readonly Ipv6Address[]; readonly prefixes: readonly string[] };

export const noIpv6: Ipv6Plan = { addresses: [], prefixes: [] };

export type Ipv6Surroundings = {
  readonly neighbours: readonly Eni[];
  /** EC2 draws IPv6 addresses at random; this draws numbers that are different at every call. */
  readonly draw: () => number;
};

/**
 * Chooses the IPv6 addresses and /80 prefixes of a new ENI, none unless the request or the subnet asks for them; throws
 * EC2's refusal.
 */
export const planIpv6 = (spec: EniSpec, subnet: Subnet, surroundings: Ipv6Surroundings): Ipv6Plan => {
  const wantsNone = spec.Ipv6AddressCount === 0;
  const count = spec.Ipv6AddressCount ?? (assignedBySubnet(spec, subnet) ? 1 : 0);
  const askedIps = (spec.Ipv6Addresses ?? []).map((entry) => entry.Ipv6Address ?? '');
  const askedPrefixes = (spec.Ipv6Prefixes ?? []).map((entry) => entry.Ipv6Prefix ?? '');
  const prefixCount = spec.Ipv6PrefixCount ?? 0;
  if (wantsNone || count + askedIps.length + askedPrefixes.length + prefixCount === 0) {
    return noIpv6;
  }
  const [cidr] = subnet.ipv6Cidrs;
  if (cidr === undefined) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Subnet ${subnet.id} does not have an associated IPv6 CIDR block.`);
  }
  const { neighbours, draw } = surroundings;
  const takenIps = new Set(neighbours.flatMap((eni) => eni.ipv6Addresses.map(({ ip }) => normalizeIp(ip))));
  const takenPrefixes = neighbours.flatMap((eni) => eni.ipv6Prefixes);
  const isFree = (ip: string): boolean =>
    !isReserved(cidr, ip) && !takenIps.has(ip) && !takenPrefixes.some((prefix) => contains(prefix, ip));
  for (const [index, ip] of askedIps.entries()) {
    const twice = askedIps.slice(0, index).some((other) => normalizeIp(other) === normalizeIp(ip));
    checkIp(ip, subnet, (free) => !twice && isFree(free));
  }
  for (const prefix of askedPrefixes) checkPrefix(prefix, subnet, { takenIps, takenPrefixes });
  const drawnIps = drawn(count, () => addressAt(cidr, draw() * spread) ?? '', isFree);
  const drawnPrefixes = drawn(
    prefixCount,
    () => `${addressAt(cidr, (firstPrefix + (draw() % 0xe000)) * 2 ** 48)}/80`,
    (prefix) => !takenPrefixes.some((other) => overlaps(other, prefix)),
  );
  const ips = [...askedIps.map(normalizeIp), ...drawnIps];
  return {
    addresses: ips.map((ip, index) => ({ ip, primary: spec.PrimaryIpv6 === true && index === 0 })),
    prefixes: [...askedPrefixes, ...drawnPrefixes],
  };
};

/** Scatters consecutive numbers over the subnet, within the numbers that stay exact. */
const spread = 2_654_435_761;
/** Prefixes are drawn from the upper part of a /64, away from the drawn addresses. */
const firstPrefix = 0x1000;

const assignedBySubnet = (spec: EniSpec, subnet: Subnet): boolean =>
  (subnet.assignIpv6OnCreation || subnet.ipv6Native) &&
  spec.Ipv6Addresses === undefined &&
  spec.Ipv6Prefixes === undefined &&
  spec.Ipv6PrefixCount === undefined;

const checkIp = (ip: string, subnet: Subnet, isFree: (ip: string) => boolean): void => {
  if (!isIp(ip)) throw invalidValue(ip, 'ipv6Address', 'It is not a valid IPv6 address.'); // simulated wording
  if (!subnet.ipv6Cidrs.some((cidr) => contains(cidr, ip))) {
    throw new Refusal('InvalidParameterValue', "Address does not fall within the subnet's address range");
  }
  if (subnet.ipv6Cidrs.some((cidr) => isReserved(cidr, ip))) {
    throw new Refusal('InvalidParameterValue', `Address ${ip} is in subnet's reserved address range`);
  }
  // simulated wording
  if (!isFree(normalizeIp(ip))) throw new Refusal('InvalidParameterValue', `The address ${ip} is already assigned.`);
};

const checkPrefix = (
  prefix: string,
  subnet: Subnet,
  taken: { readonly takenIps: ReadonlySet<string>; readonly takenPrefixes: readonly string[] },
): void => {
  const [base = '', length] = prefix.split('/');
  const inside = subnet.ipv6Cidrs.some((cidr) => contains(cidr, base));
  if (length !== '80' || !inside) throw invalidValue(prefix, 'ipv6Prefix');
  const clash =
    taken.takenPrefixes.some((other) => overlaps(other, prefix)) ||
    [...taken.takenIps].some((ip) => contains(prefix, ip));
  // simulated wording
  if (clash) throw new Refusal('InvalidParameterValue', `The prefix ${prefix} is already assigned.`);
};

const drawn = (count: number, next: () => string, isFree: (text: string) => boolean): readonly string[] => {
  const found: string[] = [];
  while (found.length < count) {
    const candidate = next();
    if (isFree(candidate) && !found.includes(candidate)) found.push(candidate);
  }
  return found;
};

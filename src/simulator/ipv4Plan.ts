import {
  addressAt,
  addressCount,
  contains,
  freeAddresses,
  isIp,
  isReserved,
  normalizeIp,
  overlaps,
} from '../domain/ip.ts';
import type { Eni, PrivateAddress, Subnet } from '../domain/model.ts';
import { Refusal } from './action.ts';
import type { EniSpec } from './eniSpec.ts';
import { invalidValue } from './parameters.ts';
import { privateDnsName } from './names.ts';

export type Ipv4Plan = { readonly addresses: readonly PrivateAddress[]; readonly prefixes: readonly string[] };

export const noIpv4: Ipv4Plan = { addresses: [], prefixes: [] };

const addressesInPrefix = 16;

/**
 * Chooses the IPv4 addresses of a new ENI, or refuses. `neighbours` are the ENIs that already hold addresses of the subnet,
 * those planned by the same request included; `free` is what the subnet has left by EC2's own count.
 */
export const planIpv4 = (
  spec: EniSpec,
  subnet: Subnet,
  { region, neighbours, free }: { readonly region: string; readonly neighbours: readonly Eni[]; readonly free: number },
): Ipv4Plan => {
  const cidr = subnet.cidr ?? '';
  const taken = new Set(neighbours.flatMap(ipv4Of).map(normalizeIp));
  const listed = spec.PrivateIpAddresses ?? [];
  const askedPrimary = spec.PrivateIpAddress ?? listed.find((entry) => entry.Primary === true)?.PrivateIpAddress;
  const askedOthers = listed.flatMap((entry) => (entry.Primary === true ? [] : [entry.PrivateIpAddress ?? '']));
  const wanted =
    1 + askedOthers.length + (spec.SecondaryPrivateIpAddressCount ?? 0) + addressesInPrefix * prefixesWanted(spec);

  if (askedPrimary !== undefined) taken.add(checkedIp(askedPrimary, { cidr, taken }, primaryInUse));
  for (const ip of askedOthers) taken.add(checkedIp(ip, { cidr, taken }, () => moveRefused([ip])));
  if (wanted > free) throw insufficientAddresses();
  const prefixes = planPrefixes(spec, cidr, taken);
  const held = new Set([...taken, ...prefixes.flatMap(addressesOf)]);
  const pick = freeAddresses(cidr, held);
  const primary = askedPrimary ?? picked(pick);
  const counted = Array.from({ length: spec.SecondaryPrivateIpAddressCount ?? 0 }, () => picked(pick));
  const addresses = [primary, ...askedOthers, ...counted].map((ip, index) => ({
    ip: normalizeIp(ip),
    primary: index === 0,
    privateDnsName: privateDnsName(normalizeIp(ip), region),
    association: undefined,
  }));
  return { addresses, prefixes };
};

/** How many addresses of its subnet an ENI takes, as AvailableIpAddressCount counts them. */
export const ipv4CountOf = (eni: Pick<Eni, 'addresses' | 'ipv4Prefixes'>): number =>
  eni.addresses.length + eni.ipv4Prefixes.length * addressesInPrefix;

export const insufficientAddresses = (): Refusal =>
  new Refusal(
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );

export const moveRefused = (ips: readonly string[]): Refusal =>
  new Refusal('InvalidParameterValue', `[${ips.join(', ')}] assigned, but move is not allowed.`);

const primaryInUse = (): Refusal => new Refusal('InvalidIPAddress.InUse', 'The specified address is already in use.');

const ipv4Of = (eni: Eni): readonly string[] => [
  ...eni.addresses.map((address) => address.ip),
  ...eni.ipv4Prefixes.flatMap(addressesOf),
];

const addressesOf = (prefix: string): readonly string[] =>
  Array.from({ length: addressCount(prefix) }, (_, index) => addressAt(prefix, index) ?? '');

const checkedIp = (
  ip: string,
  { cidr, taken }: { readonly cidr: string; readonly taken: ReadonlySet<string> },
  inUse: () => Refusal,
): string => {
  if (!isIp(ip)) throw invalidValue(ip, 'privateIpAddress', 'It is not a valid IPv4 address.'); // simulated wording
  if (!contains(cidr, ip)) {
    throw new Refusal('InvalidParameterValue', "Address does not fall within the subnet's address range");
  }
  if (isReserved(cidr, ip)) {
    throw new Refusal('InvalidParameterValue', `Address ${ip} is in subnet's reserved address range`);
  }
  if (taken.has(normalizeIp(ip))) throw inUse();
  return normalizeIp(ip);
};

const picked = (pick: Generator<string>): string => {
  const next = pick.next();
  if (next.done === true) throw insufficientAddresses();
  return next.value;
};

const prefixesWanted = (spec: EniSpec): number => spec.Ipv4PrefixCount ?? spec.Ipv4Prefixes?.length ?? 0;

const planPrefixes = (spec: EniSpec, cidr: string, taken: ReadonlySet<string>): readonly string[] => {
  const isFree = (prefix: string): boolean => {
    const inside = addressesOf(prefix);
    return inside.every((ip) => !isReserved(cidr, ip) && !taken.has(ip));
  };
  const asked = (spec.Ipv4Prefixes ?? []).map((entry) => entry.Ipv4Prefix ?? '');
  for (const [index, prefix] of asked.entries()) {
    const [base, length] = prefix.split('/');
    if (length !== '28' || !contains(cidr, base ?? '')) throw invalidValue(prefix, 'ipv4Prefix');
    const twice = asked.slice(0, index).some((other) => overlaps(other, prefix));
    if (twice || !isFree(prefix)) throw moveRefused([prefix]);
  }
  if (asked.length > 0) return asked;
  const found: string[] = [];
  for (let start = 0; found.length < prefixesWanted(spec); start += addressesInPrefix) {
    if (start >= addressCount(cidr)) {
      throw new Refusal(
        'InsufficientCidrBlocks',
        'There are not enough free cidr blocks in the specified subnet to satisfy the request.',
      );
    }
    const prefix = `${addressAt(cidr, start)}/28`;
    if (isFree(prefix)) found.push(prefix);
  }
  return found;
};

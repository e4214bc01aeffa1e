import { addressesIn, normalizeIp } from '../domain/ip.ts';
import type { Eni, PrivateAddress, Subnet } from '../domain/model.ts';
import { addressesInPrefix } from '../domain/subnetUse.ts';
import { drawnAddresses } from './drawIpv4.ts';
import type { KeptReservation } from './extras.ts';
import type { EniSpec } from './eniSpec.ts';
import { planPrefixes, reservedOf } from './ipv4Prefixes.ts';
import { checkPlaceInSubnet, heldIpv4Of, moveRefused } from './ipv4Use.ts';
import { privateDnsName } from './names.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type Ipv4Plan = { readonly addresses: readonly PrivateAddress[]; readonly prefixes: readonly string[] };

export const noIpv4: Ipv4Plan = { addresses: [], prefixes: [] };

export type Ipv4Surroundings = {
  readonly world: World;
  /** The ENIs that already hold addresses of the subnet, those planned by the same request included. */
  readonly neighbours: readonly Eni[];
  /** What the subnet has left by EC2's own count. */
  readonly free: number;
  readonly reservations: readonly KeptReservation[];
};

/**
 * Chooses the IPv4 addresses and prefixes of a new ENI, or throws EC2's refusal: a taken address, one outside the
 * subnet, a full subnet.
 */
export const planIpv4 = (
  spec: EniSpec,
  subnet: Subnet,
  { world, neighbours, free, reservations }: Ipv4Surroundings,
): Ipv4Plan => {
  const cidr = subnet.cidr ?? '';
  const taken = new Set(neighbours.flatMap(heldIpv4Of).map(normalizeIp));
  const listed = spec.PrivateIpAddresses ?? [];
  const askedPrimary = spec.PrivateIpAddress ?? listed.find((entry) => entry.Primary === true)?.PrivateIpAddress;
  const askedOthers = listed.flatMap((entry) => (entry.Primary === true ? [] : [entry.PrivateIpAddress ?? '']));
  const wanted =
    1 + askedOthers.length + (spec.SecondaryPrivateIpAddressCount ?? 0) + addressesInPrefix * prefixesWanted(spec);

  if (askedPrimary !== undefined) taken.add(checkedIp(askedPrimary, { cidr, taken }, primaryInUse));
  for (const ip of askedOthers) taken.add(checkedIp(ip, { cidr, taken }, () => moveRefused([ip])));
  if (wanted > free) throw insufficientAddresses();
  const asked = (spec.Ipv4Prefixes ?? []).map((entry) => entry.Ipv4Prefix ?? '');
  const prefixes = planPrefixes({ asked, count: prefixesWanted(spec) }, cidr, {
    world,
    taken,
    reservations,
  });
  const held = new Set([...taken, ...prefixes.flatMap(addressesIn), ...reservedOf(reservations)]);
  const pick = drawnAddresses(world, cidr, held);
  const primary = askedPrimary ?? picked(pick);
  const counted = Array.from({ length: spec.SecondaryPrivateIpAddressCount ?? 0 }, () => picked(pick));
  const addresses = [primary, ...askedOthers, ...counted].map((ip, index) => ({
    ip: normalizeIp(ip),
    primary: index === 0,
    privateDnsName: privateDnsName(normalizeIp(ip), world.region),
    association: undefined,
  }));
  return { addresses, prefixes };
};

/** EC2's refusal when a subnet is full (`InsufficientFreeAddressesInSubnet`), to be thrown by the caller. */
export const insufficientAddresses = (): Refusal =>
  new Refusal(
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );

const primaryInUse = (): Refusal => new Refusal('InvalidIPAddress.InUse', 'The specified address is already in use.');

const checkedIp = (
  ip: string,
  { cidr, taken }: { readonly cidr: string; readonly taken: ReadonlySet<string> },
  inUse: () => Refusal,
): string => {
  const normal = checkPlaceInSubnet(ip, cidr);
  if (taken.has(normal)) throw inUse();
  return normal;
};

const picked = (pick: Generator<string>): string => {
  const next = pick.next();
  if (next.done === true) throw insufficientAddresses();
  return next.value;
};

const prefixesWanted = (spec: EniSpec): number => spec.Ipv4PrefixCount ?? spec.Ipv4Prefixes?.length ?? 0;

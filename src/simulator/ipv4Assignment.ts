import type { AssignPrivateIpAddressesRequest } from '@aws-sdk/client-ec2';
import type { Eni, PrivateAddress, Subnet } from '../domain/model.ts';
import { addressesInPrefix } from '../domain/subnetUse.ts';
import { checkMoreAddresses } from './attachLimits.ts';
import { drawnAddresses } from './drawIpv4.ts';
import { reservationsIn } from './lookup.ts';
import { planPrefixes, reservedOf } from './ipv4Prefixes.ts';
import { checkPlaceInSubnet, heldIpv4Of, moveRefused } from './ipv4Use.ts';
import { refuseManagedEni } from './managed.ts';
import { privateDnsName } from './names.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** One address to come to an ENI; `from` is the ENI that loses it, if any. */
export type Arrival = { readonly address: PrivateAddress; readonly from: Eni | undefined };

export type Ipv4Assignment = { readonly arrivals: readonly Arrival[]; readonly prefixes: readonly string[] };

/**
 * Chooses what AssignPrivateIpAddresses adds to an ENI, or throws EC2's refusal of all of it; the world stays as it is.
 */
export const planIpv4Assignment = (
  request: AssignPrivateIpAddressesRequest,
  world: World,
  { eni, subnet }: { readonly eni: Eni; readonly subnet: Subnet },
): Ipv4Assignment => {
  const cidr = subnet.cidr ?? '';
  const neighbours = [...world.enis.values()].filter((other) => other.subnetId === subnet.id);
  const taken = new Set(neighbours.flatMap(heldIpv4Of));
  const reservations = reservationsIn(world, subnet.id);
  const asked = [...new Set((request.PrivateIpAddresses ?? []).map((ip) => checkPlaceInSubnet(ip, cidr)))];
  const named = asked.map((ip) => arrivalOf(ip, world, { neighbours, taken }));
  refuseMoves(named, request.AllowReassignment ?? false, world);

  const count = request.SecondaryPrivateIpAddressCount ?? 0;
  const askedPrefixes = request.Ipv4Prefixes ?? [];
  const prefixCount = request.Ipv4PrefixCount ?? askedPrefixes.length;
  const fresh = named.filter(({ from }) => from === undefined).length + count;
  const staying = named.filter(({ from }) => from?.id === eni.id).length;
  checkMoreAddresses(world, eni, {
    ipv4: named.length - staying + count + prefixCount,
    ipv6: 0,
    prefixes: prefixCount,
  });
  if (fresh + prefixCount * addressesInPrefix > subnet.freeIpv4) throw insufficientForAssignment();
  const prefixes = planPrefixes({ asked: askedPrefixes, count: prefixCount }, cidr, {
    world,
    taken,
    reservations,
  });
  const kept = new Set([...taken, ...reservedOf(reservations)]);
  return { arrivals: [...named, ...drawn(count, world, { cidr, taken: kept })], prefixes };
};

type Surroundings = { readonly neighbours: readonly Eni[]; readonly taken: ReadonlySet<string> };

const arrivalOf = (ip: string, world: World, { neighbours, taken }: Surroundings): Arrival => {
  if (!taken.has(ip)) return { address: plainAddress(ip, world), from: undefined };
  const from = neighbours.find((eni) => eni.addresses.some((address) => address.ip === ip));
  const address = from?.addresses.find((one) => one.ip === ip);
  // What lies within a prefix cannot be moved by itself.
  if (!from || !address) throw moveRefused([ip]);
  return { address, from };
};

/** Only secondary addresses move, and only when that is allowed. */
const refuseMoves = (named: readonly Arrival[], isAllowed: boolean, world: World): void => {
  const moving = named.filter(({ from }) => from !== undefined);
  const refused = moving.filter(({ address }) => !isAllowed || address.primary);
  if (refused.length > 0) throw moveRefused(refused.map(({ address }) => address.ip));
  for (const { from } of moving) if (from) refuseManagedEni(from, world);
};

const drawn = (
  count: number,
  world: World,
  { cidr, taken }: { readonly cidr: string; readonly taken: ReadonlySet<string> },
): readonly Arrival[] => {
  const pick = drawnAddresses(world, cidr, taken);
  return Array.from({ length: count }, () => {
    const next = pick.next();
    if (next.done === true) throw insufficientForAssignment();
    return { address: plainAddress(next.value, world), from: undefined };
  });
};

const plainAddress = (ip: string, world: World): PrivateAddress => ({
  ip,
  primary: false,
  privateDnsName: privateDnsName(ip, world.region),
  association: undefined,
});

/** Assigning words a full subnet differently from creating. The second half is simulated wording. */
const insufficientForAssignment = (): Refusal =>
  new Refusal(
    'InvalidParameterValue',
    "There aren't sufficient free Ipv4 addresses or prefixes in the specified subnet to satisfy the request.",
  );

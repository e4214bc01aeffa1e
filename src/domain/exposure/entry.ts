import { ipOf, outerKind } from '../association.ts';
import type { Inventory } from '../inventory.ts';
import type { Eni, PublicAssociation, Subnet } from '../model.ts';
import { isPublicIpv6 } from './privateIpv6.ts';
import { subnetReach, type JudgedWay } from './subnetReach.ts';
import type { WayKind } from './ways.ts';

/** An address of an interface by which it has a path from outside, as far as gateways, routes and VPC Block Public Access tell. */
export type Entry = {
  /** As it is called outside. */
  readonly outside: string;
  /** The private address, or the same for IPv6. */
  readonly inside: string;
  readonly from: 'internet' | 'carrier';
  readonly association: PublicAssociation | undefined;
  readonly way: JudgedWay;
};

/** What leads to an interface from outside, and whether there may be more that is not known. */
export type Exposure = {
  readonly entries: readonly Entry[];
  /** What was not read that would tell; undefined where all was. */
  readonly unread: 'routeTables' | 'vpcBlockPublicAccessOptions' | undefined;
  /** Why an address that could be reached from the internet is not; undefined without one, or where one is. */
  readonly kept: 'denied' | 'blocked' | 'noRoute' | undefined;
};

/**
 * Of the interface's public, carrier and IPv6 addresses those to which the route table of its subnet leads from outside. Security groups and
 * network ACLs do not count.
 */
export const exposureOf = (eni: Eni, inventory: Inventory): Exposure => {
  const subnet = inventory.subnet(eni.subnetId);
  const candidates = candidatesOf(eni, subnet);
  if (candidates.length === 0) return nothing;
  const { ways, block } = subnet ? subnetReach(subnet, inventory) : { ways: [], block: undefined };
  if (!subnet || !inventory.routeTableOf(subnet)) return { ...nothing, unread: 'routeTables' };
  const denied = eni.denyAllIgwTraffic;
  const open = candidates.flatMap(({ kinds, family, ...address }): readonly Entry[] => {
    const way = ways.find((one) => one.family === family && kinds.has(one.kind) && one.passage === 'in');
    if (!way || (denied && way.kind !== 'carrier')) return [];
    return [{ ...address, way, from: way.kind === 'carrier' ? 'carrier' : 'internet' }];
  });
  const isUnknown = !denied && ways.some(({ passage, family }) => passage === 'unknown' && isAsked(family));
  const isBlocked = ways.some((way) => way.kind === 'internet' && way.isBlock && isAsked(way.family));
  return {
    entries: open,
    unread: isUnknown && block === undefined ? 'vpcBlockPublicAccessOptions' : undefined,
    kept: open.length > 0 || isUnknown ? undefined : denied ? 'denied' : isBlocked ? 'blocked' : 'noRoute',
  };

  function isAsked(family: JudgedWay['family']): boolean {
    return candidates.some((one) => one.family === family);
  }
};

const nothing: Exposure = { entries: [], unread: undefined, kept: undefined };

type Candidate = Omit<Entry, 'way' | 'from'> & {
  readonly family: JudgedWay['family'];
  /** What may lead to such an address. */
  readonly kinds: ReadonlySet<WayKind>;
};

const fromInternet: ReadonlySet<WayKind> = new Set(['internet', 'middlebox']);
const fromCarrier: ReadonlySet<WayKind> = new Set(['carrier']);

/** Addresses that the internet or a carrier's network knows; a customer-owned one belongs to a network of the customer. */
const candidatesOf = ({ addresses, ipv6Addresses }: Eni, subnet: Subnet | undefined): readonly Candidate[] => [
  ...addresses.flatMap(({ ip, association }): readonly Candidate[] => {
    if (!association || ipOf(association) === '' || outerKind(association) === 'customerOwned') return [];
    const kinds = outerKind(association) === 'carrier' ? fromCarrier : fromInternet;
    return [{ outside: ipOf(association), inside: ip, association, family: 'ipv4', kinds }];
  }),
  ...ipv6Addresses
    .filter(({ ip }) => isPublicIpv6(ip, subnet))
    .map(({ ip }): Candidate => ({
      outside: ip,
      inside: ip,
      association: undefined,
      family: 'ipv6',
      kinds: fromInternet,
    })),
];

import type { Eni, NatGateway, NetworkAcl, RouteTable, SecurityGroup, Snapshot, Subnet, Tag } from '../domain/model.ts';
import { atOnce, forEachInTurns, sortedInTurns, type Turns } from '../domain/turns.ts';

/**
 * The snapshot in the one order that all snapshots of the same account have: EC2 answers things, tags and groups in any order,
 * which is no difference. The primary address of an interface and the primary CIDR of a VPC stay first. Each is put in order once.
 */
export const canonical = (snapshot: Snapshot): Snapshot => atOnce(canonicalInTurns(snapshot));

/** The same in turns. */
export function* canonicalInTurns(snapshot: Snapshot): Turns<Snapshot> {
  const known = canonicalOf.get(snapshot);
  if (known) return known;
  const made = yield* ordered(snapshot);
  canonicalOf.set(snapshot, made).set(made, made);
  return made;
}

/** Snapshots never change. */
const canonicalOf = new WeakMap<Snapshot, Snapshot>();

function* ordered(snapshot: Snapshot): Turns<Snapshot> {
  return {
    ...snapshot,
    gaps: sorted(snapshot.gaps, ({ part, iamAction }) => `${part} ${iamAction}`).map(({ deniedBy, kept, ...gap }) => ({
      ...gap,
      deniedBy,
      kept,
    })),
    vpcs: yield* things(snapshot.vpcs, withTagsInOrder),
    subnets: yield* things(snapshot.subnets, orderedSubnet),
    instances: yield* things(snapshot.instances, withTagsInOrder),
    enis: yield* things(snapshot.enis, orderedEni),
    securityGroups: yield* things(snapshot.securityGroups, orderedGroup),
    addresses: yield* onceEach(snapshot.addresses, allocationOf, withTagsInOrder),
    internetGateways: yield* things(snapshot.internetGateways, withTagsInOrder),
    routeTables: yield* things(snapshot.routeTables, orderedTable),
    permissions: yield* things(snapshot.permissions, itself),
    transfers: yield* onceEach(snapshot.transfers, allocationOf, itself),
    reverseDns: yield* onceEach(snapshot.reverseDns, allocationOf, itself),
    trunkAssociations: yield* things(snapshot.trunkAssociations, itself),
    natGateways: yield* things(snapshot.natGateways, orderedNat),
    carrierGateways: yield* things(snapshot.carrierGateways, withTagsInOrder),
    egressOnlyInternetGateways: yield* things(snapshot.egressOnlyInternetGateways, withTagsInOrder),
    networkAcls: yield* things(snapshot.networkAcls, orderedAcl),
    vpcBlockPublicAccessOptions: yield* onceEach(
      snapshot.vpcBlockPublicAccessOptions,
      ({ region }) => region,
      (options) => options,
    ),
    vpcBlockPublicAccessExclusions: yield* things(snapshot.vpcBlockPublicAccessExclusions, withTagsInOrder),
    flowLogs: yield* things(snapshot.flowLogs, withTagsInOrder),
    instanceTypes: yield* onceEach(
      snapshot.instanceTypes,
      ({ type }) => type,
      (limits) => ({ ...limits, cards: limits.cards.toSorted((a, b) => a.index - b.index) }),
    ),
  };
}

const orderedSubnet = (subnet: Subnet): Subnet =>
  subnet.reservations
    ? { ...withTagsInOrder(subnet), reservations: sorted(subnet.reservations, ({ cidr }) => cidr) }
    : withTagsInOrder(subnet);

/** Addresses with the primary one first, all other lists by their texts: EC2 gives them in any order. */
export const orderedEni = (eni: Eni): Eni => ({
  ...withTagsInOrder(eni),
  addresses: sorted(eni.addresses, ({ primary, ip }) => `${primary ? 0 : 1}${ip}`),
  ipv6Addresses: sorted(eni.ipv6Addresses, ({ primary, ip }) => `${primary ? 0 : 1}${ip}`),
  ipv4Prefixes: sorted(eni.ipv4Prefixes, itself),
  ipv6Prefixes: sorted(eni.ipv6Prefixes, itself),
  groups: sorted(eni.groups, ({ id }) => id),
});

/** Subnets, gateways and routes by their texts: EC2 gives them in any order. */
export const orderedTable = (table: RouteTable): RouteTable => ({
  ...withTagsInOrder(table),
  subnetIds: sorted(table.subnetIds, itself),
  ...(table.gatewayIds && { gatewayIds: sorted(table.gatewayIds, itself) }),
  routes: sorted(table.routes, ({ destination, target }) => `${destination} ${target}`),
});

/** Its rules in one order: EC2 tells them in any. */
export const orderedGroup = (group: SecurityGroup): SecurityGroup => ({
  ...withTagsInOrder(group),
  ...(group.rules && { rules: sorted(group.rules, (rule) => JSON.stringify(rule)) }),
});

const orderedNat = (nat: NatGateway): NatGateway => ({
  ...withTagsInOrder(nat),
  addresses: sorted(nat.addresses, ({ primary, publicIp, privateIp }) => `${primary ? 0 : 1}${publicIp} ${privateIp}`),
});

const orderedAcl = (acl: NetworkAcl): NetworkAcl => ({
  ...withTagsInOrder(acl),
  subnetIds: sorted(acl.subnetIds, itself),
  entries: acl.entries.toSorted((a, b) => Number(a.egress) - Number(b.egress) || a.number - b.number),
});

/** Tags by their keys, of which a thing has each but once. */
export const withTagsInOrder = <T extends { readonly tags: readonly Tag[] }>(thing: T): T => ({
  ...thing,
  tags: sorted(thing.tags, ({ key }) => key),
});

const things = <T extends { readonly id: string }>(list: readonly T[], inside: (thing: T) => T): Turns<readonly T[]> =>
  onceEach(list, ({ id }) => id, inside);

/** While pages were read things may have moved from one to the next; of two the later one counts, as in the inventory. */
function* onceEach<T>(list: readonly T[], key: (thing: T) => string, inside: (thing: T) => T): Turns<readonly T[]> {
  const byKey = new Map<string, T>();
  yield* forEachInTurns(list, (thing) => void byKey.set(key(thing), thing));
  const inOrder = yield* sortedInTurns([...byKey.values()], (a, b) => byCodeUnits(key(a), key(b)));
  const made: T[] = [];
  yield* forEachInTurns(inOrder, (thing) => void made.push(inside(thing)));
  return made;
}

const allocationOf = ({ allocationId }: { readonly allocationId: string }): string => allocationId;

const itself = <T>(thing: T): T => thing;

/** By code units, so that no machine's language changes the order. */
const sorted = <T>(list: readonly T[], key: (item: T) => string): readonly T[] =>
  list.toSorted((a, b) => byCodeUnits(key(a), key(b)));

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

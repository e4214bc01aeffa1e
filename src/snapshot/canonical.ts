import type { Eni, RouteTable, Snapshot, Tag } from '../domain/model.ts';

/**
 * The snapshot in the one order that all snapshots of the same account have: EC2 answers things, tags and groups in any order,
 * which is no difference. The primary address of an interface and the primary CIDR of a VPC stay first. Each is put in order once.
 */
export const canonical = (snapshot: Snapshot): Snapshot => {
  const known = canonicalOf.get(snapshot);
  if (known) return known;
  const made = ordered(snapshot);
  canonicalOf.set(snapshot, made).set(made, made);
  return made;
};

/** Snapshots never change. */
const canonicalOf = new WeakMap<Snapshot, Snapshot>();

const ordered = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  gaps: sorted(snapshot.gaps, ({ part, iamAction }) => `${part} ${iamAction}`).map(({ deniedBy, kept, ...gap }) => ({
    ...gap,
    deniedBy,
    kept,
  })),
  vpcs: things(snapshot.vpcs).map(withTagsInOrder),
  subnets: things(snapshot.subnets).map(withTagsInOrder),
  instances: things(snapshot.instances).map(withTagsInOrder),
  enis: things(snapshot.enis).map(orderedEni),
  securityGroups: things(snapshot.securityGroups).map(withTagsInOrder),
  addresses: onceEach(snapshot.addresses, ({ allocationId }) => allocationId).map(withTagsInOrder),
  internetGateways: things(snapshot.internetGateways).map(withTagsInOrder),
  routeTables: things(snapshot.routeTables).map(orderedTable),
  instanceTypes: onceEach(snapshot.instanceTypes, ({ type }) => type).map((limits) => ({
    ...limits,
    cards: limits.cards.toSorted((a, b) => a.index - b.index),
  })),
});

export const orderedEni = (eni: Eni): Eni => ({
  ...withTagsInOrder(eni),
  addresses: sorted(eni.addresses, ({ primary, ip }) => `${primary ? 0 : 1}${ip}`),
  ipv6Addresses: sorted(eni.ipv6Addresses, ({ primary, ip }) => `${primary ? 0 : 1}${ip}`),
  ipv4Prefixes: sorted(eni.ipv4Prefixes, itself),
  ipv6Prefixes: sorted(eni.ipv6Prefixes, itself),
  groups: sorted(eni.groups, ({ id }) => id),
});

export const orderedTable = (table: RouteTable): RouteTable => ({
  ...withTagsInOrder(table),
  subnetIds: sorted(table.subnetIds, itself),
  routes: sorted(table.routes, ({ destination, target }) => `${destination} ${target}`),
});

export const withTagsInOrder = <T extends { readonly tags: readonly Tag[] }>(thing: T): T => ({
  ...thing,
  tags: sorted(thing.tags, ({ key }) => key),
});

const things = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => onceEach(list, ({ id }) => id);

/** While pages were read things may have moved from one to the next; of two the later one counts, as in the inventory. */
const onceEach = <T>(list: readonly T[], key: (thing: T) => string): readonly T[] =>
  sorted([...new Map(list.map((thing) => [key(thing), thing])).values()], key);

const itself = (text: string): string => text;

/** By code units, so that no machine's language changes the order. */
const sorted = <T>(list: readonly T[], key: (item: T) => string): readonly T[] =>
  list.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one < other ? -1 : Number(one > other);
  });

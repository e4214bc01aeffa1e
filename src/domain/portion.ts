import type { ElasticIp, Eni, RouteTable, Snapshot, SnapshotPart, Subnet } from './model.ts';
import type { Unread } from './things.ts';

/** What things of a part have in common: their own id (an allocation id, the name of an instance type), or the id of what they are in or at. */
export type Trait = 'id' | 'subnet' | 'vpc' | 'instance' | 'interface' | 'resource';

/** Which things of a part are meant: all of them, or those that have any of these ids by any of these traits. */
export type Extent = 'all' | { readonly [T in Trait]?: readonly string[] };

/** What of an account is read again; a part that is not named is left as it is. Limits go with the instances, of those types. */
export type PortionQuery = { readonly [P in ReadPart]?: Extent };

/** The parts that can be asked for by themselves. */
export type ReadPart = Exclude<SnapshotPart, 'instanceTypes'>;

/** Some things of a snapshot, by part. */
export type PartThings = { readonly [P in SnapshotPart]?: Snapshot[P] };

/** A portion of an account as EC2 shows it now. What was asked for and is not here does not exist, unless its part is unread. */
export type Portion = {
  readonly query: PortionQuery;
  readonly things: PartThings;
  /** Parts that could not be read in full, and why. */
  readonly unread: readonly Unread[];
};

/** One thing, whole, as EC2 has shown it. */
export type ShownThing =
  | { readonly part: 'enis'; readonly thing: Eni }
  | { readonly part: 'addresses'; readonly thing: ElasticIp }
  | { readonly part: 'subnets'; readonly thing: Subnet }
  | { readonly part: 'routeTables'; readonly thing: RouteTable };

type Key<P extends SnapshotPart> = (thing: Snapshot[P][number]) => string | undefined;

/** How the traits of each part are seen at a thing; a trait that a part does not have finds nothing in it. */
export const traits: { readonly [P in SnapshotPart]: { readonly id: Key<P> } & { readonly [T in Trait]?: Key<P> } } = {
  vpcs: { id: ({ id }) => id },
  subnets: { id: ({ id }) => id, vpc: ({ vpcId }) => vpcId },
  instances: { id: ({ id }) => id, subnet: ({ subnetId }) => subnetId, vpc: ({ vpcId }) => vpcId },
  enis: {
    id: ({ id }) => id,
    subnet: ({ subnetId }) => subnetId,
    vpc: ({ vpcId }) => vpcId,
    instance: ({ attachment }) => attachment?.instanceId,
  },
  securityGroups: { id: ({ id }) => id, vpc: ({ vpcId }) => vpcId },
  addresses: {
    id: ({ allocationId }) => allocationId,
    instance: ({ instanceId }) => instanceId,
    interface: ({ eniId }) => eniId,
  },
  internetGateways: { id: ({ id }) => id, vpc: ({ vpcId }) => vpcId },
  routeTables: { id: ({ id }) => id, vpc: ({ vpcId }) => vpcId },
  permissions: { id: ({ id }) => id, interface: ({ eniId }) => eniId },
  transfers: { id: ({ allocationId }) => allocationId },
  reverseDns: { id: ({ allocationId }) => allocationId },
  trunkAssociations: { id: ({ id }) => id, interface: ({ branchId }) => branchId },
  natGateways: { id: ({ id }) => id, subnet: ({ subnetId }) => subnetId, vpc: ({ vpcId }) => vpcId },
  carrierGateways: { id: ({ id }) => id, vpc: ({ vpcId }) => vpcId },
  // EC2 takes no filter by VPC for these, but for the network ACLs.
  egressOnlyInternetGateways: { id: ({ id }) => id },
  networkAcls: { id: ({ id }) => id, vpc: ({ vpcId }) => vpcId },
  vpcBlockPublicAccessOptions: { id: ({ region }) => region },
  vpcBlockPublicAccessExclusions: { id: ({ id }) => id },
  flowLogs: { id: ({ id }) => id, resource: ({ resourceId }) => resourceId },
  instanceTypes: { id: ({ type }) => type },
};

/** The id of a thing of a part. */
export const keyIn = <P extends SnapshotPart>(part: P, thing: Snapshot[P][number]): string =>
  traits[part].id(thing) ?? '';

/** Tells whether a thing of a part is within an extent. */
export const withinExtent = <P extends SnapshotPart>(
  part: P,
  extent: Extent,
): ((thing: Snapshot[P][number]) => boolean) => {
  if (extent === 'all') return () => true;
  const tests = traitNames.flatMap((trait) => {
    const [key, ids] = [traits[part][trait], new Set(extent[trait])];
    return key && ids.size > 0 ? [(thing: Snapshot[P][number]) => ids.has(key(thing) ?? '')] : [];
  });
  return (thing) => tests.some((test) => test(thing));
};

export const traitNames: readonly Trait[] = ['id', 'subnet', 'vpc', 'instance', 'interface', 'resource'];

/** Traits that a thing can lose, though it goes on: what was at one of these ids and is not any more may be elsewhere. */
const passing: { readonly [P in ReadPart]?: readonly Trait[] } = {
  enis: ['instance'],
  addresses: ['instance', 'interface'],
  internetGateways: ['vpc'],
};

/** A query that also asks by their ids for what was at an instance, an interface or a VPC before, so that what has moved is not taken for gone. */
export const withMembers = (query: PortionQuery, before: Snapshot): PortionQuery =>
  combinedPortions([
    query,
    ...partsOf(query).map(([part, extent]): PortionQuery => {
      const mutable = passing[part]?.filter((trait) => extent !== 'all' && (extent[trait]?.length ?? 0) > 0) ?? [];
      if (extent === 'all' || mutable.length === 0) return {};
      const at = Object.fromEntries(mutable.map((trait) => [trait, extent[trait]]));
      return { [part]: { id: membersOf(part, at, before[part]) } };
    }),
  ]);

const membersOf = <P extends ReadPart>(
  part: P,
  extent: Extent,
  things: readonly Snapshot[P][number][],
): readonly string[] => things.filter(withinExtent(part, extent)).map((thing) => keyIn(part, thing));

/** All that any of these asks for, each id once. */
export const combinedPortions = (queries: readonly PortionQuery[]): PortionQuery => {
  const parts = new Set(queries.flatMap((query) => Object.keys(query) as ReadPart[]));
  return Object.fromEntries(
    [...parts].map((part) => [part, combinedExtents(queries.flatMap((query) => query[part] ?? []))]),
  );
};

const combinedExtents = (extents: readonly Extent[]): Extent => {
  const ids: { [T in Trait]?: readonly string[] } = {};
  for (const extent of extents) {
    if (extent === 'all') return 'all';
    for (const trait of traitNames) {
      const more = extent[trait] ?? [];
      if (more.length > 0) ids[trait] = [...new Set([...(ids[trait] ?? []), ...more])];
    }
  }
  return ids;
};

/** Whether it asks for nothing at all. */
export const asksNothing = (query: PortionQuery): boolean =>
  Object.values(query).every(
    (extent) => extent !== 'all' && Object.values(extent).every((ids: readonly string[]) => ids.length === 0),
  );

/** What is left to ask for by ids without things that are known. */
export const withoutThings = (query: PortionQuery, known: PartThings): PortionQuery =>
  Object.fromEntries(
    partsOf(query).map(([part, extent]) => {
      if (extent === 'all' || extent.id === undefined) return [part, extent];
      const ids = idsOf(part, known[part]);
      return [part, { ...extent, id: extent.id.filter((id) => !ids.has(id)) }];
    }),
  );

/** A portion with things that were learned elsewhere, at the same time or later. */
export const withThings = ({ query, things, unread }: Portion, known: PartThings): Portion => {
  const parts = Object.keys(known) as ReadPart[];
  const asked = parts.map((part): PortionQuery => ({ [part]: { id: [...idsOf(part, known[part])] } }));
  const both = (part: ReadPart): PartThings => ({ [part]: [...(things[part] ?? []), ...(known[part] ?? [])] });
  return {
    query: combinedPortions([query, ...asked]),
    things: parts.reduce((all, part) => ({ ...all, ...both(part) }), things),
    unread,
  };
};

/** The parts that are asked for, each with its extent. */
export const partsOf = (query: PortionQuery): readonly (readonly [ReadPart, Extent])[] =>
  Object.entries(query) as [ReadPart, Extent][];

const idsOf = <P extends ReadPart>(part: P, things: readonly Snapshot[P][number][] = []): ReadonlySet<string> =>
  new Set(things.map((thing) => keyIn(part, thing)));

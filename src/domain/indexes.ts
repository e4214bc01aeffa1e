import type {
  ElasticIp,
  Eni,
  Gap,
  Instance,
  InstanceLimits,
  InternetGateway,
  RouteTable,
  SecurityGroup,
  Snapshot,
  SnapshotPart,
  Subnet,
  Vpc,
} from './model.ts';
import type { Lookup } from './lookups.ts';
import { bySlot } from './slots.ts';
import { atOnce, forEachInTurns, type Turns } from './turns.ts';

/** What leads from an id to a thing, or to the things that belong to it. */
export type Indexes = {
  readonly vpcs: Lookup<Vpc>;
  readonly subnets: Lookup<Subnet>;
  readonly instances: Lookup<Instance>;
  readonly enis: Lookup<Eni>;
  readonly groups: Lookup<SecurityGroup>;
  readonly limits: Lookup<InstanceLimits>;
  readonly addressByAllocation: Lookup<ElasticIp>;
  readonly subnetsByVpc: ReadonlyMap<string, readonly Subnet[]>;
  readonly enisBySubnet: ReadonlyMap<string, readonly Eni[]>;
  readonly enisByInstance: Lookup<readonly Eni[]>;
  readonly instancesBySubnet: ReadonlyMap<string, readonly Instance[]>;
  readonly gatewayByVpc: ReadonlyMap<string, InternetGateway>;
  readonly tableBySubnet: ReadonlyMap<string, RouteTable>;
  readonly mainTableByVpc: ReadonlyMap<string, RouteTable>;
  readonly gapByPart: ReadonlyMap<SnapshotPart, Gap>;
};

/** All indexes of an account, in turns: at 50,000 interfaces they take a tenth of a second. */
export function* indexesOf(snapshot: Snapshot): Turns<Indexes> {
  const enisByInstance = yield* grouped(snapshot.enis, (eni) => eni.attachment?.instanceId);
  yield* forEachInTurns([...enisByInstance.values()], (enis) => void (enis.length > 1 && enis.sort(bySlot)));
  const { routeTables, internetGateways } = snapshot;
  return {
    vpcs: yield* keyed(snapshot.vpcs, idOf),
    subnets: yield* keyed(snapshot.subnets, idOf),
    instances: yield* keyed(snapshot.instances, idOf),
    enis: yield* keyed(snapshot.enis, idOf),
    groups: yield* keyed(snapshot.securityGroups, idOf),
    limits: yield* keyed(snapshot.instanceTypes, ({ type }) => type),
    addressByAllocation: yield* keyed(snapshot.addresses, ({ allocationId }) => allocationId),
    subnetsByVpc: yield* grouped(snapshot.subnets, ({ vpcId }) => vpcId),
    enisBySubnet: yield* grouped(snapshot.enis, ({ subnetId }) => subnetId),
    enisByInstance,
    instancesBySubnet: yield* grouped(snapshot.instances, ({ subnetId }) => subnetId),
    gatewayByVpc: yield* keyed(
      internetGateways.filter(({ vpcId }) => vpcId !== ''),
      ({ vpcId }) => vpcId,
    ),
    tableBySubnet: new Map(routeTables.flatMap((table) => table.subnetIds.map((subnetId) => [subnetId, table]))),
    mainTableByVpc: yield* keyed(
      routeTables.filter(({ main }) => main),
      ({ vpcId }) => vpcId,
    ),
    gapByPart: yield* keyed(snapshot.gaps, ({ part }) => part),
  };
}

/** For indexes that are keyed by id. */
export const idOf = ({ id }: { readonly id: string }): string => id;

/** Things by id; of several with the same id the last one counts. */
export const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  atOnce(keyed(things, idOf));

/** Things by a key of theirs; of several with the same key the last one counts, and those without one are left out. */
function* keyed<T, Key extends string>(
  things: readonly T[],
  keyOf: (thing: T) => Key | undefined,
): Turns<ReadonlyMap<Key, T>> {
  const map = new Map<Key, T>();
  yield* forEachInTurns(things, (thing) => {
    const key = keyOf(thing);
    if (key !== undefined) map.set(key, thing);
  });
  return map;
}

/** Things by a key that they share, in their own order; those without one are left out. */
function* grouped<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): Turns<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  yield* forEachInTurns(things, (thing) => {
    const key = keyOf(thing);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  });
  return groups;
}

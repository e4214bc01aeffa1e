import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Instance, RouteTable, SecurityGroup, Snapshot, Subnet, Vpc } from '../../domain/model.ts';
import { forEachInTurns, type Turns } from '../../domain/turns.ts';
import { orderedEni, orderedGroup, orderedTable, withTagsInOrder } from '../canonical.ts';
import type { Counterparts, IdentifiedIp } from './counterparts.ts';
import { addressIn, eniIn, groupIn, instanceIn, subnetIn, tableIn, vpcIn } from './inTerms.ts';
import type { Counterpart } from './pairUp.ts';
import type { AccountTerms } from './terms.ts';

/** A thing of the first account as the second one would have it, and its counterpart there. */
export type InTheirs<T> = { readonly inTheirs: T; readonly to: T };

/** Each thing of the first account that has a counterpart, by its own id. */
export type AllInTheirs = {
  readonly vpcs: ReadonlyMap<string, InTheirs<Vpc>>;
  readonly subnets: ReadonlyMap<string, InTheirs<Subnet>>;
  readonly instances: ReadonlyMap<string, InTheirs<Instance>>;
  readonly enis: ReadonlyMap<string, InTheirs<Eni>>;
  readonly addresses: ReadonlyMap<string, InTheirs<IdentifiedIp>>;
  readonly groups: ReadonlyMap<string, InTheirs<SecurityGroup>>;
  readonly routeTables: ReadonlyMap<string, InTheirs<RouteTable>>;
  /** How many interfaces are at another place of their subnet than their counterparts. */
  readonly elsewhere: number;
};

type Sides = { readonly before: Inventory; readonly after: Inventory };

/** Everything that has a counterpart, told in the terms of the second account; what has none is in no map. */
export function* inTheirTerms({ before, after }: Sides, found: Counterparts, terms: AccountTerms): Turns<AllInTheirs> {
  const groupName = (id: string): string | undefined => after.securityGroup(id)?.name;
  const { from: one, to: other } = found.sides;
  let elsewhere = 0;
  const countPlaces = (from: Eni, to: Eni): void => {
    const was = one.placeOf(from.addresses[0]?.ip, from.subnetId);
    const is = other.placeOf(to.addresses[0]?.ip, to.subnetId);
    if (was !== undefined && is !== undefined && was !== is) elsewhere += 1;
  };
  const vpcs = yield* told(found.vpcs, (from, to) => vpcIn(from, to, terms), withTagsInOrder);
  const subnets = yield* told(found.subnets, (from, to) => subnetIn(from, to, terms), withTagsInOrder);
  const instances = yield* told(found.instances, (from, to) => instanceIn(from, to, terms), withTagsInOrder);
  const enis = yield* told(
    found.enis,
    (from, to) => {
      countPlaces(from, to);
      const blocks = { from: before.subnet(from.subnetId), to: after.subnet(to.subnetId) };
      return eniIn(from, to, { terms, groupName, ...blocks });
    },
    orderedEni,
  );
  const addresses = yield* told(found.addresses, (from, to) => addressIn(from, to, terms), withTagsInOrder);
  const groups = yield* told(found.groups, (from, to) => groupIn(from, to, terms), orderedGroup);
  const routeTables = yield* told(found.routeTables, (from, to) => tableIn(from, to, terms), orderedTable);
  return { vpcs, subnets, instances, enis, addresses, groups, routeTables, elsewhere };
}

function* told<T extends { readonly id: string }>(
  pairs: readonly Counterpart<T>[],
  tell: (from: T, to: T) => T,
  ordered: (thing: T) => T,
): Turns<ReadonlyMap<string, InTheirs<T>>> {
  const made = new Map<string, InTheirs<T>>();
  yield* forEachInTurns(pairs, ({ from, to }) => {
    made.set(from.id, { inTheirs: ordered(tell(from, to)), to: ordered(to) });
  });
  return made;
}

/**
 * The first account with the ids of the second one. What has no counterpart keeps its own id and has those of the second one around it, so
 * that it has its place there.
 */
export function* accountInTheirs(snapshot: Snapshot, all: AllInTheirs, { id, zone }: AccountTerms): Turns<Snapshot> {
  const maybe = (own: string | undefined): string | undefined => own && id(own);
  const vpcs = yield* list(all.vpcs, snapshot.vpcs, (vpc) => vpc);
  const subnets = yield* list(all.subnets, snapshot.subnets, (subnet) => ({
    ...subnet,
    vpcId: id(subnet.vpcId),
    zone: zone(subnet.zone),
  }));
  const instances = yield* list(all.instances, snapshot.instances, (instance) => ({
    ...instance,
    vpcId: maybe(instance.vpcId),
    subnetId: maybe(instance.subnetId),
    zone: zone(instance.zone),
  }));
  const enis = yield* list(all.enis, snapshot.enis, (eni) => ({
    ...eni,
    vpcId: id(eni.vpcId),
    subnetId: id(eni.subnetId),
    zone: zone(eni.zone),
    groups: eni.groups.map((group) => ({ ...group, id: id(group.id) })),
    attachment: eni.attachment && { ...eni.attachment, instanceId: maybe(eni.attachment.instanceId) },
  }));
  const identified = snapshot.addresses.map((address) => ({ ...address, id: address.allocationId }));
  const addresses = yield* list(all.addresses, identified, (address) => ({
    ...address,
    eniId: maybe(address.eniId),
    instanceId: maybe(address.instanceId),
  }));
  const securityGroups = yield* list(all.groups, snapshot.securityGroups, (group) => ({
    ...group,
    vpcId: maybe(group.vpcId),
  }));
  const routeTables = yield* list(all.routeTables, snapshot.routeTables, (table) => ({
    ...table,
    vpcId: id(table.vpcId),
    subnetIds: table.subnetIds.map(id),
  }));
  const internetGateways = snapshot.internetGateways.map((gateway) => ({
    ...gateway,
    id: id(gateway.id),
    vpcId: maybe(gateway.vpcId),
  }));
  return { ...snapshot, vpcs, subnets, instances, enis, addresses, securityGroups, routeTables, internetGateways };
}

function* list<T extends { readonly id: string }>(
  known: ReadonlyMap<string, InTheirs<T>>,
  things: readonly T[],
  placed: (thing: T) => T,
): Turns<readonly T[]> {
  const made: T[] = [];
  yield* forEachInTurns(things, (thing) => void made.push(known.get(thing.id)?.inTheirs ?? placed(thing)));
  return made;
}

import type { Inventory } from '../../domain/inventory.ts';
import type { ElasticIp, Eni, Instance, RouteTable, SecurityGroup, Subnet, Vpc } from '../../domain/model.ts';
import type { Turns } from '../../domain/turns.ts';
import { cidrShifts, type CidrShift } from './cidrShifts.ts';
import {
  addressLevels,
  instanceLevels,
  instanceMatchName,
  interfaceLevels,
  interfaceMatchName,
} from './holderLevels.ts';
import { learnIds } from './learnIds.ts';
import { pairUp, type Counterpart, type Paired, type ToPair } from './pairUp.ts';
import {
  gatewayLevels,
  groupLevels,
  groupMatchName,
  plainNameOf,
  subnetLevels,
  subnetMatchName,
  tableLevels,
  tableMatchName,
  vpcLevels,
} from './placeLevels.ts';
import { onlyOnes } from './onlyOnes.ts';
import { sideOf, type Side } from './side.ts';

/** An elastic IP with its id where all others have theirs. */
export type IdentifiedIp = ElasticIp & { readonly id: string };

/** What of one account stands for what of another one. */
export type Counterparts = {
  readonly sides: { readonly from: Side; readonly to: Side };
  readonly vpcs: readonly Counterpart<Vpc>[];
  readonly subnets: readonly Counterpart<Subnet>[];
  readonly instances: readonly Counterpart<Instance>[];
  readonly enis: readonly Counterpart<Eni>[];
  readonly addresses: readonly Counterpart<IdentifiedIp>[];
  readonly groups: readonly Counterpart<SecurityGroup>[];
  readonly routeTables: readonly Counterpart<RouteTable>[];
  /** Ids of the first account and those that stand for them, also of what neither account lists. */
  readonly ids: ReadonlyMap<string, string>;
  /** By the id of a VPC of the first account. */
  readonly shifts: ReadonlyMap<string, readonly CidrShift[]>;
  /** Ids of either account of which others of the same name are there, so that one of these may be meant. */
  readonly unsure: ReadonlySet<string>;
};

/**
 * Finds what stands for what in two accounts that have been built alike, from the widest thing to the smallest: VPCs by name, CIDR and
 * subnets; subnets by name, zone and CIDR; groups by name; tables by what they are of; instances by name, fleet and looks; interfaces by
 * slot, name and what a service says; elastic IPs by what they are of.
 */
export function* counterpartsOf(before: Inventory, after: Inventory): Turns<Counterparts> {
  const ids = new Map<string, string>();
  const sides = { from: sideOf(before, ids), to: sideOf(after, undefined) };
  const [old, now] = [before.snapshot, after.snapshot];
  const unsure = new Set<string>();
  const note = <T extends { readonly id: string }>(paired: Paired<T>): readonly Counterpart<T>[] => {
    for (const { from, to, isUnsure } of paired.pairs) {
      ids.set(from.id, to.id);
      if (isUnsure) unsure.add(from.id).add(to.id);
    }
    for (const { id } of paired.unsure) unsure.add(id);
    return paired.pairs;
  };
  function* pairs<T extends { readonly id: string }>(
    from: readonly T[],
    to: readonly T[],
    { name, levels }: Pick<ToPair<T>, 'name' | 'levels'>,
  ): Turns<readonly Counterpart<T>[]> {
    return note(yield* pairUp({ from, to, sides, name, levels }));
  }
  const named = yield* pairs(old.vpcs, now.vpcs, { name: plainNameOf, levels: vpcLevels });
  const vpcs = [...named, ...note(onlyOnes(before, after, named))];
  const shifts = new Map(vpcs.map(({ from, to }) => [from.id, cidrShifts(from, to)]));
  const shiftsOf = (vpcId: string): readonly CidrShift[] => shifts.get(vpcId) ?? [];
  const subnets = yield* pairs(old.subnets, now.subnets, { name: subnetMatchName, levels: subnetLevels(shiftsOf) });
  const groups = yield* pairs(groupsOf(before), groupsOf(after), { name: groupMatchName, levels: groupLevels });
  yield* pairs(old.internetGateways, now.internetGateways, { name: plainNameOf, levels: gatewayLevels });
  const instances = yield* pairs(old.instances, now.instances, { name: instanceMatchName, levels: instanceLevels });
  const areUnread = [before, after].some((inventory) => inventory.missing('instances') !== undefined);
  const enis = yield* pairs(old.enis, now.enis, { name: interfaceMatchName, levels: interfaceLevels(areUnread) });
  const addresses = yield* pairs(old.addresses.map(withId), now.addresses.map(withId), {
    name: plainNameOf,
    levels: addressLevels,
  });
  const routeTables = yield* pairs(old.routeTables, now.routeTables, { name: tableMatchName, levels: tableLevels });
  yield* learnIds(ids, { instances, enis, routeTables, sides, areUnread });
  return { sides, vpcs, subnets, instances, enis, addresses, groups, routeTables, ids, shifts, unsure };
}

/** Those that interfaces name alone are there as well: perhaps only the list of groups could not be read. */
const groupsOf = ({ snapshot }: Inventory): readonly SecurityGroup[] => {
  const groups = new Map(snapshot.securityGroups.map((group) => [group.id, group]));
  if (snapshot.gaps.every(({ part }) => part !== 'securityGroups')) return snapshot.securityGroups;
  for (const { vpcId, groups: own } of snapshot.enis) {
    for (const { id, name } of own) {
      if (!groups.has(id)) groups.set(id, { id, name, vpcId, description: '', ownerId: undefined, tags: [] });
    }
  }
  return [...groups.values()];
};

const withId = (address: ElasticIp): IdentifiedIp => ({ ...address, id: address.allocationId });

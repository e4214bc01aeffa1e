import { indexesOf, type Indexes } from './indexes.ts';
import { entryOf } from './lookups.ts';
import { indexesAfter } from './nextIndexes.ts';
import type { LaterField } from './laterFacts.ts';
import { atOnce, type Turns } from './turns.ts';
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

/** Looks up what an instance type has room for; undefined = unknown, which is never a limit of zero. */
export type LimitsTable = (type: string) => InstanceLimits | undefined;

/**
 * One immutable, indexed view of a {@link Snapshot}. Tree, topology, findings and rules are pure functions of it.
 * Ids that lead nowhere answer `undefined` or `[]`: EC2 is eventually consistent, so a dangling id is no error.
 */
export class Inventory {
  readonly snapshot: Snapshot;
  /** For those who follow the account on: a twin, or the account as it is later. */
  readonly indexes: Indexes;
  readonly #bundledLimits: LimitsTable;

  constructor(
    snapshot: Snapshot,
    bundledLimits: LimitsTable = () => undefined,
    indexes: Indexes = atOnce(indexesOf(snapshot)),
  ) {
    this.snapshot = snapshot;
    this.#bundledLimits = bundledLimits;
    this.indexes = indexes;
  }

  /** Undefined for an id that was not read, as for {@link subnet} and all others: EC2 is eventually consistent. */
  vpc(id: string | undefined): Vpc | undefined {
    return entryOf(this.indexes.vpcs, id);
  }

  /** Undefined for an id that was not read. */
  subnet(id: string | undefined): Subnet | undefined {
    return entryOf(this.indexes.subnets, id);
  }

  /** Undefined for an id that was not read, for example of an instance of another account. */
  instance(id: string | undefined): Instance | undefined {
    return entryOf(this.indexes.instances, id);
  }

  /** Undefined for an id that was not read. */
  eni(id: string | undefined): Eni | undefined {
    return entryOf(this.indexes.enis, id);
  }

  /** Undefined for an id that was not read. */
  securityGroup(id: string | undefined): SecurityGroup | undefined {
    return entryOf(this.indexes.groups, id);
  }

  /** By allocation id, `eipalloc-…`; undefined for one that was not read. */
  elasticIp(allocationId: string | undefined): ElasticIp | undefined {
    return entryOf(this.indexes.addressByAllocation, allocationId);
  }

  /** The subnets of a VPC in the order of the snapshot; empty for one that has none or was not read. */
  subnetsOf(vpc: { readonly id: string }): readonly Subnet[] {
    return this.indexes.subnetsByVpc.get(vpc.id) ?? [];
  }

  /** The interfaces in a subnet, in the order of the snapshot; empty for one that has none or was not read. */
  enisIn(subnet: { readonly id: string }): readonly Eni[] {
    return this.indexes.enisBySubnet.get(subnet.id) ?? [];
  }
  /** The interfaces of each subnet that has any, known or not. */
  get enisBySubnet(): ReadonlyMap<string, readonly Eni[]> {
    return this.indexes.enisBySubnet;
  }
  /** The interfaces of an instance in all subnets, sorted by network card, then device index. */
  enisOf(instance: { readonly id: string }): readonly Eni[] {
    return this.indexes.enisByInstance.get(instance.id) ?? [];
  }
  /** Whether its interfaces are in more than one subnet. */
  isSpread(instance: { readonly id: string }): boolean {
    const enis = this.enisOf(instance);
    return enis.length > 1 && enis.some(({ subnetId }) => subnetId !== enis[0]?.subnetId);
  }
  /** Its interfaces in other VPCs than its own, but for those on their way out. None where it was not read, or EC2 tells no VPC of it. */
  enisInOtherVpcs({ id }: { readonly id: string }): readonly Eni[] {
    const own = this.instance(id)?.vpcId;
    if (own === undefined) return [];
    return this.enisOf({ id }).filter(({ vpcId, attachment }) => vpcId !== own && attachment?.status !== 'detaching');
  }
  /** The instances that EC2 says are in a subnet, without those that only have further interfaces there. */
  instancesIn(subnet: { readonly id: string }): readonly Instance[] {
    return this.indexes.instancesBySubnet.get(subnet.id) ?? [];
  }

  /** The gateway that is attached to the VPC; undefined without one, or where gateways could not be read. */
  internetGatewayOf(vpc: { readonly id: string }): InternetGateway | undefined {
    return this.indexes.gatewayByVpc.get(vpc.id);
  }
  /**
   * The route table that a subnet uses: its own, else the main one of its VPC. Where not all tables could be read, its own may
   * be among those that are missing, so the main one is not taken for it.
   */
  routeTableOf(subnet: Subnet): RouteTable | undefined {
    const own = this.indexes.tableBySubnet.get(subnet.id);
    return own ?? (this.missing('routeTables') ? undefined : this.indexes.mainTableByVpc.get(subnet.vpcId));
  }

  /** Live limits first, then the bundled table, then undefined: unknown. */
  limitsOf(instance: { readonly type: string }): InstanceLimits | undefined {
    return this.indexes.limits.get(instance.type) ?? this.#bundledLimits(instance.type);
  }
  /** Whether a field was asked for at all: an account that an earlier version saved may not hold it, which is not the same as "none". */
  knows(field: LaterField): boolean {
    return this.snapshot.unread?.includes(field) !== true;
  }
  /** Why a part could not be read in full; undefined when it was. What is shown of it may be cut short, or old. */
  gap(part: SnapshotPart): Gap | undefined {
    return this.indexes.gapByPart.get(part);
  }
  /** The gap of a part that is shown empty or cut short; undefined where all of it is shown, if only as it was earlier. */
  missing(part: SnapshotPart): Gap | undefined {
    const gap = this.gap(part);
    return gap?.kept?.whole === true ? undefined : gap;
  }
}

/** An inventory in turns: the same as one that is made at once. */
export function* inventoryInTurns(snapshot: Snapshot, bundledLimits?: LimitsTable): Turns<Inventory> {
  return new Inventory(snapshot, bundledLimits, yield* indexesOf(snapshot));
}

/** The same of an account that has most of its objects in common with another one, as after a run: in a tenth of the time. */
export function* inventoryAfter(before: Inventory, snapshot: Snapshot, bundledLimits?: LimitsTable): Turns<Inventory> {
  return new Inventory(snapshot, bundledLimits, yield* indexesAfter(before, snapshot));
}

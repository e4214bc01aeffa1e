import type { Lookup } from '../domain/lookups.ts';
import type {
  AddressTransfer,
  BlockPublicAccessExclusion,
  BlockPublicAccessOptions,
  CarrierGateway,
  EgressOnlyInternetGateway,
  ElasticIp,
  Eni,
  Instance,
  InstanceLimits,
  FlowLog,
  InterfacePermission,
  InternetGateway,
  ReverseDns,
  NatGateway,
  NetworkAcl,
  RouteTable,
  SecurityGroup,
  Snapshot,
  Subnet,
  TrunkAssociation,
  Vpc,
} from '../domain/model.ts';
import { partitionIdOf, type Principal } from './identity/principal.ts';
import { defaultQuotas, type Quotas } from './quotas.ts';
import { ThingsById } from './thingsById.ts';
import { Extras, type VolumeRoom } from './extras.ts';
import type { TransferDesk } from './transferDesk.ts';
import { highestNumber, idOfNumber, noPlace } from './usedNumbers.ts';

/** Milliseconds since 1970; tests and the twin give their own. */
export type Clock = () => number;

export type WorldOptions = {
  /** How long attach, detach and state changes take until EC2 shows them, in milliseconds. */
  readonly settleMs?: number | undefined;
  /** How long something new stays unknown to reads and to other calls, in milliseconds. */
  readonly eventualMs?: number | undefined;
  readonly clock?: Clock | undefined;
  /** Those of the account that are not as AWS gives them at first. */
  readonly quotas?: Partial<Quotas> | undefined;
  /** Regions that the account has enabled beside those that need no enabling; the world's own is always one. */
  readonly enabledRegions?: ReadonlySet<string> | undefined;
  /** Eight hex digits that tell the ids made here from those of other worlds. */
  readonly place?: string | undefined;
  /**
   * All instance types there are, in an EC2 of its own, which has no images but its own either. Undefined in a twin of an
   * account, which may use others of both.
   */
  readonly allTypes?: readonly string[] | undefined;
  /** Any text: automatic addresses are drawn from all over their subnet, as EC2 draws them. Undefined = the lowest free ones. */
  readonly addressSeed?: string | undefined;
  /** In a twin of an account: it does not know which addresses were released before, so that any may have been. */
  readonly anyReleased?: boolean | undefined;
  /** Where elastic IPs come from and go to other accounts of the same cloud. */
  readonly desk?: TransferDesk<World> | undefined;
  /** Leads to the things of the snapshot, where that is known already: making it takes as long as all else. */
  readonly lookups?: Lookups | undefined;
  /** Looks up limits of instance types that the snapshot does not carry. */
  readonly limits?: ((type: string) => InstanceLimits | undefined) | undefined;
  /** How many volumes an instance type takes. Left out in a twin, which does not know the volumes of its account. */
  readonly volumeRoomOf?: ((type: string) => VolumeRoom | undefined) | undefined;
};

/** Where the things of a snapshot are found by their ids. */
export type Lookups = { readonly enis: Lookup<Eni>; readonly instances: Lookup<Instance> };

/** The state of one simulated region. Maps are changed in place; the things inside them are replaced, never mutated. */
export class World {
  readonly accountId: string;
  /** Undefined where the snapshot does not tell: then nothing is known to be another account's. */
  readonly knownAccountId: string | undefined;
  readonly region: string;
  readonly addressSeed: string | undefined;
  readonly anyReleased: boolean;
  readonly desk: TransferDesk<World> | undefined;
  readonly settleMs: number;
  readonly eventualMs: number;
  readonly vpcs: Map<string, Vpc>;
  readonly subnets: Map<string, Subnet>;
  readonly instances: Map<string, Instance>;
  readonly enis: Map<string, Eni>;
  readonly securityGroups: Map<string, SecurityGroup>;
  readonly addresses: Map<string, ElasticIp>;
  readonly internetGateways: Map<string, InternetGateway>;
  readonly routeTables: Map<string, RouteTable>;
  readonly permissions: Map<string, InterfacePermission>;
  /** By allocation id. */
  readonly transfers: Map<string, AddressTransfer>;
  /** By allocation id. */
  readonly reverseDns: Map<string, ReverseDns>;
  readonly trunkAssociations: Map<string, TrunkAssociation>;
  readonly natGateways: Map<string, NatGateway>;
  readonly carrierGateways: Map<string, CarrierGateway>;
  readonly egressOnlyInternetGateways: Map<string, EgressOnlyInternetGateway>;
  /** Without the default ones of VPCs of which the snapshot tells none; see `networkAcls`. */
  readonly networkAcls: Map<string, NetworkAcl>;
  /** Of the account in this region; it is off until somebody switches it on. */
  blockPublicAccess: BlockPublicAccessOptions;
  readonly blockPublicAccessExclusions: Map<string, BlockPublicAccessExclusion>;
  readonly flowLogs: Map<string, FlowLog>;
  readonly instanceTypes: Map<string, InstanceLimits>;
  /** What EC2 keeps beyond the product's model. */
  readonly extras = new Extras();
  readonly enabledRegions: ReadonlySet<string>;
  /** Eight hex digits, in ids and behind addresses that are made here. */
  readonly place: string;
  /** Tests and worlds change them in place. */
  readonly quotas: Quotas;
  /** See {@link WorldOptions.allTypes}. */
  allTypes: readonly string[] | undefined;
  readonly volumeRoomOf: (type: string) => VolumeRoom | undefined;
  readonly #clock: Clock;
  readonly #limits: (type: string) => InstanceLimits | undefined;
  #pending: { readonly due: number; readonly change: () => void }[] = [];
  /** Counted on from what another world has made; not known until the first is asked for. */
  #serial: number | undefined;
  readonly #snapshot: Snapshot;
  #namingVpcs: ReadonlySet<string> | undefined;
  #draws = 0;
  /** By id: when it was made. Kept only where new things stay unknown for a while. */
  readonly #madeAt = new Map<string, number>();

  constructor(snapshot: Snapshot, options: WorldOptions = {}) {
    this.#snapshot = snapshot;
    this.knownAccountId = snapshot.accountId ?? ownerOfAll(snapshot.instances);
    this.accountId = this.knownAccountId ?? '000000000000';
    this.region = snapshot.region;
    this.quotas = { ...defaultQuotas(), ...options.quotas };
    this.enabledRegions = new Set([...(options.enabledRegions ?? []), snapshot.region]);
    this.place = options.place ?? noPlace;
    this.addressSeed = options.addressSeed;
    this.anyReleased = options.anyReleased ?? false;
    this.desk = options.desk;
    this.settleMs = options.settleMs ?? 0;
    this.eventualMs = options.eventualMs ?? 0;
    this.allTypes = options.allTypes;
    this.#clock = options.clock ?? Date.now;
    this.#limits = options.limits ?? (() => undefined);
    this.volumeRoomOf = options.volumeRoomOf ?? (() => undefined);
    this.vpcs = keyed(snapshot.vpcs, (thing) => thing.id);
    this.subnets = keyed(snapshot.subnets, (thing) => thing.id);
    for (const { id: subnetId, reservations = [] } of snapshot.subnets)
      this.extras.keepReservations(subnetId, reservations);
    this.instances = new ThingsById(snapshot.instances, options.lookups?.instances);
    this.enis = new ThingsById(snapshot.enis, options.lookups?.enis);
    this.securityGroups = keyed(snapshot.securityGroups, (thing) => thing.id);
    for (const group of snapshot.securityGroups) this.extras.keepRules(group);
    this.addresses = keyed(snapshot.addresses, (thing) => thing.allocationId);
    this.internetGateways = keyed(snapshot.internetGateways, (thing) => thing.id);
    this.routeTables = keyed(snapshot.routeTables, (thing) => thing.id);
    this.permissions = keyed(snapshot.permissions, (thing) => thing.id);
    this.transfers = keyed(snapshot.transfers, (thing) => thing.allocationId);
    this.reverseDns = keyed(snapshot.reverseDns, (thing) => thing.allocationId);
    this.trunkAssociations = keyed(snapshot.trunkAssociations, (thing) => thing.id);
    this.natGateways = keyed(snapshot.natGateways, (thing) => thing.id);
    this.carrierGateways = keyed(snapshot.carrierGateways, (thing) => thing.id);
    this.egressOnlyInternetGateways = keyed(snapshot.egressOnlyInternetGateways, (thing) => thing.id);
    this.networkAcls = keyed(snapshot.networkAcls, (thing) => thing.id);
    this.blockPublicAccess = snapshot.vpcBlockPublicAccessOptions[0] ?? blockPublicAccessOff(snapshot.region);
    this.blockPublicAccessExclusions = keyed(snapshot.vpcBlockPublicAccessExclusions, (thing) => thing.id);
    this.flowLogs = keyed(snapshot.flowLogs, (thing) => thing.id);
    this.instanceTypes = keyed(snapshot.instanceTypes, (thing) => thing.type);
  }

  /** Milliseconds since 1970, by the clock of the world. */
  now(): number {
    return this.#clock();
  }

  /** A fresh id of EC2's shape: the prefix and 17 hex digits, different at every call and equal from run to run. */
  newId(prefix: string): string {
    const id = idOfNumber(prefix, this.nextNumber(), this.place);
    if (this.eventualMs > 0) this.#madeAt.set(id, this.now());
    return id;
  }

  /** Whether EC2 shows the thing yet: it is eventually consistent, so what is new is not found at first. */
  shows(id: string): boolean {
    const madeAt = this.#madeAt.get(id);
    return madeAt === undefined || this.now() - madeAt >= this.eventualMs;
  }

  /** A number different at every call and equal from run to run, for what EC2 draws at random. */
  nextNumber(): number {
    this.#serial = (this.#serial ?? highestNumber(this.#snapshot)) + 1;
    return this.#serial;
  }

  /** A number different at every call, which ids do not depend on. */
  nextDraw(): number {
    this.#draws += 1;
    return this.#draws;
  }

  /** Whether public addresses of a VPC had names in the snapshot. */
  hasDnsNames(vpcId: string): boolean {
    this.#namingVpcs ??= new Set(this.#snapshot.enis.flatMap((eni) => (isNamed(eni) ? [eni.vpcId] : [])));
    return this.#namingVpcs.has(vpcId);
  }

  /** Whether there are no images and instance types but those that are known here. */
  get isClosed(): boolean {
    return this.allTypes !== undefined;
  }

  /** Limits of a type: the snapshot's, else the bundled ones; undefined where neither knows it. */
  limitsOf(type: string): InstanceLimits | undefined {
    return this.instanceTypes.get(type) ?? this.#limits(type);
  }

  /** Makes a change visible after the settling time, as EC2 does; with no settling time it is visible at once. */
  later(change: () => void): void {
    if (this.settleMs <= 0) change();
    else this.#pending.push({ due: this.now() + this.settleMs, change });
  }

  /** Lets every change whose time has come become visible. Called before each request is answered. */
  settle(): void {
    const now = this.now();
    const due = this.#pending.filter((entry) => entry.due <= now);
    if (due.length === 0) return;
    this.#pending = this.#pending.filter((entry) => entry.due > now);
    for (const entry of due) entry.change();
  }
}

const isNamed = ({ addresses }: Eni): boolean =>
  addresses.some(({ association }) => association?.publicDnsName !== undefined);
/** As a region is where nobody has changed it. */
const blockPublicAccessOff = (region: string): BlockPublicAccessOptions => ({
  region,
  mode: 'off',
  state: 'default-state',
  managedBy: 'account',
  exclusionsAllowed: 'allowed',
});

const keyed = <T>(things: readonly T[], key: (thing: T) => string): Map<string, T> => {
  const map = new Map<string, T>();
  for (const thing of things) map.set(key(thing), thing);
  return map;
};

/**
 * One EC2 action of the simulator: the SDK's request shape in (PascalCase, already parsed from the wire), the SDK's response
 * shape out, and who asks. It throws a {@link Refusal} where EC2 would refuse, and changes the world only after every check has passed.
 */
export type Ec2Action<Input = never, Output = object> = (request: Input, world: World, caller?: Principal) => Output;

/** An account in a region. */
export type AccountRegion = { readonly accountId: string; readonly region: string };

/** How a place begins: what is in it, and what EC2 keeps there beyond the product's model. */
export type Beginning = { readonly snapshot: Snapshot; readonly prepare?: ((world: World) => void) | undefined };

/** The ARN of a thing of EC2 in the world's region, `resource` being `subnet/subnet-…`; of another account where it is named. */
export const worldArn = ({ region, accountId }: World, resource: string, ownerId = accountId): string =>
  `arn:${partitionIdOf(region)}:ec2:${region}:${ownerId}:${resource}`;

/** The one owner of instances, since EC2 lists the caller's own only; undefined without any. */
const ownerOfAll = (instances: Snapshot['instances']): string | undefined => {
  const owners = new Set(instances.flatMap(({ ownerId }) => ownerId ?? []));
  return owners.size === 1 ? [...owners][0] : undefined;
};

import type {
  ElasticIp,
  Eni,
  Instance,
  RouteTable,
  SecurityGroup,
  Snapshot,
  SnapshotPart,
  Subnet,
  Vpc,
} from './model.ts';
import type { Problem } from './problem.ts';

/** A place of an instance where an interface hangs. */
export type InstanceSlot = { readonly instanceId: string; readonly networkCard: number; readonly deviceIndex: number };

/** A private IPv4 address of a subnet, whoever has it. */
export type SubnetAddress = { readonly subnetId: string; readonly ip: string };

/** Which things of an account are to be read, by their ids; `subnetAddresses` asks for the interfaces that have these addresses. */
export type ThingQuery = {
  readonly enis: readonly string[];
  readonly instances: readonly string[];
  /** Allocation ids. */
  readonly addresses: readonly string[];
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly vpcs: readonly string[];
  readonly routeTables: readonly string[];
  readonly subnetAddresses: readonly SubnetAddress[];
  /** Interfaces whose elastic IPs are asked for. */
  readonly servedEnis: readonly string[];
};

/** The parts of a snapshot whose things can be read by their ids, and tagged. */
export type ThingPart = Exclude<keyof ThingQuery, 'subnetAddresses' | 'servedEnis' | 'routeTables'>;

/** Things as EC2 shows them now. One that was asked for and is not here does not exist, unless its part could not be read. */
export type Things = {
  readonly enis: readonly Eni[];
  readonly instances: readonly Instance[];
  readonly addresses: readonly ElasticIp[];
  readonly subnets: readonly Subnet[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly vpcs: readonly Vpc[];
  readonly routeTables: readonly RouteTable[];
  /** The taken places of the instances, as DescribeInstances tells them. */
  readonly slots: readonly (InstanceSlot & { readonly eniId: string })[];
  /** Parts that could not be read, and why. */
  readonly unread: readonly Unread[];
  /** What calls change that is not read by ids, as it was known before; a part of which that is not known is left out. */
  readonly beside?: Beside | undefined;
};

/** Things of these parts. Elastic IPs are among them where a call names them by their addresses. */
export type Beside = { readonly [P in (typeof besideParts)[number]]?: Snapshot[P] };

export const besideParts = ['addresses', 'permissions', 'transfers', 'reverseDns', 'flowLogs'] as const;

export type Unread = { readonly part: SnapshotPart; readonly iamAction: string; readonly problem: Problem };

export const nothingAsked: ThingQuery = {
  enis: [],
  instances: [],
  addresses: [],
  subnets: [],
  securityGroups: [],
  vpcs: [],
  routeTables: [],
  subnetAddresses: [],
  servedEnis: [],
};

/** EC2's ids say what they are ids of. */
const partByPrefix: ReadonlyMap<string, ThingPart> = new Map([
  ['eni', 'enis'],
  ['i', 'instances'],
  ['eipalloc', 'addresses'],
  ['subnet', 'subnets'],
  ['sg', 'securityGroups'],
  ['vpc', 'vpcs'],
]);

/**
 * The part of a snapshot that an id belongs to, by its prefix; undefined for what is not read, such as an attachment
 * (`eni-attach-…`).
 */
export const partOfId = (id: string): ThingPart | undefined => partByPrefix.get(/^(\w+)-\w+$/.exec(id)?.[1] ?? '');

/** A query for things of any kind by their ids; ids of what is not read are left out. */
export const queryOfIds = (ids: readonly string[]): ThingQuery => {
  const byPart = Map.groupBy(ids, partOfId);
  return {
    ...nothingAsked,
    ...Object.fromEntries([...partByPrefix.values()].map((part) => [part, byPart.get(part) ?? []])),
  };
};

/** One query for all that any of these asks for, each thing once. */
export const combinedQuery = (queries: readonly ThingQuery[]): ThingQuery => {
  const ids = (part: ThingPart | 'servedEnis' | 'routeTables'): readonly string[] => [
    ...new Set(queries.flatMap((query) => query[part])),
  ];
  const subnetAddresses = new Map(
    queries.flatMap((query) => query.subnetAddresses.map((one) => [`${one.subnetId} ${one.ip}`, one])),
  );
  return {
    enis: ids('enis'),
    instances: ids('instances'),
    addresses: ids('addresses'),
    subnets: ids('subnets'),
    securityGroups: ids('securityGroups'),
    vpcs: ids('vpcs'),
    routeTables: ids('routeTables'),
    subnetAddresses: [...subnetAddresses.values()],
    servedEnis: ids('servedEnis'),
  };
};

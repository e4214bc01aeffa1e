import type { EC2Client, Filter } from '@aws-sdk/client-ec2';
import type { Scope } from '../domain/scope.ts';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import {
  partsOf,
  traitNames,
  withinExtent,
  type Extent,
  type Portion,
  type PortionQuery,
  type ReadPart,
  type Trait,
} from '../domain/portion.ts';
import type { Unread } from '../domain/things.ts';
import { explain } from './explain.ts';
import { instanceTypes, type LimitsReader } from './limitsReader.ts';
import { readPages, type PartResult, type ReadContext } from './pages.ts';
import type { PartReader } from './partReader.ts';
import { parts } from './parts.ts';

export type PortionSource = { readonly ec2: EC2Client; readonly scope: Scope; readonly limits: LimitsReader };

/**
 * Reads a portion of a region again: for each part, one chain of pages a trait and 200 ids, all at once; nothing for what has no ids. By filter,
 * since an id that EC2 does not know makes it refuse the whole call. Limits are asked for of types that are new to the connection alone. Rejects with
 * an AbortError only: what cannot be read is told in the answer.
 */
export const readPortion = async (
  source: PortionSource,
  query: PortionQuery,
  signal: AbortSignal | undefined,
): Promise<Portion> => {
  const reading: ReadContext = { ec2: source.ec2, signal, onCall: () => undefined, onAnswer: () => undefined };
  const unread: Unread[] = [];
  const tell = ({ name: part, iamAction }: Pick<PartReader<unknown>, 'name' | 'iamAction'>, error: unknown): void => {
    unread.push({ part, iamAction, problem: explain(error, source.scope, iamAction) });
  };
  const asked = partsOf(query);
  const read = await Promise.all(
    asked.map(async ([part, extent]): Promise<readonly [SnapshotPart, readonly unknown[]]> => {
      const { things, failure } = await readExtent(part, extent, reading);
      if (failure) tell(parts[part], failure.error);
      return [part, things];
    }),
  );
  const things = Object.fromEntries(read) as Portion['things'];
  const { instances = [] } = things;
  const types = new Set(instances.map(({ type }) => type));
  const limits = types.size > 0 ? await source.limits(types, reading) : { things: [] };
  if (limits.failure) tell(instanceTypes, limits.failure.error);
  return { query, things: { ...things, instanceTypes: limits.things }, unread };
};

const readExtent = async <P extends ReadPart>(
  part: P,
  extent: Extent,
  reading: ReadContext,
): Promise<PartResult<Snapshot[P][number]>> => {
  const reader: PartReader<Snapshot[P][number]> = parts[part];
  const asked = extent === 'all' || traitNames.some((trait) => extent[trait]?.length);
  const hasFilters = Object.keys(filterNames[part]).length > 0;
  const calls = extent === 'all' || (!hasFilters && asked) ? [undefined] : filtersOf(part, extent);
  const results = await Promise.all(calls.map((Filters) => readPages(reader, reading, Filters ? { Filters } : {})));
  const failure = results.find((result) => result.failure)?.failure;
  const read = results.flatMap((result) => result.things);
  const things = hasFilters ? read : read.filter(withinExtent(part, extent));
  return failure ? { things, failure } : { things };
};

/** EC2 takes at most 200 values a filter. */
const valuesPerFilter = 200;

const filtersOf = (part: ReadPart, extent: Exclude<Extent, 'all'>): Filter[][] =>
  traitNames.flatMap((trait) => {
    const [Name, ids = []] = [filterNames[part][trait], extent[trait]];
    return Name === undefined ? [] : chunked(ids).map((Values) => [{ Name, Values }]);
  });

const chunked = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / valuesPerFilter) }, (_, at) =>
    ids.slice(at * valuesPerFilter, (at + 1) * valuesPerFilter),
  );

/** EC2's names of the filters; a part without any is read whole. By the traits that `domain/portion` sees at the things. */
const filterNames: { readonly [P in ReadPart]: { readonly [T in Trait]?: string } } = {
  vpcs: { id: 'vpc-id' },
  subnets: { id: 'subnet-id', vpc: 'vpc-id' },
  instances: { id: 'instance-id', subnet: 'subnet-id', vpc: 'vpc-id' },
  enis: { id: 'network-interface-id', subnet: 'subnet-id', vpc: 'vpc-id', instance: 'attachment.instance-id' },
  securityGroups: { id: 'group-id', vpc: 'vpc-id' },
  addresses: { id: 'allocation-id', instance: 'instance-id', interface: 'network-interface-id' },
  internetGateways: { id: 'internet-gateway-id', vpc: 'attachment.vpc-id' },
  routeTables: { id: 'route-table-id', vpc: 'vpc-id' },
  permissions: {
    id: 'network-interface-permission.network-interface-permission-id',
    interface: 'network-interface-permission.network-interface-id',
  },
  transfers: {},
  reverseDns: {},
  trunkAssociations: {},
  natGateways: { id: 'nat-gateway-id', subnet: 'subnet-id', vpc: 'vpc-id' },
  carrierGateways: { id: 'carrier-gateway-id', vpc: 'vpc-id' },
  networkAcls: { id: 'network-acl-id', vpc: 'vpc-id' },
  // EC2 has no filter that finds these: they are few, and read as a whole.
  egressOnlyInternetGateways: {},
  vpcBlockPublicAccessOptions: {},
  vpcBlockPublicAccessExclusions: {},
  flowLogs: { id: 'flow-log-id', resource: 'resource-id' },
};

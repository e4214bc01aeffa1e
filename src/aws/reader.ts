import type { EC2Client } from '@aws-sdk/client-ec2';
import type { Gap, Snapshot, SnapshotPart, Subnet } from '../domain/model.ts';
import type { ReadPart } from '../domain/portion.ts';
import { isOfCaller, ProblemError } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { partNames } from '../domain/snapshotShape.ts';
import { accountArrivals, orderOf, type AccountArrivals } from './accountArrivals.ts';
import type { Arrivals } from './arrivals.ts';
import { Collected, type ReadEnd } from './collected.ts';
import type { CredentialsSource, ReadOptions, ReadSlice } from './connection.ts';
import { readEnis } from './eniShards.ts';
import { endsOfSession } from './explanations/credentialCodes.ts';
import { explain } from './explain.ts';
import { withAllDenials } from './explanations/denials.ts';
import { inTime, orAborted } from './wait.ts';
import type { Identity } from './identity.ts';
import { instanceTypes, type LimitsReader } from './limitsReader.ts';
import { readPages, type PartResult, type ReadContext } from './pages.ts';
import type { PartReader } from './partReader.ts';
import { parts } from './parts.ts';
import type { Delay, Patience } from './patience.ts';

export type Source = {
  readonly scope: Scope;
  readonly region: string;
  readonly ec2: EC2Client;
  readonly identity: Identity;
  /** How many milliseconds are waited for the account id once all else is there. */
  readonly identityGraceMs: number;
  readonly limits: LimitsReader;
  readonly patience: Pick<Patience, 'onDelay'>;
  readonly credentials: WaitedFor;
  readonly clock: () => number;
};

/** Credentials that have not come, and from where they will. */
export type WaitedFor = {
  /** Undefined once they are there. */
  readonly from: () => CredentialsSource | undefined;
  readonly onLoad: (listener: () => void) => () => void;
};

/** Reads one region, as {@link readRegion}, and keeps what that tells. */
export const readAccount = async (source: Source, options: ReadOptions): Promise<Snapshot> => {
  const collected = new Collected(options.known);
  const onRead = (slice: ReadSlice): void => {
    collected.take(slice);
    options.onRead?.(slice);
  };
  return collected.snapshot(await readRegion(source, { ...options, onRead }));
};

/**
 * Reads one region: all parts at once, each page by page, and tells its things instead of keeping them. What EC2 refuses becomes a gap. Rejects
 * with an AbortError; with a ProblemError when the caller as such is refused (expired, unknown profile), or when not one part could be read.
 */
export const readRegion = async (source: Source, options: ReadOptions): Promise<ReadEnd> => {
  const readAt = source.clock();
  const asked = source.identity.ask();
  const { results, arrivals } = await readParts(source, options);
  const gaps = gapsOf(source.scope, results, arrivals);
  // STS only names the account: where it is slow, the read ends without, and the next one knows.
  const named = inTime(asked, source.identityGraceMs, source.identity.known);
  const accountId = await (options.signal ? orAborted(named, options.signal) : named);
  return { accountId, region: source.region, readAt, gaps, order: orderOf(arrivals) };
};

const readParts = async (source: Source, { signal, onProgress, onRead }: ReadOptions) => {
  const progress = { interfaces: 0, done: 0, calls: 0 };
  let delay: Delay | undefined;
  const tell = () => onProgress?.({ ...progress, delay, waitsFor: source.credentials.from() });
  const count = (key: keyof typeof progress, by = 1) => {
    progress[key] += by;
    tell();
  };
  const quiet = source.patience.onDelay((because) => {
    delay = because;
    tell();
  });
  const deaf = source.credentials.onLoad(tell);
  const listed: Subnet[] = [];
  const types = new Set<string>();
  const arrivals = accountArrivals((slice) => {
    // All that the read itself needs of what it tells.
    if (slice.part === 'subnets') listed.push(...slice.things);
    if (slice.part === 'instances') for (const { type } of slice.things) types.add(type);
    onRead?.(slice);
    if (slice.part === 'enis') count('interfaces', slice.things.length);
  });
  const reading: ReadContext = { ec2: source.ec2, signal, onCall: () => count('calls'), onAnswer: () => count('done') };
  const read = <Thing>(part: PartReader<Thing>, into: Arrivals<Thing>): Promise<Outcome> =>
    into.until(readPages(part, reading, { arrivals: into }));
  const subnets = read(parts.subnets, arrivals.subnets);
  const instances = read(parts.instances, arrivals.instances);
  const known = async () => ({ ...(await subnets), things: listed });
  const limits = async (): Promise<Outcome> => {
    await instances;
    const { things, ...outcome } = await source.limits(types, reading);
    arrivals.instanceTypes.take(things);
    return outcome;
  };
  const own: { readonly [P in SnapshotPart]?: () => Promise<Outcome> } = {
    subnets: () => subnets,
    instances: () => instances,
    enis: () => arrivals.enis.until(readEnis(parts.enis, reading, { subnets: known, arrivals: arrivals.enis })),
    instanceTypes: () => arrivals.instanceTypes.until(limits()),
  };
  const plain = <P extends ReadPart>(part: P, into: AccountArrivals[P]): Promise<Outcome> => {
    const reader: PartReader<Snapshot[P][number]> = parts[part];
    return read(reader, into);
  };
  const ends = partNames.map(async (part) => {
    const outcome = await (own[part]?.() ?? plain(part as ReadPart, arrivals[part as ReadPart]));
    return [part, outcome] as const;
  });
  const all = await Promise.all(ends).finally(() => {
    quiet();
    deaf();
  });
  return { results: new Map(all), arrivals };
};

/** How the read of a part has ended. */
type Outcome = Pick<PartResult<unknown>, 'failure'>;
type Results = ReadonlyMap<SnapshotPart, Outcome>;

/** The part that matters most first: when all fail, its problem is the one that is told. */
const readers = [
  parts.enis,
  ...partNames.flatMap((name) => (name === 'enis' || name === 'instanceTypes' ? [] : [parts[name]])),
];

const gapsOf = (scope: Scope, results: Results, arrivals: AccountArrivals): readonly Gap[] => {
  const failed = readers.flatMap((part) => failureOf(scope, part, results));
  const wholesale = failed.find(({ problem }) => isOfCaller(problem) || endsOfSession.has(problem.code ?? ''));
  const isNothing = failed.length === readers.length && readers.every(({ name }) => arrivals[name].isEmpty);
  const fatal = wholesale ?? (isNothing ? failed[0] : undefined);
  if (fatal) {
    const all = failed.map(({ problem }) => problem);
    const profile = scope.kind === 'profile' ? scope.profile : undefined;
    throw new ProblemError(withAllDenials(fatal.problem, all, profile), { cause: fatal.error });
  }
  return [...failed, ...failureOf(scope, instanceTypes, results)].map(({ part, problem }) => ({
    part: part.name,
    iamAction: part.iamAction,
    code: problem.code ?? 'Unknown',
    message: problem.message,
    deniedBy: problem.denied?.[0]?.by,
  }));
};

const failureOf = (scope: Scope, part: Pick<PartReader<unknown>, 'name' | 'iamAction'>, results: Results) => {
  const failure = results.get(part.name)?.failure;
  return failure ? [{ part, error: failure.error, problem: explain(failure.error, scope, part.iamAction) }] : [];
};

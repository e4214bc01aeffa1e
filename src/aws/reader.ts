import type { EC2Client } from '@aws-sdk/client-ec2';
import type { ElasticIp, Eni, Gap, Snapshot } from '../domain/model.ts';
import { isOfCaller, ProblemError } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { Arrivals, type Told } from './arrivals.ts';
import type { CredentialsSource, ReadOptions } from './connection.ts';
import { readEnis } from './eniShards.ts';
import { endsOfSession } from './explanations/credentialCodes.ts';
import { explain } from './explain.ts';
import { withAllDenials } from './explanations/denials.ts';
import { inTime, orAborted } from './wait.ts';
import type { Identity } from './identity.ts';
import { instanceTypes, type LimitsReader } from './limitsReader.ts';
import { compareIds } from './mapping/common.ts';
import { readPages, type PartResult, type ReadContext } from './pages.ts';
import { parts, type PartReader } from './parts.ts';
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

/**
 * Reads one region: all parts at once, each page by page. What EC2 refuses becomes a gap. Rejects with an AbortError; with
 * a ProblemError when the caller as such is refused (expired, unknown profile), or when not one part could be read.
 */
export const readAccount = async (source: Source, options: ReadOptions): Promise<Snapshot> => {
  const readAt = source.clock();
  const asked = source.identity.ask();
  const results = await readParts(source, options);
  const { instances, limits } = results;
  const gaps = gapsOf(source.scope, results);
  // STS only names the account: where it is slow, the read ends without, and the next one knows.
  const named = inTime(asked, source.identityGraceMs, source.identity.known);
  const accountId = await (options.signal ? orAborted(named, options.signal) : named);
  return {
    accountId,
    region: source.region,
    readAt,
    vpcs: sorted(results.vpcs),
    subnets: sorted(results.subnets),
    instances: sorted(instances),
    enis: sorted(results.enis),
    securityGroups: sorted(results.securityGroups),
    addresses: sortedBy(results.addresses, ({ allocationId }) => allocationId),
    internetGateways: sorted(results.internetGateways),
    routeTables: sorted(results.routeTables),
    instanceTypes: limits.things,
    gaps,
  };
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
  const reading: ReadContext = { ec2: source.ec2, signal, onCall: () => count('calls'), onAnswer: () => count('done') };
  const read = <Thing>(
    part: PartReader<Thing>,
    keyOf: (thing: Thing) => string,
    tellRead: (told: Told<Thing>) => void,
  ): Promise<PartResult<Thing>> => {
    const arrivals = new Arrivals(keyOf, tellRead);
    return arrivals.until(readPages(part, reading, { arrivals }));
  };
  const subnets = read(parts.subnets, idOf, (told) => onRead?.({ part: 'subnets', ...told }));
  const instances = read(parts.instances, idOf, (told) => onRead?.({ part: 'instances', ...told }));
  const enis = new Arrivals<Eni>(idOf, (told) => {
    onRead?.({ part: 'enis', ...told });
    count('interfaces', told.things.length);
  });
  const limits = instances.then(({ things }) => source.limits(things, reading));
  const all = await Promise.all([
    read(parts.vpcs, idOf, (told) => onRead?.({ part: 'vpcs', ...told })),
    subnets,
    instances,
    enis.until(readEnis(parts.enis, reading, { subnets, arrivals: enis })),
    read(parts.securityGroups, idOf, (told) => onRead?.({ part: 'securityGroups', ...told })),
    read(parts.addresses, allocationIdOf, (told) => onRead?.({ part: 'addresses', ...told })),
    read(parts.internetGateways, idOf, (told) => onRead?.({ part: 'internetGateways', ...told })),
    read(parts.routeTables, idOf, (told) => onRead?.({ part: 'routeTables', ...told })),
    limits.then((result) => {
      onRead?.({ part: 'instanceTypes', things: result.things, isLast: result.failure === undefined });
      return result;
    }),
  ]).finally(() => {
    quiet();
    deaf();
  });
  return {
    vpcs: all[0],
    subnets: all[1],
    instances: all[2],
    enis: all[3],
    securityGroups: all[4],
    addresses: all[5],
    internetGateways: all[6],
    routeTables: all[7],
    limits: all[8],
  };
};

type Results = Awaited<ReturnType<typeof readParts>>;

const gapsOf = (scope: Scope, results: Results): readonly Gap[] => {
  const outcomes = [
    // The part that matters most first: when all fail, its problem is the one that is told.
    { part: parts.enis, result: results.enis },
    { part: parts.vpcs, result: results.vpcs },
    { part: parts.subnets, result: results.subnets },
    { part: parts.instances, result: results.instances },
    { part: parts.securityGroups, result: results.securityGroups },
    { part: parts.addresses, result: results.addresses },
    { part: parts.internetGateways, result: results.internetGateways },
    { part: parts.routeTables, result: results.routeTables },
  ] as const;
  const failed = outcomes.flatMap(({ part, result }) => failureOf(scope, part, result));
  const wholesale = failed.find(({ problem }) => isOfCaller(problem) || endsOfSession.has(problem.code ?? ''));
  const isNothing = failed.length === outcomes.length && outcomes.every(({ result }) => result.things.length === 0);
  const fatal = wholesale ?? (isNothing ? failed[0] : undefined);
  if (fatal) {
    const all = failed.map(({ problem }) => problem);
    const profile = scope.kind === 'profile' ? scope.profile : undefined;
    throw new ProblemError(withAllDenials(fatal.problem, all, profile), { cause: fatal.error });
  }
  return [...failed, ...failureOf(scope, instanceTypes, results.limits)].map(({ part, problem }) => ({
    part: part.name,
    iamAction: part.iamAction,
    code: problem.code ?? 'Unknown',
    message: problem.message,
    deniedBy: problem.denied?.[0]?.by,
  }));
};

const failureOf = (
  scope: Scope,
  part: Pick<PartReader<unknown>, 'name' | 'iamAction'>,
  { failure }: PartResult<unknown>,
) => (failure ? [{ part, error: failure.error, problem: explain(failure.error, scope, part.iamAction) }] : []);

const idOf = ({ id }: { readonly id: string }): string => id;
const allocationIdOf = ({ allocationId }: ElasticIp): string => allocationId;

const sorted = <Thing extends { readonly id: string }>({ things }: PartResult<Thing>): readonly Thing[] =>
  things.toSorted(compareIds);

const sortedBy = <Thing>({ things }: PartResult<Thing>, key: (thing: Thing) => string): readonly Thing[] =>
  things.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

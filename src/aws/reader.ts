import type { EC2Client } from '@aws-sdk/client-ec2';
import type { Gap, Snapshot } from '../domain/model.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import type { ReadOptions } from './connection.ts';
import { readEnis } from './eniShards.ts';
import { endsOfSession } from './explanations/credentialCodes.ts';
import { explain } from './explain.ts';
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
  readonly clock: () => number;
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
    addresses: sortedBy(results.addresses.things, (address) => address.allocationId),
    internetGateways: sorted(results.internetGateways),
    routeTables: sorted(results.routeTables),
    instanceTypes: limits.things,
    gaps,
  };
};

const readParts = async (source: Source, { signal, onProgress }: ReadOptions) => {
  const progress = { interfaces: 0, done: 0, calls: 0 };
  let delay: Delay | undefined;
  const tell = () => onProgress?.({ ...progress, delay });
  const count = (key: keyof typeof progress, by = 1) => {
    progress[key] += by;
    tell();
  };
  const quiet = source.patience.onDelay((because) => {
    delay = because;
    tell();
  });
  const reading: ReadContext = { ec2: source.ec2, signal, onCall: () => count('calls'), onAnswer: () => count('done') };
  const read = <Thing>(part: PartReader<Thing>): Promise<PartResult<Thing>> => readPages(part, reading);
  const subnets = read(parts.subnets);
  const instances = read(parts.instances);
  const all = await Promise.all([
    read(parts.vpcs),
    subnets,
    instances,
    readEnis(parts.enis, reading, { subnets, onPage: (enis) => count('interfaces', enis) }),
    read(parts.securityGroups),
    read(parts.addresses),
    read(parts.internetGateways),
    read(parts.routeTables),
    instances.then(({ things }) => source.limits(things, reading)),
  ]).finally(quiet);
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
  const wholesale = failed.find(
    ({ problem }) => ofCaller.has(problem.recovery) || endsOfSession.has(problem.code ?? ''),
  );
  const isNothing = failed.length === outcomes.length && outcomes.every(({ result }) => result.things.length === 0);
  const fatal = wholesale ?? (isNothing ? failed[0] : undefined);
  if (fatal) throw new ProblemError(fatal.problem, { cause: fatal.error });
  return [...failed, ...failureOf(scope, instanceTypes, results.limits)].map(({ part, problem }) => ({
    part: part.name,
    iamAction: part.iamAction,
    code: problem.code ?? 'Unknown',
    message: problem.message,
  }));
};

/** what is resolved by other credentials concerns all parts, whichever of them met it. */
const ofCaller: ReadonlySet<Problem['recovery']> = new Set(['signIn', 'chooseScope', 'openConfig']);

const failureOf = (
  scope: Scope,
  part: Pick<PartReader<unknown>, 'name' | 'iamAction'>,
  { failure }: PartResult<unknown>,
) => (failure ? [{ part, error: failure.error, problem: explain(failure.error, scope, part.iamAction) }] : []);

/** Sorted by id and each once: between two pages EC2 may move a thing from one to the other. */
const sorted = <Thing extends { readonly id: string }>({ things }: PartResult<Thing>): readonly Thing[] =>
  [...new Map(things.filter(({ id }) => id !== '').map((thing) => [thing.id, thing])).values()].sort(compareIds);

const sortedBy = <Thing>(things: readonly Thing[], key: (thing: Thing) => string): readonly Thing[] =>
  [...things].filter((thing) => key(thing) !== '').sort((a, b) => (key(a) < key(b) ? -1 : 1));

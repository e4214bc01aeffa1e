import { actions } from '../../actions/actions.ts';
import { callOf, ec2By, namesIn, type CallOf, type ActionName, type OutputOf } from '../../actions/ec2.ts';
import { problemCode } from '../../domain/errors.ts';
import type { SnapshotPart } from '../../domain/model.ts';
import type { Portion, PortionQuery } from '../../domain/portion.ts';
import { ProblemError } from '../../domain/problem.ts';
import { words } from '../../domain/words.ts';
import { Collected } from '../collected.ts';
import type { ApplyOptions, Connection, ReadOptions, ReadSlice } from '../connection.ts';
import type { DescribeAnswer, DescribedThings, DescribeRequest } from '../describe.ts';
import type { ProfileScope } from '../credentials/scopeMeans.ts';
import { endpointsInUse } from '../endpointsInUse.ts';
import { untilShown } from '../untilShown.ts';
import { orAborted } from '../wait.ts';
import type { ToWorker, Tuning } from './asks.ts';
import { threadStoppedCode, type AwsThread, type During } from './awsThread.ts';
import { unpackedInTurns, Unpacker } from './unpacking.ts';

export type WorkerConnectionOptions = Tuning & { readonly quietly?: boolean };

/**
 * A connection that lives in the worker. Asks nothing yet, and does not begin the worker. Throws a ProblemError when the endpoint cannot be told
 * from the person's configuration.
 */
export const workerConnection = (
  scope: ProfileScope,
  thread: AwsThread,
  { quietly, ...tuning }: WorkerConnectionOptions = {},
): Connection => {
  // Told once, so that the worker asks where the person was asked about.
  const endpoints = endpointsInUse(scope);
  let known: { readonly identity?: string | undefined; readonly accountName?: string | undefined } = {};
  const { connection, left } = thread.join((told) => (known = told));
  let openedAt: unknown;
  /** The worker, in which the connection is open: one that has ended has taken it along. */
  const opened = (): ToWorker => {
    const { peer } = thread;
    if (openedAt !== peer)
      peer.tell('open', { connection, scope, endpoints, tuning, person: thread.whoIsAsked(quietly) });
    openedAt = peer;
    return peer;
  };
  const asking = { thread, connection, opened };
  return {
    scope,
    endpoint: endpoints.ec2?.url,
    otherEndpoints: endpoints.others,
    identity: () => known.identity,
    accountName: () => known.accountName,
    read: (options = {}) => read(asking, options),
    interfaceAttributes: (eniId, signal) =>
      heard(opened().ask('interfaceAttributes', { connection, eniId }, { signal }), signal),
    readThings: (query, options = {}) =>
      untilShown((signal) => heard(opened().ask('readThings', { connection, query }, { signal }), signal), options),
    describe: (asked, signal) => describe(asking, asked, signal),
    readPortion: (query, signal) => readPortion(asking, query, signal),
    ec2: (options = {}) => ec2By(namesIn(actions), (call) => write(asking, call, options)),
    lookUp: (sent, signal) => heard(opened().ask('lookUp', { connection, sent }, { signal }), signal),
    dryRun: async (call) => opened().ask('dryRun', { connection, call }),
    close: left,
  };
};

type Asking = {
  readonly thread: AwsThread;
  readonly connection: number;
  readonly opened: () => ToWorker;
};

/** Gives up at once, whatever the worker is busy with. */
const heard = <Answer>(answer: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> =>
  signal ? orAborted(answer, signal) : answer;

const describe = async <Kind extends keyof DescribedThings>(
  { connection, opened }: Asking,
  asked: DescribeRequest<Kind>,
  signal: AbortSignal | undefined,
): Promise<DescribeAnswer<Kind>> => {
  const { packs, ...answer } = await heard(opened().ask('describe', { connection, asked }, { signal }), signal);
  // They are of the kind that was asked for.
  const things = (await unpackedInTurns(packs, new Unpacker())) as readonly unknown[] as DescribedThings[Kind][];
  return { ...answer, things };
};

const readPortion = async (
  { connection, opened }: Asking,
  query: PortionQuery,
  signal: AbortSignal | undefined,
): Promise<Portion> => {
  const { parts, ...portion } = await heard(opened().ask('readPortion', { connection, query }, { signal }), signal);
  const unpacker = new Unpacker();
  const things: [SnapshotPart, readonly unknown[]][] = [];
  for (const { part, packs } of parts) things.push([part, await unpackedInTurns(packs, unpacker)]);
  // Each part has its own things.
  return { ...portion, things: Object.fromEntries(things) as Portion['things'] };
};

const read = async ({ thread, connection, opened }: Asking, { signal, onProgress, onRead, known }: ReadOptions) => {
  const collected = new Collected(known);
  const unpacker = new Unpacker();
  const end = await thread.during(
    {
      progress: ({ progress }) => {
        if (!signal?.aborted) onProgress?.(progress);
      },
      rows: ({ part, packed, isLast }) => {
        if (signal?.aborted) return;
        // The worker has packed things of this part, and the compiler cannot see that they are those of its member of the union.
        const slice = { part, things: unpacker.unpack(packed) as readonly unknown[], isLast } as ReadSlice;
        collected.take(slice);
        onRead?.(slice);
      },
    },
    (during) => heard(opened().ask('read', { connection, during }, { signal }), signal),
  );
  return collected.snapshot(end);
};

/** Is not given up on before the worker has: only there it is known whether the call was sent. */
const write = async <A extends ActionName>(
  { thread, connection, opened }: Asking,
  call: CallOf<A>,
  { signal, onStep, onAnswered, onShown, beforeSend }: ApplyOptions,
): Promise<OutputOf<A>> => {
  const sent = callOf(call);
  const during: During = {
    step: ({ step }) => onStep?.(step, sent),
    answered: ({ answer }) => onAnswered?.(sent, answer),
    shown: ({ shown }) => onShown?.(shown),
    ...(beforeSend ? { beforeSend: () => beforeSend(sent) } : {}),
  };
  try {
    const output = await thread.during(during, (number) =>
      opened().ask('write', { connection, during: number, call: sent, isHeld: beforeSend !== undefined }, { signal }),
    );
    // What the worker's action has answered.
    return output as OutputOf<A>;
  } catch (error) {
    throw problemCode(error) === threadStoppedCode ? new ProblemError(perhapsDone, { cause: error }) : error;
  }
};

const perhapsDone = {
  message: words`The thread that talks to AWS has ended unexpectedly, so EC2 may or may not have done this`,
  remedy: words`Refresh and check the current state before you try again.`,
  code: 'AnswerLost',
  requestId: undefined,
  recovery: 'none',
} as const;

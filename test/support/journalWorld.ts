import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { Journal, type JournalFiles } from '../../src/services/journal/journal.ts';
import { isToBeLookedUp, lookUpRun } from '../../src/services/journal/lookUpRun.ts';
import type { NotedRun, Relation } from '../../src/services/journal/noted.ts';
import { preview } from '../../src/services/preview.ts';
import type { OnFailure } from '../../src/services/rollBack.ts';
import { runOperation } from '../../src/services/run.ts';
import type { RunResult } from '../../src/services/runResult.ts';
import { Store } from '../../src/services/store.ts';
import { foreign } from '../../src/domain/words.ts';
import type { Simulator } from '../../src/simulator/simulate.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';

/** What is left of windows: the text of their journals. */
export type Disk = { readonly files: Map<string, string>; readonly alive: Set<string> };

export const emptyDisk = (): Disk => ({ files: new Map(), alive: new Set() });

/**
 * What ends a run early. The window is killed before so many lines are on the disk, or before it hears EC2's answer to a write, which is carried out. Or one of the
 * writes (counted from 0) is refused, throttled for good, answered into the void, or the last one before the person cancels.
 */
export type Kill = {
  readonly lines?: number;
  readonly answers?: number;
  readonly refused?: number;
  readonly throttled?: number;
  readonly lost?: number;
  readonly cancelled?: number;
};

/** A process of the services: a journal, a store and a platform of its own, over one simulated EC2 and one disk. */
export const processOn = async (
  disk: Disk,
  simulator: Simulator,
  { name, kill = {} }: { name: string; kill?: Kill },
) => {
  const stop = new AbortController();
  let [lines, answers, carriedOut] = [0, 0, 0];
  let die = (): void => undefined;
  const dead = new Promise<'killed'>((resolve) => {
    die = () => resolve('killed');
  });
  const killed = async (): Promise<never> => {
    die();
    return new Promise(() => undefined);
  };
  disk.alive.add(name);
  const files: JournalFiles = {
    own: name,
    append: async (text) => {
      if (lines === kill.lines) await killed();
      lines += 1;
      disk.files.set(name, (disk.files.get(name) ?? '') + text);
    },
    others: async () =>
      [...disk.files]
        .filter(([file]) => file !== name)
        .map(([file, { length: bytes }]) => ({ name: file, bytes, isAlive: disk.alive.has(file) })),
    read: async (file) => disk.files.get(file) ?? '',
    remove: async (file) => void disk.files.delete(file),
    prune: async () => undefined,
  };
  let ids = 0;
  const journal = new Journal({ files, days: () => 30, newId: () => `${name}-${(ids += 1)}`, log: () => undefined });
  const { requestHandler } = simulator;
  const handle: Simulator['requestHandler']['handle'] = async (request, options) => {
    const action = new URLSearchParams(String(request.body)).get('Action') ?? '';
    if (/^(Describe|Get)/.test(action)) return requestHandler.handle(request, options);
    const at = answers;
    answers += 1;
    if (at === kill.refused) return refusal('UnauthorizedOperation', 403);
    if (kill.throttled !== undefined && at >= kill.throttled) return refusal('RequestLimitExceeded', 503);
    const answer = await requestHandler.handle(request, options);
    if (answer.response.statusCode === 200) carriedOut += 1;
    if (at === kill.answers) await killed();
    if (at === kill.lost) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    if (at === kill.cancelled) stop.abort(new DOMException('Cancelled', 'AbortError'));
    return answer;
  };
  const { platform: own } = simulatedPlatform(simulator.snapshot());
  const platform = {
    ...own,
    connect: async () =>
      connect(
        { kind: 'demo' },
        // The SDK's own tries take seconds.
        { requestHandler: { ...requestHandler, handle }, region: simulator.world.region, maxAttempts: 1 },
      ),
  };
  const store = new Store(platform);
  await store.setScope({ kind: 'demo' });
  await journal.load();
  return {
    journal,
    store,
    platform,
    dead,
    signal: stop.signal,
    /** How many writes EC2 has taken of this process. */
    carriedOut: () => carriedOut,
    end: () => {
      disk.alive.delete(name);
      store.dispose();
    },
  };
};

type Process = Awaited<ReturnType<typeof processOn>>;

/** Previews and runs as the review does, and writes it down; `killed` where the window died of it. */
export const runNoted = async <Input>(
  { journal, store, platform, dead, signal }: Process,
  {
    operation,
    input,
    anyway = true,
    relation,
    onFailure,
  }: {
    operation: Operation<Input>;
    input: Input;
    anyway?: boolean;
    relation?: Relation;
    onFailure?: OnFailure;
  },
): Promise<RunResult | 'killed'> => {
  const { inventory } = store;
  if (!inventory) throw new Error('Nothing was read');
  const { calls, outputs } = await preview({ operation, input, inventory }, platform);
  const planned = calls.map((call, at) => ({ call, output: outputs[at] }));
  const plan = calls.map(({ action }) => foreign(action));
  const { onEvent } = journal.watch({ account: foreign('an account'), plan, planned, input, relation });
  const run = runOperation(
    { operation, input, anyway, reviewed: inventory, onEvent, signal, onFailure },
    { store, platform, readOnlyReason: () => undefined },
  );
  return Promise.race([run, dead]);
};

/** What the next window does of itself with the youngest run of before. */
export const settled = async ({ journal, store }: Process): Promise<NotedRun> => {
  const [run] = journal.runs;
  const { connection } = store;
  if (!run || !connection) throw new Error('There is no run');
  if (!isToBeLookedUp(run, journal)) return run;
  const readNow = async () => {
    await store.refresh();
    return store.inventory;
  };
  // It was sent days ago.
  const lookUp: Connection['lookUp'] = (sent, signal) => connection.lookUp({ ...sent, sentAt: 0 }, signal);
  await journal.noteFound(run, await lookUpRun(run, { connection: { lookUp }, readNow }));
  return journal.find(run.id) ?? run;
};

const refusal = (code: string, statusCode: number) => ({
  response: {
    statusCode,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'req-refused' },
    body: new TextEncoder().encode(
      `<Response><Errors><Error><Code>${code}</Code><Message>No</Message></Error></Errors><RequestID>req-refused</RequestID></Response>`,
    ),
  },
});

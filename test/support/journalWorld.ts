import type { Connection } from '../../src/aws/connection.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { Journal, type JournalFiles } from '../../src/services/journal/journal.ts';
import { isToBeLookedUp, lookUpRun } from '../../src/services/journal/lookUpRun.ts';
import type { NotedRun, Relation } from '../../src/services/journal/noted.ts';
import { preview } from '../../src/services/preview.ts';
import { runOperation } from '../../src/services/run.ts';
import type { RunResult } from '../../src/services/runResult.ts';
import { Store } from '../../src/services/store.ts';
import { foreign } from '../../src/domain/words.ts';
import type { Simulator } from '../../src/simulator/simulate.ts';
import { connectionInto, simulatedPlatform } from './simulatedPlatform.ts';

/** What is left of windows: the text of their journals. */
export type Disk = { readonly files: Map<string, string>; readonly alive: Set<string> };

export const emptyDisk = (): Disk => ({ files: new Map(), alive: new Set() });

/** When a window is killed: before so many lines are on the disk, or before EC2 answers so many writes, which it carries out. */
export type Kill = { readonly lines?: number; readonly answers?: number };

/** A process of the services: a journal, a store and a platform of its own, over one simulated EC2 and one disk. */
export const processOn = async (
  disk: Disk,
  simulator: Simulator,
  { name, kill = {} }: { name: string; kill?: Kill },
) => {
  let [lines, answers] = [0, 0];
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
    const answer = await requestHandler.handle(request, options);
    if (/^(Describe|Get)/.test(action)) return answer;
    if (answers === kill.answers) await killed();
    answers += 1;
    return answer;
  };
  const { platform: own } = simulatedPlatform(simulator.snapshot());
  const platform = {
    ...own,
    connect: async () => connectionInto({ ...simulator, requestHandler: { ...requestHandler, handle } }),
  };
  const store = new Store(platform);
  await store.setScope({ kind: 'demo' });
  await journal.load();
  return { journal, store, platform, dead, end: () => (disk.alive.delete(name), store.dispose()) };
};

type Process = Awaited<ReturnType<typeof processOn>>;

/** Previews and runs as the review does, and writes it down; `killed` where the window died of it. */
export const runNoted = async <Input>(
  { journal, store, platform, dead }: Process,
  {
    operation,
    input,
    anyway = true,
    relation,
    signal,
  }: { operation: Operation<Input>; input: Input; anyway?: boolean; relation?: Relation; signal?: AbortSignal },
): Promise<RunResult | 'killed'> => {
  const { inventory } = store;
  if (!inventory) throw new Error('Nothing was read');
  const { calls, outputs } = await preview({ operation, input, inventory }, platform);
  const planned = calls.map((call, at) => ({ call, output: outputs[at] }));
  const plan = calls.map(({ action }) => foreign(action));
  const { onEvent } = journal.watch({ account: foreign('an account'), plan, planned, input, relation });
  const run = runOperation(
    { operation, input, anyway, reviewed: inventory, onEvent, signal },
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

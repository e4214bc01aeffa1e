import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, ReadProgress } from '../../src/aws/connection.ts';
import { isAbort } from '../../src/domain/errors.ts';
import { newSockets } from '../../src/aws/sender.ts';
import { AwsThread } from '../../src/aws/worker/awsThread.ts';
import { workerConnection } from '../../src/aws/worker/workerConnection.ts';
import { explain } from '../../src/aws/explain.ts';
import { readProtected } from '../../src/services/protectedSetting.ts';
import { OpenScope } from '../../src/services/scopes/openScope.ts';
import type { Shown } from '../../src/services/shown.ts';
import { Store } from '../../src/services/store.ts';
import { compareBeforehand } from '../../src/ui/changes/comparisons.ts';
import { lookAt } from './onlooker.ts';
import { watchSections, type Longest } from './sections.ts';

/** What a process is told that plays the extension host, as JSON in its only argument. */
export type HostOrder = {
  /** The endpoint. */
  readonly url: string;
  /** The worker's program; undefined asks in the same thread, as it was before there was a worker. */
  readonly workerFile: string | undefined;
};

/** Times in milliseconds, sizes in MB. */
export type HostTimes = {
  readonly workerStartMs: number | undefined;
  /** From opening to the first inventory that can be looked at, and to the whole one. */
  readonly firstMs: number;
  readonly wholeMs: number;
  /** How often more of it could be looked at meanwhile, and how many pictures were made of that. */
  readonly published: number;
  readonly pictures: number;
  readonly reading: Longest;
  /** Reading again what is shown. */
  readonly refreshing: Longest;
  /** The same while it is compared with how it was. */
  readonly comparing: Longest;
  /** As long as the reading, with nothing to do. */
  readonly idle: Longest;
  /** From a cancel in the middle of a read to its end. */
  readonly cancelMs: number;
  /** Of this thread, collected. */
  readonly heapMb: number;
  readonly peakMb: number;
  readonly interfaces: number;
};

const measure = async ({ url, workerFile }: HostOrder): Promise<HostTimes> => {
  const credentials = { accessKeyId: 'AKIABENCH', secretAccessKey: 'bench' };
  const scope = { kind: 'profile', profile: 'bench', region: 'eu-west-1', endpoint: url } as const;
  const thread = workerFile && new AwsThread({ file: new URL(workerFile), person: undefined, sockets: newSockets });
  let workerStartMs: number | undefined;
  if (thread) {
    const begun = performance.now();
    await thread.peer.ask('close', { connection: 0 });
    workerStartMs = rounded(performance.now() - begun);
  }
  const open = async (): Promise<Connection> => {
    if (thread) return workerConnection(scope, thread, { credentials });
    // The SDK is not loaded beside the worker.
    const { connect } = await import('../../src/aws/connect.ts');
    return connect(scope, { credentials });
  };
  const store = new Store({
    connect: open,
    limits: () => Promise.reject(new Error('No table')),
    explain: async (error, of) => explain(error, of),
  });
  const opened = new OpenScope(scope, {
    store,
    protectedSetting: () => readProtected([]),
    filter: '',
    compare: compareBeforehand,
  });
  const { pictures } = await lookAt(opened);
  const watched = watchSections();
  const begun = performance.now();
  let firstMs: number | undefined;
  const published = new Set<Shown>();
  store.onChange(() => {
    if (!store.visible) return;
    firstMs ??= performance.now() - begun;
    published.add(store.visible);
  });
  const state = await opened.open();
  const wholeMs = performance.now() - begun;
  if (state.kind !== 'ready') throw new Error(`Not read: ${JSON.stringify(state)}`);
  await sleep(restMs);
  const reading = await watched();
  const counted = { published: published.size, pictures: pictures() };
  const peakMb = rounded(process.resourceUsage().maxRSS / 1_000);
  const { gc } = globalThis;
  if (!gc) throw new Error('Run with --expose-gc');
  await gc({ execution: 'async' });
  await gc({ execution: 'async' });
  const heapMb = rounded(process.memoryUsage().heapUsed / 1_000_000);
  const idly = watchSections();
  await sleep(Math.min(wholeMs, 5_000));
  const idle = await idly();
  const refreshing = await whileReading(opened);
  const { snapshot } = state.shown.inventory;
  opened.compareWith({ title: 'Before', snapshot });
  const comparing = await whileReading(opened);
  const cancelMs = await cancelled(await open());
  const interfaces = snapshot.enis.length;
  store.dispose();
  if (thread) thread.dispose();
  return {
    workerStartMs,
    firstMs: rounded(firstMs ?? wholeMs),
    wholeMs: rounded(wholeMs),
    ...counted,
    reading,
    refreshing,
    comparing,
    idle,
    cancelMs,
    heapMb,
    peakMb,
    interfaces,
  };
};

/** The picture of what was read last is put together after it is shown. */
const restMs = 1_500;

const whileReading = async ({ store }: OpenScope): Promise<Longest> => {
  const watched = watchSections();
  const { kind } = await store.refresh();
  if (kind !== 'ready') throw new Error('It could not be read again');
  await sleep(restMs);
  return watched();
};

const cancelled = async (connection: Connection): Promise<number> => {
  const control = new AbortController();
  let begun = 0;
  const onProgress = ({ interfaces }: ReadProgress): void => {
    if (interfaces < 5_000 || control.signal.aborted) return;
    begun = performance.now();
    control.abort();
  };
  const outcome = await connection.read({ signal: control.signal, onProgress }).catch((error: unknown) => error);
  connection.close();
  if (!isAbort(outcome)) throw new Error('It was not cancelled');
  return rounded(performance.now() - begun);
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

const [order] = process.argv.slice(2);
if (order === undefined) throw new Error('It is started by accounts.ts');
process.stdout.write(JSON.stringify(await measure(JSON.parse(order) as HostOrder)));

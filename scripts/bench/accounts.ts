import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/paths.ts';
import type { HostOrder, HostTimes } from './accountHost.ts';
import { median } from './measure.ts';
import type { Longest } from './sections.ts';

const latencyMs = 200;

type Way = 'worker' | 'sameThread';

/**
 * Reading accounts of these sizes as the extension host does, each time in a new process: medians of the runs. The simulator, which answers each call
 * 200 ms late, is a process of its own.
 */
export const accountTimes = async (
  sizes: readonly number[] = [10_000, 50_000],
  { runs = 5, way = 'worker' }: { readonly runs?: number; readonly way?: Way } = {},
): Promise<Readonly<Record<string, object>>> => {
  const results: Record<string, object> = {};
  for (const size of sizes) results[`interfaces${size}`] = await timesOf(size, { runs, way });
  return results;
};

const timesOf = async (size: number, { runs, way }: { readonly runs: number; readonly way: Way }): Promise<object> => {
  const options = ['--world', `synthetic:${size}`, '--latency', String(latencyMs)];
  const simulator = spawn(process.execPath, [join(root, 'src/simulator/main.ts'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(simulator.stdout, 'data')) as readonly Buffer[];
    const { url } = JSON.parse(String(line)) as { readonly url: string };
    const workerFile = way === 'worker' ? pathToFileURL(join(root, 'dist/awsWorker.js')).href : undefined;
    const all: HostTimes[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await inHost({ url, workerFile }));
    return medians(all);
  } finally {
    simulator.kill();
  }
};

const inHost = async (order: HostOrder): Promise<HostTimes> => {
  const host = spawn(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, 'accountHost.ts'), JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const parts: Buffer[] = [];
  host.stdout.on('data', (part: Buffer) => parts.push(part));
  await once(host, 'close');
  return JSON.parse(Buffer.concat(parts).toString()) as HostTimes;
};

const medians = (all: readonly HostTimes[]): object => {
  const of = (value: (times: HostTimes) => number | undefined) => median(all.flatMap((times) => value(times) ?? []));
  const longest = (section: (times: HostTimes) => Longest): Longest => ({
    wallMs: of((times) => section(times).wallMs),
    cpuMs: of((times) => section(times).cpuMs),
    gcMs: of((times) => section(times).gcMs),
  });
  return {
    ...(all[0]?.workerStartMs === undefined ? {} : { workerStartMs: of(({ workerStartMs }) => workerStartMs) }),
    firstMs: of(({ firstMs }) => firstMs),
    wholeMs: of(({ wholeMs }) => wholeMs),
    published: of(({ published }) => published),
    pictures: of(({ pictures }) => pictures),
    longestSection: {
      opening: longest(({ reading }) => reading),
      refreshing: longest(({ refreshing }) => refreshing),
      comparing: longest(({ comparing }) => comparing),
      idle: longest(({ idle }) => idle),
    },
    cancelMs: of(({ cancelMs }) => cancelMs),
    heapMb: of(({ heapMb }) => heapMb),
    peakMb: of(({ peakMb }) => peakMb),
    interfaces: of(({ interfaces }) => interfaces),
  };
};

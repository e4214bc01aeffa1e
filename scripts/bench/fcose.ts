import { cpuUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { Inventory } from '../../src/domain/inventory.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import type { Graph } from '../../src/topology/graph.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/unpack.ts';
import { project } from '../../src/topology/project.ts';
import type { Order } from './fcoseWorker.ts';
import { measured, median } from './measure.ts';

type Rival = { readonly interfaces: number; readonly quality: Order['quality'] };

/** In its better qualities fcose is too slow for large accounts, in its worst it nearly is. */
const rivals: readonly Rival[] = [
  { interfaces: 1_000, quality: 'draft' },
  { interfaces: 1_000, quality: 'default' },
  { interfaces: 1_000, quality: 'proof' },
  { interfaces: 10_000, quality: 'draft' },
];

/** fcose is ended after so much CPU time. */
const limitMs = 30_000;

/**
 * Milliseconds of CPU time of our layout and of fcose's on the same graph. `> N` where fcose was ended after so many; its ratio is
 * then the least that it can be.
 */
export const againstFcose = async (): Promise<Readonly<Record<string, object>>> => {
  const results: Record<string, object> = {};
  for (const rival of rivals) results[`${rival.quality}${rival.interfaces}`] = await compared(rival);
  return results;
};

/** Ours is measured before and after its rival: a machine that is busy all the while is busy for both. */
const compared = async ({ interfaces, quality }: Rival): Promise<object> => {
  const inventory = new Inventory(await worldNamed({ kind: 'synthetic', interfaces }));
  const graph = project(inventory, [], 'Benchmark');
  const ours = [await ourTime(graph), await ourTime(graph)];
  const { cpuMs, ended } = await fcoseTime({ graph, quality });
  ours.push(await ourTime(graph));
  const oursCpuMs = median(ours);
  const least = (value: number): string | number => (ended ? `> ${Math.floor(value)}` : Math.round(value));
  return { oursCpuMs, fcoseCpuMs: least(cpuMs), ratio: least(cpuMs / oursCpuMs) };
};

/** This process does nothing else meanwhile, so its CPU time is the thread's. */
const fcoseTime = (order: Order): Promise<{ readonly cpuMs: number; readonly ended: boolean }> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('fcoseWorker.ts', import.meta.url), { workerData: order });
    let begun: NodeJS.CpuUsage | undefined;
    const spent = (): number => {
      const { user, system } = cpuUsage(begun);
      return (user + system) / 1_000;
    };
    const watch = setInterval(() => {
      if (!begun || spent() < limitMs) return;
      resolve({ cpuMs: limitMs, ended: true });
      void worker.terminate();
    }, 100);
    worker.on('message', (word: unknown) => {
      if (word === 'begun') begun = cpuUsage();
      else resolve({ cpuMs: spent(), ended: false });
    });
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(watch));
  });

const repeats = 10;

/** Each run lays out a copy: the layout remembers the sizes of a picture that it has seen. */
const ourTime = async (graph: Graph): Promise<number> => {
  const copies = Array.from({ length: repeats }, () => pictureOfGraph(graph));
  const { cpuMs } = await measured(() => layout(copies.pop() ?? pictureOfGraph(graph)), repeats);
  return cpuMs;
};

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Graph } from '../../src/topology/graph.ts';
import { worldNamed } from '../../src/simulator/worlds/named.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/pictureOfGraph.ts';
import { project } from '../../src/topology/project.ts';
import { measured, median } from './measure.ts';

type Rival = { readonly interfaces: number; readonly quality: 'draft' | 'default' | 'proof' };

/** In its better qualities fcose is too slow for large accounts, in its worst it nearly is. */
const rivals: readonly Rival[] = [
  { interfaces: 1_000, quality: 'draft' },
  { interfaces: 1_000, quality: 'default' },
  { interfaces: 1_000, quality: 'proof' },
  { interfaces: 10_000, quality: 'draft' },
];

/** fcose is ended after it has laid out so long by the clock. */
const limitMs = 60_000;

/**
 * Milliseconds of CPU time of our layout and of fcose's on the same graph. `> N s` where fcose had not ended after N seconds by
 * the clock; its ratio is then the least that it can be, if it had the processor for itself.
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
  const cpuMs = await fcoseTime(interfaces, quality);
  ours.push(await ourTime(graph));
  const oursCpuMs = median(ours);
  const ratio = Math.floor((cpuMs ?? limitMs) / oursCpuMs);
  if (cpuMs === undefined) return { oursCpuMs, fcoseWall: `> ${limitMs / 1_000} s`, ratio: `> ${ratio}` };
  return { oursCpuMs, fcoseCpuMs: Math.round(cpuMs), ratio };
};

/** Undefined when the limit came first. The limit begins with the program's first word. */
const fcoseTime = (interfaces: number, quality: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, String(interfaces), quality], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    let limit: NodeJS.Timeout | undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      limit ??= setTimeout(() => child.kill('SIGKILL'), limitMs);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      if (signal === 'SIGKILL') resolve(undefined);
      else if (code === 0) resolve(Number(output.split('\n')[1]));
      else reject(new Error(`fcose failed on ${interfaces} interfaces with this quality: ${quality}`));
    });
  });

const program = fileURLToPath(new URL('fcoseRun.ts', import.meta.url));
const repeats = 10;

/** Each run lays out a copy: the layout remembers the sizes of a picture that it has seen. */
const ourTime = async (graph: Graph): Promise<number> => {
  const copies = Array.from({ length: repeats }, () => pictureOfGraph(graph));
  const { cpuMs } = await measured(() => layout(copies.pop() ?? pictureOfGraph(graph)), repeats);
  return cpuMs;
};

import { fileURLToPath } from 'node:url';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Graph } from '../../src/topology/graph.ts';
import { worldNamed } from '../../src/simulator/worlds/named.ts';
import { layout } from '../../src/topology/layout.ts';
import { project } from '../../src/topology/project.ts';
import { run } from '../support/run.ts';
import { measured, median } from './measure.ts';

type Rival = { readonly interfaces: number; readonly quality: 'draft' | 'default' | 'proof' };

/** In its better qualities fcose is too slow for large accounts, in its worst it nearly is. */
const rivals: readonly Rival[] = [
  { interfaces: 1_000, quality: 'draft' },
  { interfaces: 1_000, quality: 'default' },
  { interfaces: 1_000, quality: 'proof' },
  { interfaces: 10_000, quality: 'draft' },
];

/** fcose is ended after so long by the clock. */
const limitMs = 90_000;

/**
 * Milliseconds of CPU time of our layout and of fcose's on the same graph. `> N s` where fcose had not ended after N seconds by
 * the clock; its ratio is then the least that it can be.
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
  const { code, output, timedOut } = await run(process.execPath, [program, String(interfaces), quality], { limitMs });
  const [begun = 0, cpuMs = 0] = output.split('\n').map(Number);
  const past = Math.floor((Date.now() - begun) / 1_000);
  ours.push(await ourTime(graph));
  const oursCpuMs = median(ours);
  if (timedOut) return { oursCpuMs, fcoseWall: `> ${past} s`, ratio: `> ${Math.floor((past * 1_000) / oursCpuMs)}` };
  if (code !== 0) throw new Error(`fcose failed: ${output}`);
  return { oursCpuMs, fcoseCpuMs: Math.round(cpuMs), ratio: Math.round(cpuMs / oursCpuMs) };
};

const program = fileURLToPath(new URL('fcoseRun.ts', import.meta.url));
const repeats = 10;

/** Each run lays out a copy: the layout remembers the sizes of a graph that it has seen. */
const ourTime = async (graph: Graph): Promise<number> => {
  const copies = Array.from({ length: repeats }, () => structuredClone(graph));
  const { cpuMs } = await measured(() => layout(copies.pop() ?? graph), repeats);
  return cpuMs;
};

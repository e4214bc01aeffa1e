import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runHostSuite } from '../host/runHostSuite.ts';
import { root } from '../support/paths.ts';
import { median } from './measure.ts';

/** How long VS Code's extension host takes to load and activate the extension; each round is a fresh VS Code. */
export const activationTime = async (): Promise<{ readonly wallMs: number }> => {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push(await onceInHost());
  return { wallMs: median(times) };
};

const onceInHost = async (): Promise<number> => {
  const file = join(root, 'dist-test', 'activation.json');
  await rm(file, { force: true });
  const env = { ENI_BENCH_RESULT: file };
  const outcome = await runHostSuite({ tests: 'test/bench/host', name: 'bench', limitMs: 120_000, env });
  if (outcome.kind === 'broken') throw new Error(outcome.message);
  for (const { error } of outcome.results.failures) throw new Error(error);
  return Number(await readFile(file, 'utf8'));
};

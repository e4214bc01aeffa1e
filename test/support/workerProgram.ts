import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { hostBundle } from '../../scripts/build/bundles.ts';

const built = async (): Promise<URL> => {
  const folder = mkdtempSync(join(tmpdir(), 'eni-worker-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    ...hostBundle,
    entryPoints: { awsWorker: 'src/aws/worker/awsWorker.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: false,
    sourcemap: false,
  });
  return pathToFileURL(join(folder, 'awsWorker.mjs'));
};

/** The worker's program, built once a test process as it is shipped: out of its packages the SDK takes seconds to load, out of one file a moment. */
export const workerProgram = await built();

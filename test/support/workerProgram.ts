import { build } from 'esbuild';
import { hostBundle } from '../../scripts/build/bundles.ts';

const built = async (): Promise<URL> => {
  const { outputFiles } = await build({
    ...hostBundle,
    entryPoints: { awsWorker: 'src/aws/worker/awsWorker.ts' },
    splitting: false,
    sourcemap: false,
    write: false,
    // It has no place from which anything could be required but what Node itself has.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire('file:///');" },
  });
  const [program] = outputFiles;
  if (!program) throw new Error('The worker was not built');
  return new URL(`data:text/javascript;base64,${Buffer.from(program.contents).toString('base64')}`);
};

/**
 * The worker's program, built once a test process as it is shipped: out of its packages the SDK takes seconds to load, out of one text a moment. In no
 * file, since nobody would remove it: test processes are ended from outside.
 */
export const workerProgram = await built();

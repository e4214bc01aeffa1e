import { context } from 'esbuild';
import { buildOnce } from './build/buildOnce.ts';
import { bundles } from './build/bundles.ts';

const watch = async (): Promise<void> => {
  for (const options of Object.values(bundles)) {
    const watched = await context({ ...options, minify: false, logLevel: 'info' });
    await watched.watch();
  }
};

await (process.argv.includes('--watch') ? watch() : buildOnce());

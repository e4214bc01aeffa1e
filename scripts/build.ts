import { context } from 'esbuild';
import { buildOnce } from './build/buildOnce.ts';
import { hostBundle, webviewBundle } from './build/bundles.ts';

const watch = async (): Promise<void> => {
  for (const options of [hostBundle, webviewBundle]) {
    const watched = await context({ ...options, minify: false, logLevel: 'info' });
    await watched.watch();
  }
};

await (process.argv.includes('--watch') ? watch() : buildOnce());

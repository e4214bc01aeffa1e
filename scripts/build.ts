import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context, type BuildOptions, type Metafile } from 'esbuild';
import { hostBundle, webviewBundle } from './build/bundles.ts';
import { root } from './support/paths.ts';

/** Writes dist/ and beside it the metafiles from which the size test and the benchmark read what loads what. */
const buildOnce = async (): Promise<void> => {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await mkdir(join(root, 'dist'), { recursive: true });
  await Promise.all([bundle('host', hostBundle), bundle('webview', webviewBundle)]);
};

const bundle = async (name: string, options: BuildOptions): Promise<void> => {
  const { metafile } = await build(options);
  if (metafile) await writeFile(metafilePath(name), JSON.stringify(metafile));
  process.stderr.write(`Built ${name}: ${kilobytes(metafile)} kB\n`);
};

const metafilePath = (name: string): string => join(root, 'dist', `${name}.meta.json`);

const kilobytes = (metafile: Metafile | undefined): number => {
  const scripts = Object.entries(metafile?.outputs ?? {}).filter(([path]) => !path.endsWith('.map'));
  return Math.round(scripts.reduce((sum, [, output]) => sum + output.bytes, 0) / 1000);
};

const watch = async (): Promise<void> => {
  const readable = { minify: false, logLevel: 'info' } satisfies BuildOptions;
  for (const options of [hostBundle, webviewBundle]) {
    const watched = await context({ ...options, ...readable });
    await watched.watch();
  }
};

await (process.argv.includes('--watch') ? watch() : buildOnce());

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { root } from '../support/paths.ts';
import { say } from '../support/say.ts';
import { hostBundle, webviewBundle } from './bundles.ts';

/** Writes dist/ and beside it the metafiles from which the size test and the benchmark read what loads what. */
export const buildOnce = async (): Promise<void> => {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await mkdir(join(root, 'dist'), { recursive: true });
  await Promise.all([bundle('host', hostBundle), bundle('webview', webviewBundle)]);
};

const bundle = async (name: string, options: BuildOptions): Promise<void> => {
  const { metafile } = await build(options);
  if (metafile) await writeFile(join(root, 'dist', `${name}.meta.json`), JSON.stringify(metafile));
  say(`Built ${name}: ${kilobytes(metafile)} kB`);
};

const kilobytes = (metafile: Metafile | undefined): number => {
  const scripts = Object.entries(metafile?.outputs ?? {}).filter(([path]) => !path.endsWith('.map'));
  return Math.round(scripts.reduce((sum, [, output]) => sum + output.bytes, 0) / 1000);
};

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { root } from '../support/paths.ts';
import { say } from '../support/say.ts';
import { bundles } from './bundles.ts';
import { thirdPartyNotices } from './notices/thirdPartyNotices.ts';

type Bundles = { readonly [Name in string]: BuildOptions };

/**
 * Writes dist/, beside the bundles their metafiles, from which tests and benchmark read what loads what, and
 * ThirdPartyNotices.txt for the package. Fails on a bundled package without a licence.
 */
export const buildOnce = async (home = root, made: Bundles = bundles): Promise<void> => {
  const dist = join(home, 'dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const metafiles = await Promise.all(
    Object.entries(made).map(([name, options]) => bundle(dist, name, { ...options, absWorkingDir: home })),
  );
  await writeFile(join(home, 'ThirdPartyNotices.txt'), thirdPartyNotices(metafiles, home));
};

const bundle = async (dist: string, name: string, options: BuildOptions): Promise<Metafile> => {
  const { metafile } = await build({ ...options, metafile: true });
  await writeFile(join(dist, `${name}.meta.json`), JSON.stringify(metafile));
  say(`Built ${name}: ${kilobytes(metafile)} kB`);
  return metafile;
};

const kilobytes = (metafile: Metafile): number => {
  const scripts = Object.entries(metafile.outputs).filter(([path]) => !path.endsWith('.map'));
  return Math.round(scripts.reduce((sum, [, output]) => sum + output.bytes, 0) / 1000);
};

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bytesOf, loadedBy, outputOf } from '../build/budget.ts';
import { root, vsixFile } from '../support/paths.ts';

/** Bytes that each part loads once it is needed, shared chunks counted in each. */
export const bundleBytes = async (): Promise<Readonly<Record<string, number>>> => {
  const host = await metafile('host');
  const loaded = (entry: string): number => {
    const output = outputOf(host, entry);
    if (output === undefined) throw new Error(`No bundle has this entry: ${entry}`);
    return bytesOf(host, loadedBy(host, output));
  };
  const webview = await metafile('webview');
  return {
    activation: loaded('src/extension.ts'),
    sdk: loaded('src/aws/connect.ts'),
    simulator: loaded('src/simulator/simulate.ts'),
    limits: loaded('src/domain/instanceLimits.json'),
    webview: bytesOf(
      webview,
      Object.keys(webview.outputs).filter((path) => !path.endsWith('.map')),
    ),
    vsix: (await stat(vsixFile)).size,
  };
};

const metafile = async (name: string): Promise<Metafile> =>
  JSON.parse(await readFile(join(root, 'dist', `${name}.meta.json`), 'utf8')) as Metafile;

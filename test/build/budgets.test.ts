import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bytesOf, loadedBy, outputOf, sourcesOf } from '../../scripts/build/budget.ts';
import { root, vsixFile } from '../../scripts/support/paths.ts';

/** Written by `npm run package`. A kB is 1,000 bytes. */
const metafile = JSON.parse(readFileSync(join(root, 'dist/host.meta.json'), 'utf8')) as Metafile;

const loadedByEntry = (entryPoint: string): readonly string[] => {
  const output = outputOf(metafile, entryPoint);
  if (output === undefined) throw new Error(`No bundle has this entry: ${entryPoint}`);
  return loadedBy(metafile, output);
};

const activation = loadedByEntry('src/extension.ts');

describe('the size of what is shipped', () => {
  it('loads at most 95 kB on activation', () => {
    expect(bytesOf(metafile, activation)).toBeLessThanOrEqual(95_000);
  });

  it('loads at most 460 kB for the SDK', () => {
    expect(bytesOf(metafile, loadedByEntry('src/aws/connect.ts'))).toBeLessThanOrEqual(460_000);
  });

  it('loads no SDK, simulator or limits table on activation', () => {
    const heavy = /^src\/(aws|simulator)\/|instanceLimits\.json$|node_modules\/@(aws-sdk|smithy)\//;
    expect(sourcesOf(metafile, activation).filter((path) => heavy.test(path))).toEqual([]);
  });

  it('packs into at most 730 kB', () => {
    expect(statSync(vsixFile).size).toBeLessThanOrEqual(730_000);
  });
});

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

  it('loads at most 540 kB in the worker, which is the SDK and what asks with it', () => {
    expect(bytesOf(metafile, loadedByEntry('src/aws/worker/awsWorker.ts'))).toBeLessThanOrEqual(540_000);
  });

  it('has the SDK for EC2 once, in files that the worker shares with the demo account', () => {
    const sdk = Object.keys(metafile.outputs).filter((path) =>
      sourcesOf(metafile, [path]).some((source) => source.includes('node_modules/@aws-sdk/client-ec2/')),
    );
    expect(sdk.length).toBeGreaterThan(0);
    for (const entry of ['src/aws/worker/awsWorker.ts', 'src/aws/connect.ts']) {
      expect(loadedByEntry(entry)).toEqual(expect.arrayContaining(sdk));
    }
  });

  it('opens real accounts without the SDK for EC2 in the main thread', () => {
    const main = sourcesOf(metafile, loadedByEntry('src/aws/worker/awsInThread.ts'));
    expect(main).toContain('src/aws/worker/workerConnection.ts');
    expect(main.filter((path) => /@aws-sdk\//.test(path))).toEqual([]);
  });

  it('loads no SDK, simulator or limits table on activation', () => {
    const heavy = /^src\/(aws|simulator)\/|instanceLimits\.json$|node_modules\/@(aws-sdk|smithy)\//;
    expect(sourcesOf(metafile, activation).filter((path) => heavy.test(path))).toEqual([]);
  });

  // Modules of Node and VS Code are imported; a package that asks by `require` would fail only when it does.
  it('asks for nothing by require', () => {
    const asking = Object.keys(metafile.outputs)
      .filter((path) => path.endsWith('.js'))
      .filter((path) => readFileSync(join(root, path), 'utf8').includes('Dynamic require of'));
    expect(asking).toEqual([]);
  });

  it("has a page of a plan of at most 30 kB, with nothing of the picture's but colours and signs", () => {
    const webview = JSON.parse(readFileSync(join(root, 'dist/webview.meta.json'), 'utf8')) as Metafile;
    const page = outputOf(webview, 'webview/plan/planMain.ts') ?? '';
    expect(bytesOf(webview, [page])).toBeGreaterThan(1000);
    expect(bytesOf(webview, [page])).toBeLessThanOrEqual(30_000);
    const picture = sourcesOf(webview, [page]).filter((path) =>
      /cytoscape|^webview\/view\/|^src\/topology\//.test(path),
    );
    expect(picture.toSorted()).toEqual(['src/topology/draw/palettes.ts', 'src/topology/signShapes.ts']);
  });

  it('packs into at most 900 kB', () => {
    expect(statSync(vsixFile).size).toBeLessThanOrEqual(900_000);
  });
});

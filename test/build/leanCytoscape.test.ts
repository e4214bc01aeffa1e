import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { leanCytoscape, leanWithout, leftOut } from '../../scripts/build/leanCytoscape.ts';
import { bundled, restylings } from '../../scripts/build/restingCytoscape.ts';
import { root } from '../../scripts/support/paths.ts';

const source = 'node_modules/cytoscape/src/';
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Written by `npm run package`. */
const { inputs } = JSON.parse(textOf('dist/webview.meta.json')) as Metafile;
const bundledFiles = Object.keys(inputs).filter((path) => path.startsWith(source) || path.startsWith('webview/'));

/** Functions by which Cytoscape's modules answer each other, by the names that they are given in a file. */
const functionsIn = (path: string): readonly string[] => {
  const text = textOf(path);
  const members = text.matchAll(/^ {2}(\w+): *(?:function|\()|^(?:\w+fn|B?C?Rp)\.(\w+) *=/gm);
  return [...members].flatMap(([, inTable, assigned]) => inTable ?? assigned ?? []);
};

/** Files of Cytoscape's that the bundle does not hold, of the folders from which something is left out. */
const missing = ['core', 'collection', 'extensions/renderer/canvas', 'extensions/renderer/base']
  .flatMap((folder) =>
    readdirSync(join(root, source, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${source}${folder}/${name.replaceAll('\\', '/')}`,
    ),
  )
  .filter((path) => path.endsWith('.mjs') && inputs[path] === undefined);

const buildWith = (plugin: Plugin): Promise<unknown> =>
  build({
    stdin: { contents: "import 'cytoscape';", resolveDir: root },
    bundle: true,
    write: false,
    logLevel: 'silent',
    platform: 'browser',
    plugins: [plugin],
  });

describe('Cytoscape as it is bundled', () => {
  it('is without algorithms, WebGL, pointers and layouts', () => {
    const left = (folder: string) =>
      Object.keys(inputs)
        .filter((path) => path.startsWith(`${source}${folder}`))
        .map((path) => basename(path))
        .sort();
    expect(left('extensions/renderer/canvas/webgl/')).toEqual([]);
    expect(left('collection/algorithms/')).toEqual(['bfs-dfs.mjs', 'index.mjs']);
    expect(left('extensions/layout/')).toEqual(['index.mjs', 'null.mjs', 'preset.mjs']);
    for (const name of Object.keys(leftOut)) expect(inputs).not.toHaveProperty([`${source}${name}`]);
  });

  it('calls nothing that was left out, nor does the picture', () => {
    // What stands in for the listeners has these two; WebGL begins where an option asks for it, which none does.
    const answered = new Set(['load', 'binder', 'initWebgl']);
    const there = new Set(bundledFiles.filter((path) => path.startsWith(source)).flatMap(functionsIn));
    const gone = missing.flatMap(functionsIn).filter((name) => !answered.has(name) && !there.has(name));
    for (const known of ['dijkstra', 'aStar', 'png', 'nodeIsGrabbable']) expect(gone).toContain(known);
    const calling = bundledFiles.flatMap((path) => {
      const text = textOf(path);
      return gone.filter((name) => text.includes(`.${name}(`)).map((name) => `${path} calls ${name}`);
    });
    expect(calling).toEqual([]);
  });

  it('is looked at anew when a release has no such module any more', async () => {
    await expect(buildWith(leanWithout({ ...leftOut, 'layout/gone.mjs': 'nothing.ts' }))).rejects.toThrow(
      'no such module any more to leave out: layout/gone.mjs',
    );
    await expect(buildWith(leanCytoscape)).resolves.toBeDefined();
  });

  it('is looked at anew when a release is made of another package', async () => {
    const known = Object.fromEntries(Object.entries(leftOut).filter(([name]) => name !== 'lodash/get.js'));
    await expect(buildWith(leanWithout(known))).rejects.toThrow('a package that nobody has looked at: lodash/get.js');
  });
});

describe('the drawing of a node', () => {
  it('leaves its style as it is', async () => {
    expect(restylings(await bundled([leanCytoscape]))).toBe(0);
  });

  // Up to 3.34 the images inside a node and those over it were told apart by whether some are still loading.
  it('is found out when it does not', async () => {
    const fault: Plugin = {
      name: 'fault',
      setup(made) {
        made.onLoad({ filter: /drawing-nodes\.mjs$/ }, ({ path }) => {
          const text = readFileSync(path, 'utf8');
          const broken = text.replace(/_p\.backgrounding = [^;]+;/, '_p.backgrounding = inside;');
          if (broken === text) throw new Error('the line to break is not there');
          return { contents: broken };
        });
      },
    };
    expect(restylings(await bundled([leanCytoscape, fault]))).toBeGreaterThan(0);
  });
});

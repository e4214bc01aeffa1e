import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';
import { root } from '../support/paths.ts';

/** Cytoscape as its package holds it module by module; what it exports is one file of all of them. */
const source = join(root, 'node_modules/cytoscape/src');
const standIns = join(root, 'webview/cytoscape');

/** The same stand-in for each module of a folder. */
const each = (standIn: string, folder: string, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}.mjs`, standIn]));

/** Modules that are left out, by their path in `source` or by what it imports, with what stands in their place. */
export const leftOut: Readonly<Record<string, string>> = {
  // Cytoscape itself searches (`bfs-dfs`); the picture asks for none of the others.
  ...each('nothing.ts', 'collection/algorithms', [
    'dijkstra',
    'kruskal',
    'a-star',
    'floyd-warshall',
    'bellman-ford',
    'karger-stein',
    'page-rank',
    'degree-centrality',
    'closeness-centrality',
    'betweenness-centrality',
    'markov-clustering',
    'k-clustering',
    'hierarchical-clustering',
    'affinity-propagation',
    'hierholzer',
    'hopcroft-tarjan-biconnected',
    'tarjan-strongly-connected',
  ]),
  // The picture is laid out before Cytoscape sees it (`preset`).
  ...each('noLayout.ts', 'extensions/layout', ['breadthfirst', 'circle', 'concentric', 'cose', 'grid', 'random']),
  // The overlay is drawn on a plain canvas, and `picturePng` paints what is saved.
  'core/export.mjs': 'nothing.ts',
  ...each('nothing.ts', 'extensions/renderer/canvas', ['webgl/drawing-redraw-webgl', 'export-image']),
  'extensions/renderer/base/load-listeners.mjs': 'listeners.ts',
  'lodash/debounce.js': 'debounce.ts',
  'lodash/get.js': 'dottedNames.ts',
  'lodash/set.js': 'dottedNames.ts',
  'lodash/toPath.js': 'dottedNames.ts',
};

/** Packages that Cytoscape is made of and that are bundled as they are. */
const kept: readonly string[] = ['heap'];

/**
 * Bundles Cytoscape without what the picture never asks for. Fails when a module to leave out is no longer imported, or when
 * another package is: then a new release is looked at anew.
 */
export const leanWithout = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'lean-cytoscape',
  setup(build) {
    const seen = new Set<string>();
    let bundled = false;
    // Read by one module of Cytoscape's, which its own build replaces alike.
    build.initialOptions.define = { ...build.initialOptions.define, 'process.env.VERSION': JSON.stringify(version()) };
    build.onStart(() => {
      seen.clear();
      bundled = false;
    });
    build.onResolve({ filter: /^cytoscape$/ }, () => {
      bundled = true;
      return { path: join(source, 'index.mjs') };
    });
    onImportOf(build, (name) => {
      const standIn = modules[name];
      if (standIn === undefined) return isPackage(name) && !kept.includes(name) ? unknown(name) : undefined;
      seen.add(name);
      return { path: join(standIns, standIn) };
    });
    build.onEnd(() => ({
      errors: Object.keys(modules)
        .filter((name) => bundled && !seen.has(name))
        .map((name) => ({ text: `Cytoscape has no such module any more to leave out: ${name}` })),
    }));
  },
});

export const leanCytoscape = leanWithout(leftOut);

type Answer = { readonly path: string } | { readonly errors: { readonly text: string }[] } | undefined;

/** Asks for each import of a module of Cytoscape's by a name without `./`: its path in `source`, or its package's own. */
const onImportOf = (build: PluginBuild, answer: (name: string) => Answer): void => {
  build.onResolve({ filter: /./ }, ({ path, importer, resolveDir }) => {
    if (relative(source, importer).startsWith('..')) return undefined;
    return answer(path.startsWith('.') ? relative(source, join(resolveDir, path)).replaceAll('\\', '/') : path);
  });
};

const isPackage = (name: string): boolean => !name.endsWith('.mjs') || name.startsWith('..');

const unknown = (name: string): Answer => ({
  errors: [{ text: `Cytoscape is made of a package that nobody has looked at: ${name}` }],
});

const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules/cytoscape/package.json'), 'utf8')) as { readonly version: string })
    .version;

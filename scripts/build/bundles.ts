import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { root } from '../support/paths.ts';
import { leanCytoscape } from './leanCytoscape.ts';
import { leanIpaddr } from './leanIpaddr.ts';
import { leanSdk } from './leanSdk.ts';
import { operationsPart } from './operationsPart.ts';
import { restingCytoscape } from './restingCytoscape.ts';
import { shakeSchemas } from './shakeSchemas.ts';
import { uiPart } from './uiPart.ts';

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * What activation loads, and beside it the parts that `extension.ts` imports on first use: SDK, simulator, limits. The worker is built with it, so that
 * both load the same files of the SDK.
 */
export const hostBundle: BuildOptions = {
  ...common,
  entryPoints: { extension: 'src/extension.ts', awsWorker: 'src/aws/worker/awsWorker.ts' },
  outdir: 'dist',
  chunkNames: 'parts/[hash]',
  format: 'esm',
  splitting: true,
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  // The SDK asks it what browser it runs in, which it does in browsers alone.
  external: ['vscode', 'bowser'],
  plugins: [shakeSchemas, operationsPart, uiPart, leanIpaddr, leanSdk],
};

const webviewEntries = [
  'webview/main.ts',
  'webview/main.css',
  'webview/plan/planMain.ts',
  'webview/plan/plan.css',
  'webview/details/details.css',
];

export const webviewBundle: BuildOptions = {
  ...common,
  entryPoints: webviewEntries.filter((path) => existsSync(join(root, path))),
  outdir: 'dist/webview',
  format: 'iife',
  platform: 'browser',
  target: 'chrome124',
  loader: { '.ttf': 'file', '.woff2': 'file', '.svg': 'text' },
  plugins: [leanCytoscape, restingCytoscape, leanIpaddr],
};

/** All that is shipped, by the name of its metafile in `dist`. */
export const bundles = { host: hostBundle, webview: webviewBundle } as const;

/** The same for the package, which holds no source maps: its files name none. */
export const packagedBundles = {
  host: { ...hostBundle, sourcemap: 'external' },
  webview: { ...webviewBundle, sourcemap: 'external' },
} as const;

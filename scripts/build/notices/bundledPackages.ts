import type { Metafile } from 'esbuild';

/** An npm package of which a bundle was made: its folder and its files that the bundler read, from the project's folder. */
export type BundledPackage = { readonly folder: string; readonly files: readonly string[] };

/** Folders whose files we wrote ourselves. */
const own = /^(?:src|webview|media)\//;

/** Greedy, so that of a package inside another package's folder the inner one is found. */
const packageFile = /^(?:\(disabled\):)?(?<file>(?<folder>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\/.*)$/;

/**
 * Every package that bundles were made of, by folder, those too of which nothing was left in the end. Throws for a file that
 * is neither ours nor a package's: nobody knows under which licence it came.
 */
export const bundledPackages = (metafiles: readonly Metafile[]): readonly BundledPackage[] => {
  const packages = new Map<string, Set<string>>();
  for (const path of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const { folder, file } = packageFile.exec(path)?.groups ?? {};
    if (folder !== undefined && file !== undefined) {
      packages.set(folder, (packages.get(folder) ?? new Set()).add(file));
    } else if (!own.test(path)) {
      throw new Error(`A bundle holds a file that is neither ours nor an npm package's: ${path}`);
    }
  }
  const folders = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  return folders.map(([folder, files]) => ({ folder, files: [...files].sort() }));
};

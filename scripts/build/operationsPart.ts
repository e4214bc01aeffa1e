import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Makes one part of the package of the bodies of all operations, loaded with the first of them. An entry imports its own body
 * (`import('../attachInterface.ts')`); a part for each would leave a hundred small files of what some of them share, and the
 * package would be a tenth larger.
 */
export const operationsPart: Plugin = {
  name: 'operations-part',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/\w+\.ts$/ }, ({ kind, importer, resolveDir }) =>
      kind === 'dynamic-import' && /[\\/]operations[\\/]entries[\\/]\w+\.ts$/.test(importer)
        ? { path: join(dirname(resolveDir), 'bodies.ts') }
        : undefined,
    );
    build.onLoad({ filter: /[\\/]src[\\/]operations[\\/]bodies\.ts$/ }, async ({ path }) => ({
      contents: reexportsOf(await textsIn(join(dirname(path), 'entries'))),
      loader: 'ts',
    }));
  },
};

/** One module that exports each body that the entries import, by its operation's id. */
export const reexportsOf = (entries: readonly string[]): string => {
  const ids = entries.flatMap((text) => [...text.matchAll(/import\('\.\.\/(\w+)\.ts'\)/g)].map(([, id = '']) => id));
  if (ids.length === 0) throw new Error('No entry imports the body of its operation any more: look at operationsPart');
  return ids.map((id) => `export { ${id} } from './${id}.ts';`).join('\n');
};

const textsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
};

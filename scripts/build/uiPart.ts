import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../support/paths.ts';

/**
 * Makes one part of the package of all that `ui` and `services` load on first use. A part for each of these modules leaves two hundred small files
 * of what some of them share, which pack badly: the package would be a fifteenth larger. Names that are exported are unique, so that one module
 * can answer for all.
 */
export const uiPart: Plugin = {
  name: 'ui-part',
  setup(build) {
    const home = build.initialOptions.absWorkingDir ?? root;
    const whole = join(home, 'src', 'ui', 'onFirstUse.part.ts');
    const targets = lazyModules(join(home, 'src'));
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const target = within(home, join(resolveDir, path));
      return (await targets).includes(target) ? { path: whole } : undefined;
    });
    build.onLoad({ filter: /onFirstUse\.part\.ts$/ }, async () => ({
      contents: reexportsOfAll(await targets),
      resolveDir: home,
      loader: 'ts',
    }));
  },
};

/** One module that exports what all of these do, paths from the project's folder. */
export const reexportsOfAll = (modules: readonly string[]): string => {
  if (modules.length === 0)
    throw new Error('Nothing of ui or services is loaded on first use any more: look at uiPart');
  return modules.map((path) => `export * from './${path}';`).join('\n');
};

/** The modules of `ui` and `services` that a source imports on first use, in order. */
const lazyModules = async (src: string): Promise<readonly string[]> => {
  const names = await readdir(src, { recursive: true, encoding: 'utf8' });
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => importedIn(await readFile(join(src, name), 'utf8'), posix.dirname(slashes(name)))),
  );
  return [...new Set(found.flat())].toSorted();
};

const importedIn = (text: string, folder: string): readonly string[] =>
  [...text.matchAll(/(?<!typeof )import\('(\.{1,2}\/[^']+\.ts)'\)/g)]
    .map(([, path = '']) => posix.join('src', folder, path))
    .filter((path) => /^src\/(?:ui|services)\//.test(path));

const within = (home: string, file: string): string => slashes(relative(home, file));

const slashes = (path: string): string => path.replaceAll('\\', '/');

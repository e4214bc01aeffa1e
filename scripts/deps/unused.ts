import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.ts';
import { manifestIn, type Manifest } from './manifests.ts';

/** What the project says, and what its packages say of themselves. */
export type Surroundings = {
  readonly manifest: Manifest;
  /** The text of all that may name a package. */
  readonly texts: readonly string[];
  /** Undefined where a package is not installed: that of another system. */
  readonly installed: (name: string) => Manifest | undefined;
};

/**
 * Packages of the manifest that nothing uses: that are not imported, whose folder and programs nobody names, that give no types
 * to what is used, and that no used package asks for as its peer. Those of `optionalDependencies` are for single systems; the
 * tests of the lock file look at them.
 */
export const unused = ({ manifest, texts, installed }: Surroundings): readonly string[] => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const said = [...texts, ...Object.values(manifest.scripts ?? {})].join('\n');
  const isSaid = (forms: readonly string[]): boolean => forms.some((form) => said.includes(form));
  const used = new Set(
    names.filter((name) =>
      isSaid([...formsOf(name), ...programsOf(name, installed).flatMap(quoted), ...typesOf(name)]),
    ),
  );
  const isPeer = (name: string): boolean =>
    [...used].some((other) => installed(other)?.peerDependencies?.[name] !== undefined);
  return names.filter((name) => !used.has(name) && !isPeer(name));
};

const quoted = (word: string): readonly string[] => [`'${word}'`, `"${word}"`];

/** How a package is named: by itself, as the beginning of a path in it, and as the parts of a path to it. */
const formsOf = (name: string): readonly string[] => [
  ...quoted(name),
  `'${name}/`,
  `"${name}/`,
  `node_modules/${name}/`,
  ...(name.includes('/') ? [`'${name.replace('/', "', '")}'`] : []),
];

/** A compiler is told to take types by the name of what they are of. */
const typesOf = (name: string): readonly string[] =>
  name.startsWith('@types/') ? quoted(name.slice('@types/'.length)) : [];

const programsOf = (name: string, installed: Surroundings['installed']): readonly string[] => {
  const { bin = {} } = installed(name) ?? {};
  return typeof bin === 'string' ? [name.replace(/^@[^/]*\//, '')] : Object.keys(bin);
};

const folders = ['src', 'webview', 'test', 'scripts'];
const files = ['tsconfig.json', 'webview/tsconfig.json', 'vitest.config.ts'];

/** The project as it lies there. */
export const surroundings = (): Surroundings => {
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:[cm]?ts|mjs|css)$/.test(name))
      .map((name) => join(folder, name)),
  );
  return {
    manifest: manifestIn(root),
    texts: [...sources, ...files].map((path) => readFileSync(join(root, path), 'utf8')),
    installed: (name) => {
      const folder = join(root, 'node_modules', name);
      return existsSync(join(folder, 'package.json')) ? manifestIn(folder) : undefined;
    },
  };
};

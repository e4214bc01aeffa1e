import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';

/** The project's folder. */
const root = resolve(import.meta.dirname, '../..');

export type Import = {
  /** A path from the project's folder with forward slashes, or a package's name as written. */
  readonly target: string;
  readonly local: boolean;
  /** Erased when the types are: it loads nothing. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
};

/** A source file by its path from the project's folder, with what it imports. */
export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly Import[] };

export const sourceFiles = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|tsx)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });

/** Reads imports from the text alone: statements with `from`, bare imports and dynamic ones. */
export const importsOf = (path: string, text: string): readonly Import[] => {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const [, words = '', specifier = ''] of code.matchAll(
    /^\s*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    found.push(importOf(path, { specifier, typeOnly: isTypeOnly(words), dynamic: false }));
  }
  for (const [, specifier = ''] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) {
    found.push(importOf(path, { specifier, typeOnly: false, dynamic: false }));
  }
  for (const [, before = '', specifier = ''] of code.matchAll(/(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g)) {
    found.push(importOf(path, { specifier, typeOnly: before !== '', dynamic: true }));
  }
  return found;
};

/** `import type { A }`, or braces in which every name says `type`. */
const isTypeOnly = (words: string): boolean => {
  if (/^\s+type\b(?!\s*,)/.test(words)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(words)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
};

type Written = { readonly specifier: string; readonly typeOnly: boolean; readonly dynamic: boolean };

const importOf = (path: string, { specifier, ...rest }: Written): Import => {
  const local = specifier.startsWith('.');
  const target = local ? posix.normalize(posix.join(dirname(path).replaceAll('\\', '/'), specifier)) : specifier;
  return { target, local, ...rest };
};

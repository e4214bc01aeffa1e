import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../support/paths.ts';

const folder = 'test/unit';

/** Tests that would find the marks of mutants in the sources, or take in other tests; and what is about none of the mutants. */
const leftOut = /\/(layers|everyRule)\.test\.ts$|^test\/unit\/(scripts|simulator|aws)\//;

/** The unit tests that load one of these files, in however many steps. Of the others none can notice a mutant there. */
export const testsOf = (files: readonly string[]): readonly string[] => {
  const imports = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const known = imports.get(file) ?? importsIn(file);
    imports.set(file, known);
    return known;
  };
  const reaches = (file: string): boolean => {
    const seen = new Set([file]);
    // A set may grow while one goes through it.
    for (const each of seen) for (const next of importsOf(each)) seen.add(next);
    return files.some((wanted) => seen.has(wanted));
  };
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && !leftOut.test(name) && reaches(name))
    .toSorted();
};

/** What a file of ours loads of ours: each path in quotes but those of types. */
const importsIn = (file: string): readonly string[] => {
  const code = readFileSync(join(root, file), 'utf8').replaceAll(
    /^(?:import|export) type\b[^;]*;|typeof import\([^)]*\)/gm,
    '',
  );
  return [...code.matchAll(/['"](\.{1,2}\/[^'"]+\.ts)['"]/g)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
};

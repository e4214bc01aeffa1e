import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../support/paths.ts';
import type { Mutant } from './mutant.ts';

/** All mutants that StrykerJS would make of these files (from the project's folder), in its order. Nothing is run. */
export const mutantsOf = async (files: readonly string[]): Promise<readonly Mutant[]> => {
  const sources = await Promise.all(
    files.map(async (file) => {
      const name = join(root, file);
      return { name, mutate: true, content: await readFile(name, 'utf8') };
    }),
  );
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await new Instrumenter(silent).instrument(sources, options);
  return mutants;
};

const off = (): boolean => false;
const nothing = (): void => {};
const silent = {
  isTraceEnabled: off,
  isDebugEnabled: off,
  isInfoEnabled: off,
  isWarnEnabled: off,
  isErrorEnabled: off,
  isFatalEnabled: off,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { root } from '../support/paths.ts';
import { readPlan } from './plan.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Given by StrykerJS's runner: `dry-run` while it finds out which tests get where, else `mutant`. */
    readonly mode: string;
  }
}

const isFirstRun = inject('mode') === 'dry-run';

/**
 * Loads all that is mutated before the first test. Else what runs while a module is loaded would count for the one test that
 * happens to load it first, and a mutant there, which acts in all tests, would be tried in that one alone.
 */
if (isFirstRun) for (const file of readPlan().files) await import(/* @vite-ignore */ join(root, file));

// A mutant for which a test waits in vain costs this long. It is far more than any test takes, also on a busy machine.
if (!isFirstRun) vi.setConfig({ testTimeout: 15_000 });

import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { leavePlan, type Plan } from './plan.ts';

/**
 * Runs the unit tests on each mutant of the plan, so many programs at a time. Each result goes to the file of the plan's name
 * as it comes. Rejects when a test fails without a mutant.
 */
export const runStryker = async (plan: Plan, concurrency: number): Promise<void> => {
  leavePlan(plan);
  const here = import.meta.dirname;
  await new Stryker({
    mutate: [...plan.patterns],
    testRunner: 'vitest',
    // Some tests change the environment of their program; threads have none of their own.
    vitest: { configFile: join(here, 'vitest.config.ts'), related: false, pool: 'forks' },
    plugins: ['@stryker-mutator/vitest-runner', join(here, 'plugins.ts')],
    checkers: ['planned'],
    reporters: ['lines'],
    coverageAnalysis: 'perTest',
    ignoreStatic: !plan.statics,
    // StrykerJS would rewrite tsconfig.json with a program that TypeScript 7 has no more. Vitest needs nothing of it.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    tempDirName: join('artifacts', 'mutants', `sandbox-${plan.name}`),
    ignorePatterns: ['artifacts', 'dist', '.vscode-test', '*.vsix'],
    concurrency,
    dryRunTimeoutMinutes: 30,
    // For what never comes back to the test at all; its program is ended, and a new one takes seconds until it runs.
    timeoutMS: 30_000,
    timeoutFactor: 3,
    allowConsoleColors: false,
    warnings: false,
  }).runMutationTest();
};

import { join } from 'node:path';
import { root, toolsFolder } from '../support/paths.ts';
import { run, type Finished } from '../support/run.ts';
import { tallyOfText, tallyOfVitest, type Tally } from './tally.ts';

export type Suite = {
  readonly name: string;
  /** Whether it drives a browser, which is looked for, and installed where this can be done, before the first suite begins. */
  readonly browser?: boolean;
  readonly run: () => Promise<SuiteRun>;
};
export type SuiteRun = { readonly tally: Tally; readonly output: string };

/** What prints nothing for so long hangs: a test file prints when it ends, and the longest takes some minutes on a busy machine. */
const silenceMs = 600_000;
/** Several times what the longest suite takes on two cores; it is there to end what prints and never ends. */
const limitMs = 2_400_000;

/**
 * In the order in which they run: the cheap ones first. Those of one list run beside each other: programs of others that are waited for leave
 * room for a browser.
 */
export const suites: readonly (readonly Suite[])[] = [
  [program('check', 'scripts/check.ts')],
  [step('package', 'scripts/package.ts')],
  [vitest('build', ['build'])],
  [vitest('unit', ['unit', 'everyRule', 'property'])],
  [vitest('contract', ['contract']), { ...vitest('webview', ['webview']), browser: true }],
  [
    { ...program('host', 'scripts/testHost.ts'), browser: true },
    { ...vitest('guard', ['guard']), browser: true },
  ],
  [{ ...vitest('workbench', ['workbench']), browser: true }],
];

/** A program whose last line says how many passed and failed. */
function program(name: string, file: string): Suite {
  return {
    name,
    run: async () => {
      const finished = await runNode([join(root, file)]);
      return { tally: honest(finished, tallyOfText(finished.output)), output: finished.output };
    },
  };
}

/** A program that either works or does not. */
function step(name: string, file: string): Suite {
  return {
    name,
    run: async () => {
      const finished = await runNode([join(root, file)]);
      const worked = finished.code === 0;
      return { tally: { passed: worked ? 1 : 0, failed: worked ? 0 : 1 }, output: finished.output };
    },
  };
}

function vitest(name: string, projects: readonly string[]): Suite {
  return {
    name,
    run: async () => {
      const report = join(toolsFolder, `report-${name}.json`);
      const command = [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const finished = await runNode(command);
      return { tally: honest(finished, await tallyOfVitest(report)), output: finished.output };
    },
  };
}

const runNode = (parameters: readonly string[]): Promise<Finished> =>
  run(process.execPath, parameters, { cwd: root, limitMs, silenceMs, env: { ...process.env, NO_COLOR: '1' } });

/** A run that failed without naming a failed test, or that held no test at all, counts as one failure. */
const honest = ({ code }: Finished, tally: Tally): Tally => {
  const quiet = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return quiet ? { ...tally, failed: 1 } : tally;
};

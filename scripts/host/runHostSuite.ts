import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/paths.ts';
import { run } from '../support/run.ts';

export type HostSuite = {
  /** Folder of the `*.test.ts` files, from the project's folder. */
  readonly tests: string;
  readonly name: string;
  /** The run fails when it takes longer, in milliseconds. */
  readonly limitMs: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** What the test module wrote when it had run to its end. */
export type HostResults = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly title: string; readonly error: string }[];
};

export type HostOutcome =
  | { readonly kind: 'ran'; readonly results: HostResults }
  /** No results were written: the extension host died, hung or never started. Nothing counts as passed then. */
  | { readonly kind: 'broken'; readonly message: string };

/**
 * Runs a mocha suite inside a real extension host. VS Code reports success when its extension host dies, so only the
 * results file that the test module writes at its very end counts.
 */
export const runHostSuite = async (suite: HostSuite): Promise<HostOutcome> => {
  const folder = join(root, 'dist-test', suite.name);
  const resultsFile = join(folder, 'results.json');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundleTests(suite, folder);
  const env = { ...suite.env, ENI_HOST_TESTS: folder, ENI_HOST_RESULTS: resultsFile };
  const child = await run(process.execPath, [join(import.meta.dirname, 'runVscode.ts'), folder], {
    cwd: root,
    env: { ...process.env, ...env },
    limitMs: suite.limitMs,
  });
  if (child.timedOut) return { kind: 'broken', message: `The suite did not end within ${suite.limitMs / 1000} s` };
  const results = await readResults(resultsFile);
  if (results === undefined) {
    return { kind: 'broken', message: `The extension host ended before its tests did. It printed:\n${child.output}` };
  }
  if (results.passed + results.failed === 0) return { kind: 'broken', message: 'The suite holds no tests' };
  return { kind: 'ran', results };
};

const bundleTests = async ({ tests }: HostSuite, outdir: string): Promise<void> => {
  const files = (await readdir(join(root, tests))).filter((name) => name.endsWith('.test.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: [
      ...files.map((file) => ({ in: join(tests, file), out: basename(file, '.ts') })),
      { in: 'test/support/hostRun.ts', out: 'run' },
    ],
    outdir,
    bundle: true,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
};

const readResults = async (file: string): Promise<HostResults | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as HostResults;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

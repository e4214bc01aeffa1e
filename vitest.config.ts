import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const everyRule = 'test/unit/everyRule.test.ts';

type Suite = {
  readonly timeout?: number;
  readonly files?: string;
  readonly without?: readonly string[];
  readonly parallel?: boolean;
  /** Whether each file loads all its modules anew. */
  readonly isolate?: boolean;
  readonly alias?: Readonly<Record<string, string>>;
  /** A module that runs once, before the first file. */
  readonly before?: string;
};

/** The module `vscode` exists inside VS Code alone; unit and property tests have its dialogs in their own hands. */
const dialogsInHand = { vscode: resolve(import.meta.dirname, 'test/support/vscodeStub.ts') };

const suite = (
  name: string,
  {
    timeout = 30_000,
    files = `test/${name}/**/*.test.ts`,
    without = [],
    parallel = true,
    isolate = true,
    alias = {},
    before,
  }: Suite = {},
) => ({
  extends: true as const,
  resolve: { alias },
  test: {
    name,
    include: [files],
    exclude: [...without],
    isolate,
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, 60_000),
    // One second, as it is by default, is little on a busy machine.
    expect: { poll: { timeout: timeout / 2 } },
    fileParallelism: parallel,
    globalSetup: before === undefined ? [] : [before],
    setupFiles: 'test/support/ownClock.ts',
  },
});

// Files of properties share it, and print it. A change is judged by the same cases as the state before it; `npm run prove` looks for new ones.
const seed = process.env['SEED'] ?? (process.env['PROVE'] === 'all' ? String(Date.now() % 2 ** 31) : '20261201');

export default defineConfig({
  test: {
    env: { SEED: seed },
    // By default one core is left idle; on two, everything would wait in one line.
    maxWorkers: '100%',
    projects: [
      // Loading the modules anew for each file took longer than all tests together.
      suite('unit', { alias: dialogsInHand, without: [everyRule], isolate: false }),
      suite('property', { alias: dialogsInHand, timeout: 180_000, isolate: false }),
      // It takes in other files of tests, and replaces modules under them.
      suite('everyRule', { files: everyRule, alias: dialogsInHand }),
      suite('build', { timeout: 60_000 }),
      // Beside the webview's suite, which keeps both cores busy.
      suite('contract', { timeout: 120_000 }),
      suite('webview', { timeout: 120_000, before: 'test/webview/support/sharedBrowser.ts' }),
      suite('workbench', { timeout: 180_000, before: 'test/support/codeServerReady.ts' }),
      // The test of the tests: a host suite that dies or hangs must fail.
      suite('guard', { timeout: 240_000, parallel: false, files: 'test/guard/*.test.ts' }),
    ],
  },
});

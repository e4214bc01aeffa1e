import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

type Suite = {
  readonly timeout?: number;
  readonly files?: string;
  readonly parallel?: boolean;
  readonly alias?: Readonly<Record<string, string>>;
};

/** The module `vscode` exists inside VS Code alone; unit tests have its dialogs in their own hands. */
const dialogsInHand = { vscode: resolve(import.meta.dirname, 'test/support/vscodeStub.ts') };

const suite = (
  name: string,
  { timeout = 10_000, files = `test/${name}/**/*.test.ts`, parallel = true, alias = {} }: Suite = {},
) => ({
  extends: true as const,
  resolve: { alias },
  test: {
    name,
    include: [files],
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, 60_000),
    fileParallelism: parallel,
  },
});

export default defineConfig({
  test: {
    // Files of properties share it, and print it.
    env: { SEED: process.env['SEED'] ?? String(Date.now() % 2 ** 31) },
    projects: [
      suite('unit', { alias: dialogsInHand }),
      suite('property', { timeout: 180_000 }),
      suite('build', { timeout: 60_000 }),
      suite('contract', { timeout: 60_000 }),
      suite('webview', { timeout: 60_000, parallel: false }),
      suite('workbench', { timeout: 60_000, parallel: false }),
      // The test of the tests: a host suite that dies or hangs must fail.
      suite('guard', { timeout: 150_000, parallel: false, files: 'test/guard/*.test.ts' }),
    ],
  },
});

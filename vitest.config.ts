import { defineConfig } from 'vitest/config';

const suite = (name: string, timeout = 10_000, files = `test/${name}/**/*.test.ts`) => ({
  extends: true as const,
  test: { name, include: [files], testTimeout: timeout, hookTimeout: Math.max(timeout, 60_000) },
});

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      suite('unit'),
      suite('property', 60_000),
      suite('contract', 60_000),
      suite('webview', 60_000),
      suite('workbench', 300_000),
      // The test of the tests: a host suite that dies or hangs must fail.
      suite('guard', 150_000, 'test/guard/*.test.ts'),
    ],
  },
});

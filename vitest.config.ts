import { defineConfig } from 'vitest/config';

const suite = (name: string, timeout = 10_000) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout * 3 },
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
    ],
  },
});

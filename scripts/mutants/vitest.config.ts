import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { readPlan } from './plan.ts';

/** What failed for the mutant before is likely to fail for this one; of the others the short ones are tried first. */
class QuickestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = new Map(files.map((file) => [file, this.ctx.cache.getTestSpecificationResult(file)]));
    const failed = (file: TestSpecification): number => (known.get(file)?.failed === true ? 0 : 1);
    const duration = (file: TestSpecification): number => known.get(file)?.duration ?? 0;
    return Promise.resolve(files.toSorted((a, b) => failed(a) - failed(b) || duration(a) - duration(b)));
  }
}

// StrykerJS runs the tests in a copy of the project, and that is the current folder then.
const root = process.cwd();

export default defineConfig({
  root,
  cacheDir: resolve(root, 'artifacts/mutants/cache'),
  resolve: { alias: { vscode: resolve(root, 'test/support/vscodeStub.ts') } },
  test: {
    env: { SEED: '1' },
    include: [...readPlan().tests],
    setupFiles: [resolve(root, 'scripts/mutants/loadFirst.ts'), resolve(root, 'test/support/ownClock.ts')],
    isolate: false,
    // While all run for the first time, on a busy machine, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000 } },
    sequence: { sequencer: QuickestFirst },
  },
});

import { root } from './support/paths.ts';
import { run } from './support/run.ts';

/**
 * Tries the properties with all cases of the large ones, of which `npm test` tries a tenth, and has the AWS CLI run the plan of every operation, of which it
 * draws some. With file names, only those of the properties.
 */
const files = process.argv.slice(2);
const suites = [
  ['--project', 'property', ...files],
  ...(files.length === 0 ? [['--project', 'contract', 'test/contract/foreign/planCli.test.ts']] : []),
];
for (const suite of suites) {
  const { code } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suite], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROVE: 'all' },
  });
  process.exitCode ||= code ?? 1;
}

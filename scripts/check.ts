import { root } from './support/paths.ts';
import { run } from './support/run.ts';
import { say } from './support/say.ts';

/** Each check with the program that does it; all run, so that one look shows all there is to correct. */
const checks = {
  'types of host, tests and scripts': ['tsc', '-p', '.'],
  'types of the webview': ['tsc', '-p', 'webview'],
  lint: ['oxlint', '--deny-warnings', '.'],
  format: ['prettier', '--check', '.'],
  layers: ['vitest', 'run', '--project', 'unit', 'test/unit/layers.test.ts'],
} as const;

const failed: string[] = [];
for (const [title, [program, ...parameters]] of Object.entries(checks)) {
  const { code, output } = await run(program, parameters, { cwd: root });
  say(`${code === 0 ? 'passed' : 'FAILED'}: ${title}`);
  if (code !== 0) failed.push(title);
  if (code !== 0) say(output);
}
say(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

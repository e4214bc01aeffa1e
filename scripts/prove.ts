import { root } from './support/paths.ts';
import { run } from './support/run.ts';

/** Tries the properties with all cases of the large ones, of which `npm test` tries a tenth. With file names, only those. */
const { code } = await run(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'property', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROVE: 'all' } },
);
process.exitCode = code;

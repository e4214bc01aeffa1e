import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationTarget, workspace } from 'vscode';

/** VS Code calls this in its extension host. The results are written last: without them the run counts as broken. */
export const run = async (): Promise<void> => {
  // These tests review in lists, as one can set it; documents have a suite of their own.
  await workspace.getConfiguration('eniExplorer').update('plans.inline', 'all', ConfigurationTarget.Global);
  const { default: Mocha } = await import('mocha');
  const folder = variable('ENI_HOST_TESTS');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, forbidPending: true });
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.cjs'));
  for (const file of files.toSorted()) mocha.addFile(join(folder, file));
  await mocha.loadFilesAsync();
  const results = await finished(mocha);
  await writeFile(variable('ENI_HOST_RESULTS'), JSON.stringify(results));
};

type Failure = { readonly title: string; readonly error: string };
type Results = { readonly passed: number; readonly failed: number; readonly failures: readonly Failure[] };

const finished = (mocha: Mocha): Promise<Results> => {
  const failures: Failure[] = [];
  let passed = 0;
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed, failed: failures.length, failures }));
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('fail', (test, error: Error) => {
      failures.push({ title: test.fullTitle(), error: error.stack ?? error.message });
    });
  });
};

const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The environment variable is missing: ${name}`);
  return value;
};

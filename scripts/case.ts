/**
 * Prints what the product says of an account state: `npm run --silent case -- FILE…`. A file is JSON (its shape is in
 * case/caseFile.ts); for each, one object `{ case, expected, now }` is printed. Output is text for people and for `diff`.
 */
import { resolve } from 'node:path';
import { Inventory } from '../src/domain/inventory.ts';
import { livePlatform } from '../src/livePlatform.ts';
import { findingsOf } from '../src/rules/findings.ts';
import { askExplanation, askOperation } from './case/ask.ts';
import { readCase, type Case } from './case/caseFile.ts';
import { look } from './case/look.ts';
import { snapshotOf } from './case/snapshotOf.ts';
import { say } from './support/say.ts';

// A case is no saved snapshot: the platform is asked for its twin, its limits and its CLI text alone.
const platform = livePlatform({
  readFile: () => Promise.reject(new Error('A case reads no snapshot')),
  workerFile: new URL('../src/aws/worker/awsWorker.ts', import.meta.url),
});

const answersTo = async ({ account, action }: Case) => {
  const inventory = new Inventory(await snapshotOf(account), await platform.limits());
  return {
    ...look(inventory, findingsOf(inventory)),
    ...(action.operation === undefined ? {} : await askOperation(action, inventory, platform)),
    ...(action.explain && { explanation: askExplanation(action.explain) }),
  };
};

const main = async (files: readonly string[]): Promise<void> => {
  if (files.length === 0) throw new Error('Name the files of cases: npm run --silent case -- FILE…');
  // npm runs programs in the project's folder, and tells where it was called.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  for (const file of files) {
    const asked = readCase(resolve(from, file));
    const now = await answersTo(asked);
    process.stdout.write(`${JSON.stringify({ case: asked.name, expected: asked.expected, now }, undefined, 1)}\n`);
  }
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

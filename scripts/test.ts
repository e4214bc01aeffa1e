import { mkdir } from 'node:fs/promises';
import { remarks } from './test/remarks.ts';
import { suites } from './test/suites.ts';
import { toolsFolder } from './support/paths.ts';

/** Runs every suite, also after a failure; one line each, then what failed printed, and the sum alone on the last line. */
const main = async (names: readonly string[]): Promise<void> => {
  await mkdir(toolsFolder, { recursive: true });
  const chosen = names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
  const sum = { passed: 0, failed: 0 };
  for (const suite of chosen) {
    const started = Date.now();
    const { tally, output } = await suite.run();
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    const seconds = Math.round((Date.now() - started) / 1000);
    if (tally.failed > 0) print(output);
    for (const line of remarks(output)) print(line);
    print(`${suite.name.padEnd(10)} ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  }
  print(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await main(process.argv.slice(2));

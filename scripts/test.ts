import { mkdir } from 'node:fs/promises';
import { ensureChromium } from './support/chromium.ts';
import { toolsFolder } from './support/paths.ts';
import { say } from './support/say.ts';
import { notes } from './test/notes.ts';
import { suites, type Suite } from './test/suites.ts';

/** Runs every suite, also after a failure; one line each, then what failed printed, and the sum alone on the last line. */
const main = async (names: readonly string[]): Promise<void> => {
  await mkdir(toolsFolder, { recursive: true });
  const isChosen = ({ name }: Suite): boolean => names.length === 0 || names.includes(name);
  const chosen = suites.map((together) => together.filter(isChosen));
  // What a suite prints is kept until it fails, so what is installed for it is told and done here.
  if (chosen.flat().some(({ browser }) => browser === true)) await ensureChromium().catch(tell);
  const sum = { passed: 0, failed: 0 };
  const runOne = async (suite: Suite): Promise<void> => {
    const started = Date.now();
    const { tally, output } = await suite.run();
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    const seconds = Math.round((Date.now() - started) / 1000);
    if (tally.failed > 0) print(output);
    for (const line of notes(output)) print(line);
    print(`${suite.name.padEnd(10)} ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  };
  for (const together of chosen) await Promise.all(together.map(runOne));
  print(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
};

/** Without a browser the suites that need one fail, and the others run. */
const tell = (problem: unknown): void => say(problem instanceof Error ? problem.message : String(problem));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await main(process.argv.slice(2));

import { readFile, rm } from 'node:fs/promises';

export type Tally = { readonly passed: number; readonly failed: number };

const nothing: Tally = { passed: 0, failed: 0 };

/** Reads the last line of the form `12 passed, 0 failed`. */
export const tallyOfText = (output: string): Tally => {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last === undefined ? nothing : { passed: Number(last[1]), failed: Number(last[2]) };
};

/** Reads and removes vitest's JSON report. A report that is not there counts nothing. */
export const tallyOfVitest = async (file: string): Promise<Tally> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return nothing;
  await rm(file);
  const report = JSON.parse(text) as { readonly numPassedTests: number; readonly numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
};

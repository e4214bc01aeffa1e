import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder } from './plan.ts';

/** What became of one mutant: a line of JSON in `artifacts/mutants/NAME.jsonl`. */
export type Result = {
  /** `keyOf` of the mutant. */
  readonly key: string;
  /** File and line, from 1. */
  readonly place: string;
  readonly mutatorName: string;
  /** What stands there, and what stood there instead. */
  readonly original: string;
  readonly replacement: string;
  /** StrykerJS's: of `Killed` and `Timeout` the tests took notice, of `Survived` and `NoCoverage` (no test gets there) none did. */
  readonly status: string;
  readonly killedBy: readonly string[];
  /** What the test said, its first line. */
  readonly reason: string;
  /** How many tests get there. */
  readonly tests: number;
  /** Since the result before. */
  readonly milliseconds: number;
};

export const fileOfResults = (name: string): string => join(resultsFolder, `${name}.jsonl`);

/** The results of that name, also of a run that was ended early; of a mutant that was tried again, the last one. None where there was no run. */
export const resultsOf = (name: string): readonly Result[] => {
  const file = fileOfResults(name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const results = lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Result]));
  return [...new Map(results.map((result) => [result.key, result])).values()];
};

export const isKilled = ({ status }: Result): boolean => status === 'Killed' || status === 'Timeout';

export const hasSurvived = ({ status }: Result): boolean => status === 'Survived' || status === 'NoCoverage';

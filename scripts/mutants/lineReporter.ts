import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Location, MutantResult } from '@stryker-mutator/api/core';
import type { DryRunCompletedEvent, Reporter } from '@stryker-mutator/api/report';
import { say } from '../support/say.ts';
import { fileOf, keyOf } from './mutant.ts';
import { readPlan } from './plan.ts';
import { notPlanned } from './plannedChecker.ts';
import { fileOfResults, isKilled, type Result } from './results.ts';

/** Keeps each result as it comes, so that a run that is ended early was not for nothing. */
export class LineReporter implements Reporter {
  readonly #plan = readPlan();
  readonly #file = fileOfResults(this.#plan.name);
  #before = Date.now();
  #tried = 0;
  #killed = 0;

  onDryRunCompleted({ result }: DryRunCompletedEvent): void {
    if (!this.#plan.again) writeFileSync(this.#file, '');
    this.#before = Date.now();
    say(`${this.#plan.name}: without a mutant all ${result.tests.length} tests pass`);
  }

  onMutantTested(mutant: Readonly<MutantResult>): void {
    if (mutant.status === 'Ignored' || mutant.statusReason === notPlanned) return;
    const result = this.#resultOf(mutant);
    appendFileSync(this.#file, `${JSON.stringify(result)}\n`);
    this.#tried += 1;
    if (isKilled(result)) this.#killed += 1;
    if (this.#tried % 20 === 0) say(`${this.#plan.name}: ${this.#tried} tried, ${this.#killed} killed`);
  }

  #resultOf(mutant: Readonly<MutantResult>): Result {
    const now = Date.now();
    const milliseconds = now - this.#before;
    this.#before = now;
    const location = fromZero(mutant.location);
    return {
      key: keyOf({ ...mutant, location }),
      place: `${fileOf(mutant)}:${location.start.line + 1}`,
      mutatorName: mutant.mutatorName,
      original: textAt(mutant.fileName, location),
      replacement: mutant.replacement ?? '',
      status: mutant.status,
      killedBy: mutant.killedBy ?? [],
      reason: mutant.statusReason?.split('\n', 1)[0] ?? '',
      tests: mutant.coveredBy?.length ?? 0,
      milliseconds,
    };
  }
}

/** Reports count lines and columns from 1, mutants theirs from 0. */
const fromZero = ({ start, end }: Location): Location => ({
  start: { line: start.line - 1, column: start.column - 1 },
  end: { line: end.line - 1, column: end.column - 1 },
});

const textAt = (fileName: string, { start, end }: Location): string => {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .join('\n');
};

import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { keyOf } from './mutant.ts';
import { readPlan, type Plan } from './plan.ts';

/** The reason by which a mutant is left out. StrykerJS's checkers know no other verdict for that than "does not compile". */
export const notPlanned = 'not drawn';

type Drawn = Pick<Plan, 'keys' | 'wanted' | 'statics'>;

/**
 * Lets through what the plan wants. A range of a file makes mutants of all that stands in it, and which of them are static is
 * known only once the tests have run: so a plan names more than it wants, and the first of its keys that fit are taken.
 */
export class PlannedChecker implements Checker {
  readonly #plan: Drawn;

  constructor(plan: Drawn = readPlan()) {
    this.#plan = plan;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  /** All in one group: which come first cannot be told of one alone. */
  group(mutants: readonly Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const { keys, wanted, statics } = this.#plan;
    // What also acts while a test runs is tried by that test alone, as StrykerJS has it; the others it leaves out before.
    const fitting = mutants.filter((mutant) => !statics || isStatic(mutant));
    const ids = new Map(fitting.map((mutant) => [keyOf(mutant), mutant.id]));
    const taken = new Set(keys.flatMap((key) => ids.get(key) ?? []).slice(0, wanted));
    const verdictOn = (id: string): CheckResult =>
      taken.has(id) ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason: notPlanned };
    return Promise.resolve(Object.fromEntries(mutants.map(({ id }) => [id, verdictOn(id)])));
  }
}

const isStatic = (mutant: Mutant): boolean => mutant.static === true && (mutant.coveredBy?.length ?? 0) === 0;

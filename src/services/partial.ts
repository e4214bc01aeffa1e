import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { foreign, joined, noWords, withoutPeriod, words } from '../domain/words.ts';
import type { PartialFailure } from '../operations/forEachLimited.ts';
import { problemOf, type Platform } from './platform.ts';
import { callSentence } from './plan.ts';

/** What was done of a run before it stopped, and of which account. */
export type Stopped = {
  readonly done: readonly Call[];
  readonly inventory: Inventory | undefined;
  readonly scope: Scope;
};

/** What went wrong in a run; of work on many things, how many were done and why the others were not. */
export const problemOfRun = async (
  error: unknown,
  { done, inventory, scope }: Stopped,
  platform: Pick<Platform, 'explain'>,
): Promise<Problem> => {
  if (!isPartialFailure(error)) {
    const problem = await problemOf(error, scope, platform);
    if (done.length === 0 || !inventory) return problem;
    const steps = joined(
      done.map((call) => callSentence(call, inventory)),
      '; ',
    );
    return { ...problem, message: words`Only part was done (${steps}), then it stopped: ${problem.message}` };
  }
  const reasons = await reasonsOf(
    error.failures.map(({ error: cause }) => cause),
    scope,
    platform,
  );
  return reasons
    ? { ...reasons, message: words`${foreign(error.message)}: ${reasons.message}` }
    : problemOf(error, scope, platform);
};

/** Why things failed, the same trouble of many said once and the most frequent first; undefined without errors. */
export const reasonsOf = async (
  errors: readonly unknown[],
  scope: Scope,
  platform: Pick<Platform, 'explain'>,
): Promise<Problem | undefined> => {
  const problems: Problem[] = [];
  for (const error of errors) problems.push(await problemOf(error, scope, platform));
  // Ids in EC2's words make the same trouble differ, its code does not.
  const reasons = [...Map.groupBy(problems, ({ code, message }) => code ?? message).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const first = reasons[0]?.[0];
  const told = reasons.map(([problem, ...others]) => {
    const times = others.length > 0 ? words` (${others.length + 1} times)` : noWords;
    return words`${problem && withoutPeriod(problem.message)}${times}`;
  });
  return first && { ...first, message: joined(told.slice(0, 3), '; ') };
};

// By name: the minifier mangles classes, and the error may come from another bundle.
const isPartialFailure = (error: unknown): error is PartialFailure =>
  error instanceof Error && error.name === 'PartialFailure';

import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { foreign, foreignFew, joined, noWords, withoutPeriod, words, type Words } from '../domain/words.ts';
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
  const reasons = await reasonsOf(error.failures, scope, platform);
  if (!reasons) return problemOf(error, scope, platform);
  const changed = error.done.length > 0 ? words`. Done: ${foreignFew(error.done)}` : noWords;
  return { ...reasons, message: words`${foreign(error.message)}: ${reasons.message}${changed}` };
};

/** What failed, and of which thing, where it is of one. */
export type Failed = { readonly error: unknown; readonly id?: string | undefined };

/** Why things failed, and which, the same trouble of many said once and the most frequent first; undefined without errors. */
export const reasonsOf = async (
  failures: readonly Failed[],
  scope: Scope,
  platform: Pick<Platform, 'explain'>,
): Promise<Problem | undefined> => {
  const problems: (Problem & Pick<Failed, 'id'>)[] = [];
  for (const { error, id } of failures) problems.push({ ...(await problemOf(error, scope, platform)), id });
  // Ids in EC2's words make the same trouble differ, its code does not.
  const reasons = [...Map.groupBy(problems, ({ code, message }) => code ?? message).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const [first] = reasons[0] ?? [];
  if (!first) return undefined;
  const { id: _first, ...problem } = first;
  return { ...problem, message: joined(reasons.slice(0, 3).map(reasonOf), '; ') };
};

/** With the things that it keeps from being done; with how many, where it does not say of which. */
const reasonOf = (alike: readonly (Problem & Pick<Failed, 'id'>)[]): Words => {
  const message = withoutPeriod(alike[0]?.message ?? noWords);
  const ids = alike.flatMap(({ id }) => id ?? []);
  if (alike.length === 1 && (ids[0] === undefined || message.includes(ids[0]))) return message;
  return ids.length === alike.length
    ? words`${message} (${foreignFew(ids)})`
    : words`${message} (${alike.length} times)`;
};

// By name: the minifier mangles classes, and the error may come from another bundle.
const isPartialFailure = (error: unknown): error is PartialFailure =>
  error instanceof Error && error.name === 'PartialFailure';

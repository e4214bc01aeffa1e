import { isAbort, isProblemError, isPassingCode } from '../../domain/errors.ts';
import { ProblemError, type Problem } from '../../domain/problem.ts';
import { foreign, words } from '../../domain/words.ts';
import type { ApplyOptions } from '../connection.ts';
import { codeOf, explain } from '../explain.ts';
import type { ThingSource } from '../readThings.ts';
import { waitUntil } from '../wait.ts';
import type { Expected } from './expected.ts';

export type Applying = ThingSource & {
  readonly options: ApplyOptions;
  /** How often a call is tried in all. */
  readonly maxAttempts: number;
};

/** Just after a change EC2 may show what was before, or not know an id that exists; that long it is not believed. */
const freshForMs = 15_000;

/**
 * Looks until EC2 shows what is expected. Rejects with a ProblemError when it shows that somebody else has changed the
 * thing, or not in time; with an AbortError when aborted.
 */
export const awaitShown = async <Output>(applying: Applying, expected: Expected<Output>): Promise<void> => {
  const { signal, onStep, onShown } = applying.options;
  const began = Date.now();
  const isFresh = (): boolean => Date.now() - began < freshForMs;
  onStep?.(expected.step);
  const look = async (): Promise<boolean> => {
    try {
      const { isShown, instead, whole } = await expected.look(applying, signal ? { abortSignal: signal } : {});
      if (isShown && whole) onShown?.(whole);
      if (instead !== undefined && !isFresh()) throw new ProblemError(insteadProblem(instead, expected));
      return isShown;
    } catch (error) {
      if (isAbort(error) || isProblemError(error)) throw error;
      const code = codeOf(error) ?? '';
      if (isPassingCode(code)) return false;
      if (code !== expected.notFound) throw unseen(error, applying, expected);
      if (expected.whenGone === 'doneAtOnce') return true;
      if (isFresh()) return false;
      if (expected.whenGone === 'done') return true;
      throw unseen(error, applying, expected);
    }
  };
  await waitUntil({ look, signal, late: () => new ProblemError(lateProblem(expected)) });
};

const lateProblem = ({ late, id }: Expected<unknown>): Problem => ({
  message: words`${late}: ${foreign(id)}`,
  remedy: words`It may still happen: refresh in a minute before you try again.`,
  code: 'NotShownYet',
  requestId: undefined,
  recovery: 'none',
});

const insteadProblem = (instead: string, { id }: Expected<unknown>): Problem => ({
  message: words`EC2 has accepted the request, but the result is different. ${foreign(instead)}: ${foreign(id)}`,
  remedy: words`Check the current state before you try again.`,
  code: 'Changed',
  requestId: undefined,
  recovery: 'none',
});

/** The request itself succeeded; only its effect cannot be watched. */
const unseen = (error: unknown, { scope }: Applying, { iamAction, id }: Expected<unknown>): ProblemError => {
  const problem = explain(error, scope, iamAction);
  const message = words`EC2 has accepted the request, but the result for ${foreign(id)} cannot be seen: ${problem.message}`;
  return new ProblemError({ ...problem, message }, { cause: error });
};

import type { Problem, ProblemError } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { withoutPeriod, words, type Words } from '../domain/words.ts';
import type { Platform } from './platform.ts';

/** True when the work ended because its signal was aborted: nothing to tell a person who asked for it. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** What an error means for a person: the explanation it carries, else the platform's. */
export const problemOf = async (
  error: unknown,
  scope: Scope,
  { explain }: Pick<Platform, 'explain'>,
): Promise<Problem> => (carriesProblem(error) ? error.problem : explain(error, scope));

// By name: the minifier mangles classes, and the error may come from another bundle.
const carriesProblem = (error: unknown): error is ProblemError =>
  error instanceof Error && error.name === 'ProblemError' && 'problem' in error;

/** A problem as running text: what is wrong, then what to do. */
export const problemText = ({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): Words =>
  words`${withoutPeriod(message)}. ${remedy}`;

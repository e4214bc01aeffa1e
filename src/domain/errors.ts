import type { ProblemError } from './problem.ts';

/** Errors are known by name: the minifier mangles classes, and an error may come from another bundle. */
const hasName = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;

/** The work ended because its signal was aborted: nothing to tell a person who asked for that. */
export const isAbort = (error: unknown): error is Error => hasName(error, 'AbortError');

/** What a call rejects with once its signal is aborted. */
export const aborted = (message = 'The call was aborted'): Error => new DOMException(message, 'AbortError');

/** It carries its explanation. */
export const isProblemError = (error: unknown): error is ProblemError =>
  hasName(error, 'ProblemError') && 'problem' in error;

/** The code of the problem that it carries; undefined for any other error. */
export const problemCode = (error: unknown): string | undefined =>
  isProblemError(error) ? error.problem.code : undefined;

import { ProblemError, type Problem } from './problem.ts';

/** Errors are known by name: the minifier mangles classes, and an error may come from another bundle. */
const hasName = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;

/**
 * Whether the error is named AbortError: the work ended because its signal was aborted, of which the person who did
 * that need not be told.
 */
export const isAbort = (error: unknown): error is Error => hasName(error, 'AbortError');

/**
 * Whether somebody has stopped it: we, or VS Code, whose own error for that is named Canceled. Also what is still open as its
 * window closes ends so. Source: VS Code, errors.ts.
 */
export const isCancelled = (error: unknown): boolean => isAbort(error) || hasName(error, 'Canceled');

/** The error, named AbortError, with which a call rejects once its signal is aborted. */
export const aborted = (message = 'The call was aborted'): Error => new DOMException(message, 'AbortError');

/**
 * Whether the error carries an explanation for people; by name, since minifying and two bundles defeat `instanceof`.
 */
export const isProblemError = (error: unknown): error is ProblemError =>
  hasName(error, 'ProblemError') && 'problem' in error;

/** The code of the problem that it carries; undefined for any other error. */
export const problemCode = (error: unknown): string | undefined =>
  isProblemError(error) ? error.problem.code : undefined;

/** EC2's codes for too many requests of an account. Source: EC2 developer guide, request throttling. */
const throttlingCodes: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'EC2ThrottledException',
]);

/** Whether the code is one with which EC2 refuses a request for the account's rate of requests. */
export const isThrottlingCode = (code: string): boolean => throttlingCodes.has(code);

/** Whether a call failed, after repeated tries, because the account asks too often. */
export const isThrottling = (error: unknown): boolean => isThrottlingCode(problemCode(error) ?? '');

const stoppedCode = 'Changed';

/**
 * An error that ends a whole run before its next call, since something differs from what the person reviewed; {@link
 * isStopped} knows it.
 */
export const stopped = (problem: Pick<Problem, 'message' | 'remedy'>): ProblemError =>
  new ProblemError({ ...problem, code: stoppedCode, requestId: undefined, recovery: 'none' });

/** Whether an error forbids to ask anything more of EC2 in this run. */
export const isStopped = (error: unknown): boolean => problemCode(error) === stoppedCode;

/**
 * Whether an error of this code passes by itself (throttling, an internal error of EC2), so that it is worth looking
 * again.
 */
export const isPassingCode = (code: string): boolean => isThrottlingCode(code) || passing.has(code);

const passing: ReadonlySet<string> = new Set([
  'InternalError',
  'Unavailable',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
]);

import type { ProblemError } from './problem.ts';

/** EC2's codes for too many requests of an account. Source: EC2 developer guide, request throttling. */
const throttlingCodes: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'EC2ThrottledException',
]);

/** Whether a call failed, after repeated tries, because the account asks too often. */
export const isThrottling = (error: unknown): boolean =>
  // By name: the minifier mangles classes, and the error may come from another bundle.
  error instanceof Error &&
  error.name === 'ProblemError' &&
  throttlingCodes.has((error as ProblemError).problem.code ?? '');

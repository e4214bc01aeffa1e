import { problemCode } from './errors.ts';

/** EC2's codes for too many requests of an account. Source: EC2 developer guide, request throttling. */
const throttlingCodes: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'EC2ThrottledException',
]);

export const isThrottlingCode = (code: string): boolean => throttlingCodes.has(code);

/** Whether a call failed, after repeated tries, because the account asks too often. */
export const isThrottling = (error: unknown): boolean => isThrottlingCode(problemCode(error) ?? '');

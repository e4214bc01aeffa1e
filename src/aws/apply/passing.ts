import { isThrottlingCode } from '../../domain/errors.ts';

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

/** Whether a trouble passes, so that it is worth looking again. */
export const isPassing = (code: string): boolean => passing.has(code);

const passing: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'InternalError',
  'Unavailable',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
]);

import type { Gap } from './model.ts';

/**
 * Whether the reason of a gap may be gone at the next read: throttling, trouble of EC2's own or of the network, an answer that
 * cannot be read. What an earlier read told of the part is then still the best that is known. Lasting are a refusal to the
 * caller, a request that the endpoint does not know, and an answer without an end.
 */
export const isPassing = ({ code }: Gap): boolean => !lasting.has(code);

const lasting: ReadonlySet<string> = new Set([
  // Refused to the caller.
  'UnauthorizedOperation',
  'AccessDenied',
  'AccessDeniedException',
  'AuthFailure',
  'OptInRequired',
  'PendingVerification',
  'Blocked',
  // Not known to the endpoint.
  'UnknownParameter',
  'InvalidAction',
  'InvalidParameter',
  'InvalidParameterValue',
  'InvalidParameterCombination',
  'UnsupportedOperation',
  'Unsupported',
  'NotImplemented',
  // Without an end.
  'EndlessPages',
  'TooManyThings',
  'TooManyBytes',
  'AnswerTooLarge',
  'ValueTooLarge',
]);

import { Refusal } from './refusal.ts';

/**
 * What AWS answers whatever was asked: about the caller's keys or account, or when something broke on its own side. None of
 * it follows from an account's things, so {@link Faults.fail} brings it about. Source: EC2 API reference, error codes.
 */
export const serviceRefusals = {
  AuthFailure: new Refusal('AuthFailure', 'AWS was not able to validate the provided access credentials', 401),
  RequestExpired: new Refusal('RequestExpired', 'Request has expired.'),
  InvalidClientTokenId: new Refusal('InvalidClientTokenId', 'The AWS access key Id you provided does not exist.', 403),
  PendingVerification: new Refusal('PendingVerification', 'Your account is currently being verified.'),
  Blocked: new Refusal('Blocked', 'This account is currently blocked.'),
  RequestLimitExceeded: new Refusal('RequestLimitExceeded', 'Request limit exceeded.', 503),
  InternalError: new Refusal('InternalError', 'An internal error has occurred', 500),
  Unavailable: new Refusal('Unavailable', 'The service is unavailable. Please try again shortly.', 503),
  ServiceUnavailable: new Refusal('ServiceUnavailable', 'Service is unable to handle request.', 503),
  // Two changes at the same moment: the simulator answers one request after the other, so it never comes to this by itself.
  ConcurrentTagAccess: new Refusal('ConcurrentTagAccess', 'Tags of this resource are being changed. Please try again.'),
} as const;

export type ServiceRefusal = keyof typeof serviceRefusals;

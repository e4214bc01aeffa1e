import type { ServiceRefusal } from '../../../../src/simulator/serviceRefusals.ts';
import type { Row } from './row.ts';

const always = (code: ServiceRefusal, words: string): Row => [
  `${code}: ${words}`,
  (ec2, { faults }) => {
    faults.fail(code);
    return ec2.describeVpcs({});
  },
];

/** What lies with the caller's keys, the account or AWS itself: it comes whatever is asked. */
export const serviceRows: readonly Row[] = [
  always('AuthFailure', 'AWS was not able to validate the provided access credentials'),
  always('RequestExpired', 'Request has expired.'),
  always('InvalidClientTokenId', 'The AWS access key Id you provided does not exist.'),
  always('PendingVerification', 'Your account is currently being verified.'),
  always('Blocked', 'This account is currently blocked.'),
  always('RequestLimitExceeded', 'Request limit exceeded.'),
  always('InternalError', 'An internal error has occurred'),
  always('Unavailable', 'The service is unavailable. Please try again shortly.'),
  always('ServiceUnavailable', 'Service is unable to handle request.'),
  [
    'ConcurrentTagAccess: Tags of this resource are being changed. Please try again.',
    (ec2, { faults }) => {
      faults.fail('ConcurrentTagAccess', { action: 'CreateTags' });
      return ec2.createTags({ Resources: ['eni-0a'], Tags: [{ Key: 'team', Value: 'net' }] });
    },
  ],
];

import { describe, expect, it } from 'vitest';
import { isPassing } from '../../../src/domain/gap.ts';

const gap = (code: string) =>
  ({ part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code, message: '' }) as const;

describe('the reason of a gap', () => {
  it.each([
    'RequestLimitExceeded',
    'Throttling',
    'InternalError',
    'Unavailable',
    'ServiceUnavailable',
    'TimeoutError',
    'ECONNRESET',
    'ENOTFOUND',
    'UnexpectedAnswer',
    'InvalidNextToken',
    'Unknown',
  ])('may be gone at the next read: %s', (code) => expect(isPassing(gap(code))).toBe(true));

  it.each([
    'UnauthorizedOperation',
    'AccessDenied',
    'InvalidAction',
    'UnknownParameter',
    'EndlessPages',
    'AnswerTooLarge',
  ])('stays: %s', (code) => expect(isPassing(gap(code))).toBe(false));
});

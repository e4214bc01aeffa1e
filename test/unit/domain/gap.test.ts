import { describe, expect, it } from 'vitest';
import { gapKind, isPassing, notReadYet, type GapKind } from '../../../src/domain/gap.ts';
import { remedyOf } from '../../../src/domain/gapWords.ts';

const gap = (code: string) =>
  ({ part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code, message: '' }) as const;

const codes: { readonly [K in GapKind]: readonly string[] } = {
  passing: [
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
    'constructor',
  ],
  refused: ['UnauthorizedOperation', 'AccessDenied', 'OptInRequired'],
  unknown: ['InvalidAction', 'UnknownParameter', 'UnsupportedOperation'],
  endless: ['EndlessPages', 'TooManyThings', 'TooManyBytes', 'AnswerTooLarge', 'ValueTooLarge'],
  reading: ['NotReadYet'],
  older: ['NotInFile'],
};

describe.each(Object.entries(codes))('the reason of a gap is %s', (kind, all) => {
  it.each(all)('with %s', (code) => {
    expect(gapKind(gap(code))).toBe(kind);
    expect(isPassing(gap(code))).toBe(kind === 'passing');
  });
});

it('of a part that is still being read says so, and what resolves it', () => {
  const reading = notReadYet('enis');
  expect([reading.message, remedyOf(reading)]).toEqual(['it has not been read yet', 'Wait until all has been read.']);
});

import { describe, expect, it } from 'vitest';
import {
  aborted,
  isAbort,
  isPassingCode,
  isProblemError,
  isStopped,
  isThrottling,
  problemCode,
  stopped,
} from '../../../src/domain/errors.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import { words } from '../../../src/domain/words.ts';

const problemOfCode = (code: string | undefined): ProblemError =>
  new ProblemError({
    message: words`It failed`,
    remedy: words`Try again.`,
    code,
    requestId: undefined,
    recovery: 'retry',
  });

describe('an error', () => {
  it('is known by its name, whichever class made it', () => {
    const foreignAbort = Object.assign(new Error('Request aborted'), { name: 'AbortError' });
    expect([aborted(), foreignAbort, new Error('AbortError'), 'AbortError'].map(isAbort)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const { problem } = problemOfCode('InternalError');
    const fromElsewhere = Object.assign(new Error('It failed'), { name: 'ProblemError', problem });
    const nameAlone = Object.assign(new Error('It failed'), { name: 'ProblemError' });
    expect([fromElsewhere, problemOfCode(undefined), nameAlone, problem].map(isProblemError)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('tells the code of its problem alone', () => {
    expect(problemCode(problemOfCode('InternalError'))).toBe('InternalError');
    expect(problemCode(Object.assign(new Error('x'), { code: 'InternalError' }))).toBeUndefined();
  });

  it.each(['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException'])(
    'of too many requests: %s',
    (code) => {
      expect(isThrottling(problemOfCode(code))).toBe(true);
    },
  );

  it('of another kind is none of too many requests', () => {
    expect(
      [problemOfCode('InternalError'), problemOfCode(undefined), new Error('Throttling')].map(isThrottling),
    ).toEqual([false, false, false]);
  });

  it('passes by itself where EC2 is asked too often, or fails inside', () => {
    const codes = ['RequestLimitExceeded', 'InternalError', 'ECONNRESET', 'UnauthorizedOperation', 'toString'];
    expect(codes.map(isPassingCode)).toEqual([true, true, true, false, false]);
  });

  it('ends a run where something is otherwise than it was reviewed', () => {
    const change = stopped({ message: words`The interface is gone`, remedy: words`Look again.` });
    expect([change, problemOfCode('InternalError'), new Error('Changed')].map(isStopped)).toEqual([true, false, false]);
    expect(change).toMatchObject({
      message: 'The interface is gone',
      problem: { remedy: 'Look again.', recovery: 'none' },
    });
  });
});

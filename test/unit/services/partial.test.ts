import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../../src/services/partial.ts';

import { FakeAccount, fakePlatform, refused, scope } from '../../support/fakeAccount.ts';

const reasons = (...errors: readonly Error[]) => reasonsOf(errors, scope, fakePlatform(new FakeAccount()));

describe('why things failed', () => {
  it('is told the most frequent first, the same trouble of many once', async () => {
    const problem = await reasons(
      refused('eni-0a is in use.', 'InUse'),
      refused('You may not.', 'UnauthorizedOperation'),
      refused('You may not.', 'UnauthorizedOperation'),
      refused('eni-0b is in use.', 'InUse'),
      refused('You may not.', 'UnauthorizedOperation'),
    );
    expect([problem?.message, problem?.code]).toEqual([
      'You may not (3 times); eni-0a is in use (2 times)',
      'UnauthorizedOperation',
    ]);
  });

  it('is told of three kinds at most', async () => {
    const problem = await reasons(...['a', 'b', 'c', 'd'].map((code) => refused(`It is ${code}.`, code)));
    expect(problem?.message).toBe('It is a; It is b; It is c');
  });

  it('is nothing where nothing failed', async () => {
    expect(await reasons()).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../../src/services/partial.ts';

import { FakeAccount, fakePlatform, refused, scope } from '../../support/fakeAccount.ts';

const reasons = (...errors: readonly Error[]) =>
  reasonsOf(
    errors.map((error) => ({ error })),
    scope,
    fakePlatform(new FakeAccount()),
  );

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

  it('names the things, each once', async () => {
    const busy = (id: string) => ({ id, error: refused(`${id} is in use.`, 'InUse') });
    const held = { id: 'eni-0d', error: refused('A service holds it.', 'OperationNotPermitted') };
    const told = await reasonsOf([busy('eni-0a'), busy('eni-0b'), held], scope, fakePlatform(new FakeAccount()));
    expect(told?.message).toBe('eni-0a is in use (eni-0a, eni-0b); A service holds it (eni-0d)');
    const only = await reasonsOf([busy('eni-0a')], scope, fakePlatform(new FakeAccount()));
    expect(only?.message).toBe('eni-0a is in use');
  });

  it('is nothing where nothing failed', async () => {
    expect(await reasons()).toBeUndefined();
  });
});

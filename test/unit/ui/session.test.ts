import { describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../../src/domain/scope.ts';
import { FakeAccount, scope } from '../../support/fakeAccount.ts';
import { opened } from '../../support/openedSession.ts';

const other: Scope = { kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined };

describe('opening a scope', () => {
  it('remembers the one that is shown, not one that was given up for it', async () => {
    let give = (_account: FakeAccount): void => undefined;
    const slow = new Promise<FakeAccount>((resolve) => {
      give = resolve;
    });
    const { session, kept } = opened(async (of) => (of === other ? slow : new FakeAccount()));
    const given = session.open(other);
    await session.open(scope);
    give(new FakeAccount());
    await given;
    expect(session.store.scope).toEqual(scope);
    expect(kept.get('scope')).toMatchObject({ profile: 'work' });
  });
  it('tells a failure once, and tries the scope that failed again', async () => {
    let fails = true;
    const { session, told } = opened(async (of) => {
      if (of === other && fails) throw new Error('offline');
      return new FakeAccount();
    });
    await session.open(scope);
    await session.open(other);
    expect(told).toHaveLength(1);
    expect(session.store.scope).toEqual(scope);
    fails = false;
    await told[0]?.again?.();
    await vi.waitFor(() => expect(session.store.scope).toEqual(other));
  });
});

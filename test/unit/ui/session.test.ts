import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { Store } from '../../../src/services/store.ts';
import { Memory } from '../../../src/ui/memory.ts';
import { Session } from '../../../src/ui/session.ts';
import { fakePlatform, FakeAccount, scope } from '../../support/fakeAccount.ts';

const other: Scope = { kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined };

/** A window's session over two accounts, with what was told and what is remembered. */
const opened = (connect: (of: Scope) => Promise<FakeAccount>) => {
  const kept = new Map<string, unknown>();
  const memento = {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise,
    update: async (key: string, value: unknown) => void kept.set(key, value),
    setKeysForSync: () => undefined,
  };
  const platform = {
    ...fakePlatform(new FakeAccount()),
    connect: async (of: Scope) => (await connect(of)).connection(of),
  };
  const told: { readonly problem: Problem; readonly again: (() => Promise<void>) | undefined }[] = [];
  const session = new Session({
    platform,
    store: new Store(platform),
    memory: new Memory({ globalState: memento as never, workspaceState: memento as never }),
    log: { show: () => undefined },
    problems: { tell: async (problem, again) => void told.push({ problem, again }) },
  });
  return { session, told, kept };
};

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

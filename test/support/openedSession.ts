import type { Problem } from '../../src/domain/problem.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { readProtected } from '../../src/services/protectedSetting.ts';
import { Store } from '../../src/services/store.ts';
import { Memory } from '../../src/ui/memory.ts';
import { Session } from '../../src/ui/session.ts';
import { fakePlatform, FakeAccount } from './fakeAccount.ts';

/** A window's session over two accounts, with what was told and what is remembered. */
export const opened = (connect: (of: Scope) => Promise<FakeAccount>, protect?: unknown) => {
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
    protectedSetting: () => readProtected(protect === undefined ? [] : [protect]),
    problems: { tell: async (problem, again) => void told.push({ problem, again }) },
  });
  return { session, told, kept };
};

import type { Problem } from '../../src/domain/problem.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { readProtected } from '../../src/services/protectedSetting.ts';
import { Store } from '../../src/services/store.ts';
import { Memory } from '../../src/ui/shared/memory.ts';
import type { ProblemOffer } from '../../src/ui/shared/problems.ts';
import { Session } from '../../src/ui/shared/session.ts';
import { fakePlatform, FakeAccount } from './fakeAccount.ts';

/** A store of VS Code in memory, with what is in it. */
export const memento = (kept: Map<string, unknown> = new Map()) => {
  const of = {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise,
    update: async (key: string, value: unknown) => void kept.set(key, value),
    setKeysForSync: () => undefined,
  };
  return { kept, of: of as never };
};

type Told = {
  readonly problem: Problem;
  readonly again: (() => Promise<void>) | undefined;
  readonly offers: readonly ProblemOffer[] | undefined;
};

/** A window's session over accounts, with what was told and what is remembered. */
export const opened = (
  connect: (of: Scope) => Promise<FakeAccount>,
  protect?: unknown,
  { person = memento(), folder = memento(person.kept) }: Partial<Record<'person' | 'folder', Memo>> = {},
) => {
  const platform = {
    ...fakePlatform(new FakeAccount()),
    connect: async (of: Scope) => (await connect(of)).connection(of),
  };
  const told: Told[] = [];
  const session = new Session({
    platform,
    store: new Store(platform),
    memory: new Memory({ globalState: person.of, workspaceState: folder.of }),
    log: { show: () => undefined, unforeseen: () => undefined },
    protectedSetting: () => readProtected(protect === undefined ? [] : [protect]),
    problems: {
      tell: async (problem, again, offers) => void told.push({ problem, again, offers }),
      // What nobody expects fails the test.
      attempt: async (work) => void (await work()),
    },
  });
  return { session, told, kept: person.kept };
};

type Memo = ReturnType<typeof memento>;

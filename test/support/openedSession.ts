import type { Problem } from '../../src/domain/problem.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { liveScopes } from '../../src/ui/liveScopes.ts';
import { noConsent } from '../../src/services/consent.ts';
import { readProtected } from '../../src/services/protectedSetting.ts';
import type { OpenScope } from '../../src/services/scopes/openScope.ts';
import { Scopes } from '../../src/services/scopes/scopes.ts';
import type { ToldOf } from '../../src/ui/shared/problems.ts';
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

type Told = ToldOf & { readonly problem: Problem };

/** The scope that a test is about: the one that was looked at last. */
export const active = ({ scopes }: Pick<Session, 'scopes'>): OpenScope => {
  if (!scopes.active) throw new Error('No scope is active');
  return scopes.active;
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
  const state = { globalState: person.of, workspaceState: folder.of };
  const protectedSetting = () => readProtected(protect === undefined ? [] : [protect]);
  const session = new Session({
    platform,
    scopes: new Scopes(),
    load: async () =>
      liveScopes(state, {
        platform,
        consent: noConsent,
        protectedSetting,
        log: { noted: () => undefined, call: () => undefined },
        problems: { attempt: async (work) => void (await work()) },
      }),
    log: { show: () => undefined, unforeseen: () => undefined },
    problems: {
      tell: async (problem, of) => void told.push({ problem, ...of }),
      // What nobody expects fails the test.
      attempt: async (work) => void (await work()),
    },
  });
  return { session, told, kept: person.kept };
};

type Memo = ReturnType<typeof memento>;

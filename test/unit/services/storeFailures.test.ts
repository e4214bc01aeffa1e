import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import { words } from '../../../src/domain/words.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { Store } from '../../../src/services/store.ts';
import { fakePlatform, FakeAccount, problem, scope } from '../../support/fakeAccount.ts';
import { eni, snapshot } from '../../support/snapshot.ts';

const other: Scope = { kind: 'profile', profile: 'other', region: 'us-east-1', endpoint: undefined };
const third: Scope = { kind: 'profile', profile: 'third', region: 'us-east-1', endpoint: undefined };
const renewedAccount = () => new FakeAccount(snapshot({ enis: [eni({ id: 'eni-0new' })] }));
const refusal = (over: Partial<Problem>) => Promise.reject(new ProblemError(problem('Refused', over)));

/** A store that reads `scope` from one account, `other` from a second one that is refused, and all else from a third. */
const harness = async () => {
  const [account, refused, third_] = [new FakeAccount(), new FakeAccount(), new FakeAccount(snapshot({ enis: [] }))];
  refused.gate = refusal({ code: 'AuthFailure', recovery: 'chooseScope' });
  refused.gate.catch(() => undefined);
  const connected: Scope[] = [];
  const store = new Store({
    ...fakePlatform(account),
    connect: async (of) => {
      connected.push(of);
      const by = of === scope ? account : of === other ? refused : third_;
      return by.connection(of);
    },
  });
  await store.setScope(scope);
  return { account, refused, third: third_, store, connected };
};

describe('another scope that cannot be opened', () => {
  it('takes the place of what was shown: its own failure, and nothing of the account before', async () => {
    const { store } = await harness();
    expect(await store.setScope(other)).toMatchObject({
      kind: 'failed',
      scope: other,
      problem: { code: 'AuthFailure' },
    });
    expect(store.state.kind === 'failed' && store.state.shown).toBeUndefined();
    expect([store.shown, store.inventory, store.connection]).toEqual([undefined, undefined, undefined]);
    expect(store.scope).toEqual(other);
  });
  it('closes the account before', async () => {
    const { account, refused, store } = await harness();
    await store.setScope(other);
    expect([account.closed, refused.closed]).toEqual([1, 1]);
    await store.setScope(third);
    expect([account.closed, store.scope]).toEqual([1, third]);
  });
  it('is tried again when a person asks', async () => {
    const { refused, store } = await harness();
    await store.setScope(other);
    await store.restart();
    expect(refused.reads).toBe(2);
    await store.refresh();
    expect(refused.reads).toBe(3);
    refused.gate = undefined;
    expect(await store.restart()).toMatchObject({ kind: 'ready', scope: other });
  });
  it('closes both in the end', async () => {
    const { account, refused, store } = await harness();
    await store.setScope(other);
    store.dispose();
    expect([account.closed, refused.closed]).toEqual([1, 1]);
  });
});

describe('a connection that was refused', () => {
  it.each<Partial<Problem>>([
    { code: 'ExpiredToken', recovery: 'signIn' },
    { code: 'AuthFailure', recovery: 'chooseScope' },
    { code: 'InvalidClientTokenId', recovery: 'chooseScope' },
    { code: 'SignatureDoesNotMatch', recovery: 'chooseScope' },
    { code: 'CredentialsProviderError', recovery: 'retry' },
    { code: 'UnrecognizedClientException', recovery: 'chooseScope' },
  ])('is replaced at the next refresh, so that renewed keys are taken: $code', async (why) => {
    const [old, renewed] = [new FakeAccount(), renewedAccount()];
    let connected = 0;
    const connect = async (of: Scope) => (connected++ === 0 ? old : renewed).connection(of);
    const store = new Store({ ...fakePlatform(old), connect });
    await store.setScope(scope);
    old.gate = refusal(why);
    expect(await store.refresh()).toMatchObject({ kind: 'failed', shown: { scope } });
    expect(await store.refresh()).toMatchObject({ kind: 'ready', scope });
    expect(store.inventory?.eni('eni-0new')?.id).toBe('eni-0new');
    expect([old.closed, renewed.closed, connected]).toEqual([1, 0, 2]);
  });
});

describe('a read that is under way', () => {
  const hanging = () => new Promise<void>(() => undefined);
  const begun = (account: FakeAccount, reads: number) => vi.waitFor(() => expect(account.reads).toBe(reads));

  it('leads back to the failure before it when it is cancelled', async () => {
    const { refused, store } = await harness();
    const failed = await store.setScope(other);
    refused.gate = hanging();
    void store.restart();
    await begun(refused, 2);
    store.cancel();
    expect(store.state).toBe(failed);
  });
  it('leads back to the account before when it was that of another scope', async () => {
    const { account, refused, store } = await harness();
    const { state } = store;
    refused.gate = hanging();
    void store.setScope(other);
    await begun(refused, 1);
    store.cancel();
    expect(store.state).toBe(state);
    expect(await store.refresh()).toMatchObject({ kind: 'ready', scope });
    expect(account.reads).toBe(2);
  });
  it('is given up for a new one, by a new connection, when it opens a scope and hangs', async () => {
    const [hung, well] = [new FakeAccount(), renewedAccount()];
    hung.gate = hanging();
    let connected = 0;
    const connect = async (of: Scope) => (connected++ === 0 ? hung : well).connection(of);
    const store = new Store({ ...fakePlatform(hung), connect });
    void store.setScope(scope);
    await begun(hung, 1);
    expect(await store.restart()).toMatchObject({ kind: 'ready', scope });
    expect(store.inventory?.eni('eni-0new')?.id).toBe('eni-0new');
  });
  it('that waits for its first answer is given up for one by a new connection', async () => {
    const [account, renewed] = [new FakeAccount(), renewedAccount()];
    let connected = 0;
    const connection = { ...account.connection(scope), read: () => new Promise<never>(() => undefined) };
    const connect = async (of: Scope) => {
      connected += 1;
      return connected === 1 ? account.connection(of) : connected === 2 ? connection : renewed.connection(of);
    };
    const store = new Store({ ...fakePlatform(account), connect });
    await store.setScope(scope);
    void store.setScope(scope);
    await vi.waitFor(() => expect(connected).toBe(2));
    void store.restart();
    await vi.waitFor(() => expect(store.inventory?.eni('eni-0new')?.id).toBe('eni-0new'));
    expect(connected).toBe(3);
  });
  it('that has had answers goes on by the same connection', async () => {
    const { account, store, connected } = await harness();
    account.gate = hanging();
    void store.refresh();
    await begun(account, 2);
    account.gate = undefined;
    expect(await store.restart()).toMatchObject({ kind: 'ready' });
    expect([account.reads, connected.length]).toEqual([3, 1]);
  });
});

describe('a failure', () => {
  it('is known since it was met first, for as long as it is the same', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    try {
      const { refused, store } = await harness();
      await store.setScope(other);
      vi.setSystemTime(9_000);
      await store.refresh();
      expect(store.state).toMatchObject({ kind: 'failed', since: 1_000 });
      refused.gate = refusal({ message: words`Refused otherwise` });
      refused.gate.catch(() => undefined);
      await store.refresh();
      expect(store.state).toMatchObject({ kind: 'failed', since: 9_000 });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a part of what is shown that is read again', () => {
  const portion = { query: { enis: { id: ['eni-0a'] } } } as const;
  const changed = snapshot({ enis: [eni({ description: 'new' })] });

  it('is all of it where the credentials are of another account meanwhile: two are never mixed', async () => {
    const { account, store } = await harness();
    account.current = changed;
    account.learned = '999988887777';
    const { reads } = account;
    expect(await store.readPortion({ ...portion, isQuiet: true })).toEqual({ kind: 'left' });
    expect([account.reads, store.inventory?.eni('eni-0a')?.description]).toEqual([reads, '']);
    expect(await store.readPortion(portion)).toMatchObject({ kind: 'all' });
    expect(account.reads).toBe(reads + 1);
  });

  it('stays where a read of all that began meanwhile is cancelled', async () => {
    const { account, store } = await harness();
    let go = (): void => undefined;
    account.gate = new Promise((resolve) => {
      go = resolve;
    });
    account.current = changed;
    const part = store.readPortion(portion);
    await vi.waitFor(() => expect(account.portions).toHaveLength(1));
    account.gate = new Promise(() => undefined);
    void store.refresh();
    go();
    expect(await part).toMatchObject({ kind: 'read', isChanged: true });
    expect([store.state.kind, store.inventory?.eni('eni-0a')?.description]).toEqual(['loading', 'new']);
    store.cancel();
    expect([store.state.kind, store.inventory?.eni('eni-0a')?.description]).toEqual(['ready', 'new']);
  });
});

describe('a read that its own connection gives up', () => {
  it('leaves all as it was', async () => {
    const { account, store } = await harness();
    account.gate = Promise.reject(new DOMException('The work was cancelled', 'AbortError'));
    account.gate.catch(() => undefined);
    await store.refresh();
    expect([store.state.kind, store.inventory?.eni('eni-0a')?.id]).toEqual(['ready', 'eni-0a']);
  });
});

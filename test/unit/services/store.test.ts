import { describe, expect, it, vi } from 'vitest';
import type { ReadOptions } from '../../../src/aws/connection.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import { Store, type StoreState } from '../../../src/services/store.ts';
import { fakePlatform, FakeAccount, problem, refused, scope } from '../../support/fakeAccount.ts';
import { eni, snapshot } from '../../support/snapshot.ts';

const demo = { kind: 'demo' } as const;

const opened = async () => {
  const account = new FakeAccount();
  const store = new Store(fakePlatform(account));
  await store.setScope(scope);
  const states: StoreState[] = [];
  store.onChange((state) => states.push(state));
  return { account, store, states };
};

/** A promise with its handles outside. */
const gate = () => {
  let open = (): void => undefined;
  let fail = (_error: Error): void => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open: () => open(), fail: (error: Error) => fail(error) };
};

const begun = (account: FakeAccount, reads: number) => vi.waitFor(() => expect(account.reads).toBe(reads));

describe('store', () => {
  it('begins empty and shows what it has read', async () => {
    const store = new Store(fakePlatform(new FakeAccount()));
    expect(store.state.kind).toBe('empty');
    expect((await store.refresh()).kind).toBe('empty');
    await store.setScope(scope);
    expect(store.state.kind).toBe('ready');
    expect(store.inventory?.eni('eni-0a')?.id).toBe('eni-0a');
  });
  it('tells loading with progress, then ready, and stops telling when asked', async () => {
    const { store, states } = await opened();
    const others: string[] = [];
    const stop = store.onChange(({ kind }) => others.push(kind));
    await store.refresh();
    stop();
    await store.refresh();
    expect(others).toEqual(['loading', 'loading', 'ready']);
    expect(states[1]).toMatchObject({ kind: 'loading', progress: { interfaces: 1 }, shown: { scope } });
  });
  it('keeps the inventory when a refresh fails, and recovers', async () => {
    const { account, store } = await opened();
    const before = store.inventory;
    account.gate = Promise.reject(refused('The session has expired', 'ExpiredToken'));
    const state = await store.refresh();
    expect(state).toMatchObject({ kind: 'failed', problem: { message: 'The session has expired' } });
    expect(store.inventory).toBe(before);
    account.gate = undefined;
    account.current = snapshot({ enis: [eni({ id: 'eni-0new' })] });
    await store.refresh();
    expect(store.inventory?.eni('eni-0new')?.id).toBe('eni-0new');
  });
  it('takes a new connection, with new credentials, once the old ones were refused', async () => {
    const [old, renewed] = [new FakeAccount(), new FakeAccount(snapshot({ enis: [eni({ id: 'eni-0new' })] }))];
    let connected = 0;
    const store = new Store({
      ...fakePlatform(old),
      connect: async (of) => (connected++ === 0 ? old : renewed).connection(of),
    });
    await store.setScope(scope);
    const expired = new ProblemError(problem('The session has expired', { code: 'ExpiredToken', recovery: 'signIn' }));
    old.gate = Promise.reject(expired);
    expect(await store.refresh()).toMatchObject({ kind: 'failed', problem: { recovery: 'signIn' } });
    expect(await store.refresh()).toMatchObject({ kind: 'ready', scope });
    expect(store.inventory?.eni('eni-0new')?.id).toBe('eni-0new');
    expect([old.closed, renewed.closed, connected]).toEqual([1, 0, 2]);
  });
  it('does not let a refresh stop the scope that is being opened', async () => {
    const [left, next] = [new FakeAccount(), new FakeAccount(snapshot({ enis: [] }))];
    const wait = gate();
    next.gate = wait.promise;
    const store = new Store({
      ...fakePlatform(left),
      connect: async (of) => (of.kind === 'demo' ? next : left).connection(of),
    });
    await store.setScope(scope);
    const opening = store.setScope(demo);
    await begun(next, 1);
    const refreshed = store.refresh();
    wait.open();
    expect(await opening).toMatchObject({ kind: 'ready', scope: demo });
    expect(await refreshed).toMatchObject({ kind: 'ready', scope: demo });
    expect([left.reads, next.reads, store.scope]).toEqual([1, 1, demo]);
    await store.refresh();
    expect(next.reads).toBe(2);
  });
  it('tries the same scope again when nothing was ever shown', async () => {
    const account = new FakeAccount();
    account.gate = Promise.reject(new Error('offline'));
    const store = new Store(fakePlatform(account));
    expect(await store.setScope(scope)).toMatchObject({ kind: 'failed', shown: undefined });
    expect(account.closed).toBe(1);
    account.gate = undefined;
    expect(await store.refresh()).toMatchObject({ kind: 'ready', scope });
  });
  it('lets a newer scope win over a slower older one, and closes the older connection', async () => {
    const slow = new FakeAccount(snapshot({ enis: [] }));
    const quick = new FakeAccount();
    const wait = gate();
    slow.gate = wait.promise;
    const store = new Store({
      ...fakePlatform(quick),
      connect: async (of) => (of.kind === 'demo' ? slow : quick).connection(of),
    });
    const older = store.setScope(demo);
    await begun(slow, 1);
    await store.setScope(scope);
    wait.open();
    await older;
    expect(store.scope).toEqual(scope);
    expect(store.inventory?.snapshot.enis).toHaveLength(2);
    expect([slow.closed, quick.closed]).toEqual([1, 0]);
  });
  it('stops the older read, and takes nothing from one that does not stop', async () => {
    const deaf = new FakeAccount(snapshot({ enis: [] }));
    const wait = gate();
    const signals: (AbortSignal | undefined)[] = [];
    const read = async ({ signal }: ReadOptions = {}) => {
      signals.push(signal);
      await wait.promise;
      return deaf.current;
    };
    const connect = async (of: Scope) =>
      of.kind === 'demo' ? { ...deaf.connection(of), read } : new FakeAccount().connection(of);
    const store = new Store({ ...fakePlatform(deaf), connect });
    const older = store.setScope(demo);
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    await store.setScope(scope);
    wait.open();
    await older;
    expect(signals[0]?.aborted).toBe(true);
    expect(store.scope).toEqual(scope);
    expect(deaf.closed).toBe(1);
  });
  it('stays silent about the failure of a read that was replaced', async () => {
    const { account, store } = await opened();
    const wait = gate();
    account.gate = wait.promise;
    const older = store.refresh();
    await begun(account, 2);
    account.gate = undefined;
    await store.refresh();
    wait.fail(new Error('too late'));
    await older;
    expect(store.state.kind).toBe('ready');
  });
  it('goes back to what was shown when a read is cancelled', async () => {
    const { account, store } = await opened();
    const before = store.inventory;
    const wait = gate();
    account.gate = wait.promise;
    const reading = store.refresh();
    await begun(account, 2);
    store.cancel();
    expect(store.state.kind).toBe('ready');
    wait.open();
    await reading;
    expect(store.inventory).toBe(before);
  });
  it('never reads for a scope that was given up before its connection was open', async () => {
    const account = new FakeAccount();
    const store = new Store(fakePlatform(account));
    const reading = store.setScope(scope);
    store.cancel();
    await reading;
    expect(store.state.kind).toBe('empty');
    expect([account.reads, account.closed]).toEqual([0, 1]);
  });
  it('closes a connection that is still worked with only when that has ended', async () => {
    const { account, store } = await opened();
    const { connection } = store;
    if (!connection) throw new Error('No connection');
    const ends = [store.keepOpen(connection), store.keepOpen(connection)];
    await store.setScope(demo);
    expect(account.closed).toBe(0);
    ends[0]?.();
    ends[0]?.();
    expect(account.closed).toBe(0);
    ends[1]?.();
    expect(account.closed).toBe(1);
  });
  it('closes the old connection after a switch, and the last one in the end', async () => {
    const { account, store, states } = await opened();
    await store.setScope(demo);
    expect(account.closed).toBe(1);
    await store.setScope(undefined);
    expect(account.closed).toBe(2);
    expect(states.at(-1)).toEqual({ kind: 'empty' });
    expect(store.scope).toBeUndefined();
  });
  it('reads without the bundled limits when they cannot be loaded', async () => {
    const limits = async () => Promise.reject(new Error('no table'));
    const store = new Store(fakePlatform(new FakeAccount(), { limits }));
    expect((await store.setScope(scope)).kind).toBe('ready');
  });
  it('hands on the problem that an error carries rather than explaining it anew', async () => {
    const account = new FakeAccount();
    account.gate = Promise.reject(refused('Carried', 'X'));
    const store = new Store(fakePlatform(account, { explain: async () => problem('explained anew') }));
    expect(await store.setScope(scope)).toMatchObject({ problem: { message: 'Carried' } });
  });
});

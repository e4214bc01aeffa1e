import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { noConsent } from '../../../src/services/consent.ts';
import type { LastReadings, ReadingKey } from '../../../src/services/lastReadings.ts';
import { Store } from '../../../src/services/store.ts';
import { fakePlatform, FakeAccount, refused, scope } from '../../support/fakeAccount.ts';
import { eni, snapshot } from '../../support/snapshot.ts';
import { settled } from '../../support/vscode/desktop.ts';

const old = snapshot({ readAt: 1, enis: [eni({ id: 'eni-0old' })] });

/** A scope whose read ends when a test says, with what is stored of it. */
const opened = (stored: Snapshot | undefined = old) => {
  const account = new FakeAccount(snapshot({ enis: [eni({ id: 'eni-0new' })] }));
  const [kept, forgotten]: [[ReadingKey, Snapshot][], ReadingKey[]] = [[], []];
  const readings: LastReadings = {
    load: async () => stored,
    keep: (of, what) => void kept.push([of, what]),
    forget: (of) => void forgotten.push(of),
  };
  let [end, fail] = [(): void => undefined, (_error: Error): void => undefined];
  account.gate = new Promise((resolve, reject) => ([end, fail] = [resolve, reject]));
  const store = new Store(fakePlatform(account), noConsent, readings);
  const ids = () => store.visible?.inventory.snapshot.enis.map(({ id }) => id);
  return { account, store, kept, forgotten, end: () => end(), fail: (error: Error) => fail(error), ids };
};

describe('what an earlier window has read of a scope', () => {
  it('is there to be looked at while it is read, and nothing else; then what was read is', async () => {
    const { store, end, ids } = opened();
    const reading = store.setScope(scope);
    await settled();
    expect([ids(), store.last?.inventory.snapshot.readAt, store.inventory, store.state.kind]).toEqual([
      ['eni-0old'],
      1,
      undefined,
      'loading',
    ]);
    end();
    await reading;
    expect([ids(), store.last, store.inventory?.eni('eni-0new')?.id]).toEqual([['eni-0new'], undefined, 'eni-0new']);
  });
  it('is told as soon as it is there', async () => {
    const { store, ids } = opened();
    const seen: unknown[] = [];
    store.onChange(() => seen.push(ids()?.[0]));
    void store.setScope(scope);
    await settled();
    expect(seen.at(-1)).toBe('eni-0old');
  });
  it('is not kept of an account whose id nobody tells, since it might be another one the next time', async () => {
    const { account, store, kept, end } = opened(undefined);
    account.current = snapshot({ accountId: undefined });
    const reading = store.setScope(scope);
    end();
    await reading;
    expect([store.state.kind, kept]).toEqual(['ready', []]);
    account.current = snapshot();
    await store.refresh();
    expect(kept.map(([, { accountId }]) => accountId)).toEqual(['111122223333']);
  });
  it('stays to be looked at where the read fails, or is cancelled', async () => {
    const { store, fail, ids } = opened();
    const reading = store.setScope(scope);
    await settled();
    fail(refused('Offline', 'ENOTFOUND'));
    expect((await reading).kind).toBe('failed');
    expect([ids(), store.inventory]).toEqual([['eni-0old'], undefined]);
    const other = opened();
    void other.store.setScope(scope);
    await settled();
    other.store.cancel();
    expect([other.ids(), other.store.state.kind]).toEqual([['eni-0old'], 'empty']);
  });
  it('goes at once where the credentials are of another account, and is not shown again', async () => {
    const { account, store, ids, forgotten } = opened(snapshot({ ...old, accountId: '999988887777' }));
    account.learned = '111122223333';
    void store.setScope(scope);
    await settled();
    expect([ids(), forgotten]).toEqual([undefined, [{ scope, endpoint: undefined }]]);
  });
  it('goes with its scope', async () => {
    const { store, ids } = opened();
    void store.setScope(scope);
    await settled();
    await store.setScope(undefined);
    expect(ids()).toBeUndefined();
  });
  it('is never of the demo account', async () => {
    const { store, ids } = opened();
    void store.setScope({ kind: 'demo' });
    await settled();
    expect(ids()).toBeUndefined();
  });
});

describe('what is read', () => {
  it('is kept for later windows, each time that all was read', async () => {
    const { account, store, kept, end } = opened(undefined);
    account.endpoint = 'http://127.0.0.1:4566';
    end();
    await store.setScope(scope);
    await store.refresh();
    expect(kept).toEqual([1, 2].map(() => [{ scope, endpoint: 'http://127.0.0.1:4566' }, account.current]));
  });
  it.each([
    ['of the demo account', { kind: 'demo' } as const, '111122223333'],
    ['of an account that nobody knows', scope, undefined],
  ])('is not kept %s', async (_of, which, accountId) => {
    const { account, store, kept, end } = opened(undefined);
    account.current = snapshot({ accountId });
    end();
    await store.setScope(which);
    expect(kept).toEqual([]);
  });
});

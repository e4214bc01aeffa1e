import { afterEach, describe, expect, it, vi } from 'vitest';
import { finder, foundIn } from '../../../src/domain/query/found.ts';
import { parseQuery } from '../../../src/domain/query/query.ts';
import { AccountSearch } from '../../../src/services/accountSearch.ts';
import { eni, inventoryOf } from '../../support/snapshot.ts';

afterEach(() => vi.restoreAllMocks());

const accountOf = (count: number) => ({
  inventory: inventoryOf({
    enis: Array.from({ length: count }, (_, at) => eni({ id: `eni-${at}`, description: `pod ${at}` })),
  }),
  findings: [],
});

describe('a search while somebody types', () => {
  it('finds what the filter finds, which is known from then on', async () => {
    const account = accountOf(1000);
    const search = new AccountSearch();
    const found = await search.find(account, 'pod 99');
    expect(foundIn(account, 'pod 99')).toBe(found);
    const expected = account.inventory.snapshot.enis.filter(finder(account, parseQuery('pod 99')));
    expect([...(found ?? [])]).toEqual(expected.map(({ id }) => id));
    search.dispose();
  });

  it('leaves the filter in use known, whatever is typed meanwhile', async () => {
    const account = accountOf(1000);
    const search = new AccountSearch();
    await search.find(account, 'pod 99');
    const inUse = foundIn(account, 'pod 99');
    for (const text of ['p', 'po', 'pod']) await search.find(account, text);
    expect(foundIn(account, 'pod 99')).toBe(inUse);
    search.dispose();
  });

  it('has what the first key needs put together before it', async () => {
    const search = new AccountSearch();
    const account = accountOf(1000);
    await search.prepare(account);
    const looked = vi.spyOn(account.inventory.snapshot.enis, 'slice');
    expect((await search.find(account, 'pod 99'))?.has('eni-99')).toBe(true);
    expect(looked).not.toHaveBeenCalled();
    search.dispose();
  });

  it('finds behind texts that are longer in lower case', async () => {
    const enis = ['İİİ a', 'b', 'İ c', 'd'].map((description, at) => eni({ id: `eni-${at}`, description, tags: [] }));
    const account = { inventory: inventoryOf({ enis }), findings: [] };
    const search = new AccountSearch();
    for (const [at, text] of ['i̇ a', 'eni-1', 'İ c', 'eni-3'].entries())
      expect([...((await search.find(account, `"${text}"`)) ?? [])]).toEqual([`eni-${at}`]);
    search.dispose();
  });

  it('answers nothing where nothing is asked', async () => {
    const search = new AccountSearch();
    expect(await search.find(accountOf(3), '')).toBeUndefined();
    search.dispose();
  });

  it('is cancelled by the next key, which finds all the same', async () => {
    const account = accountOf(3000);
    const search = new AccountSearch();
    const first = new AbortController();
    const keys = [search.find(account, 'pod 1', first.signal), search.find(account, 'pod 2999')];
    first.abort();
    const [cancelled, found] = await Promise.allSettled(keys);
    expect(cancelled).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(found).toEqual({ status: 'fulfilled', value: new Set(['eni-2999']) });
    search.dispose();
  });

  it('lets everything else go on', async () => {
    const account = accountOf(5000);
    const search = new AccountSearch();
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    await search.find(account, 'pod');
    clearInterval(other);
    expect(turns).toBeGreaterThan(1);
    search.dispose();
  });

  it('looks into the account that is shown, not into the one before', async () => {
    const search = new AccountSearch();
    await search.find(accountOf(10), 'pod 7');
    expect([...((await search.find(accountOf(3), 'pod 7')) ?? [])]).toEqual([]);
    search.dispose();
  });

  it('forgets the texts when nobody has typed for a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const search = new AccountSearch();
    const account = accountOf(3);
    const { enis } = account.inventory.snapshot;
    const looked = vi.spyOn(enis, 'slice');
    for (const text of ['pod 1', 'pod 2']) await search.find(account, text);
    expect(looked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    await search.find(account, 'pod 0');
    expect(looked).toHaveBeenCalledTimes(2);
    search.dispose();
    vi.useRealTimers();
  });
});

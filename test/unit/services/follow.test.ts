import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follow } from '../../../src/services/follow.ts';
import { Store } from '../../../src/services/store.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { fakePlatform, FakeAccount, scope } from '../../support/fakeAccount.ts';
import { attached, eni, instance, snapshot, subnet } from '../../support/snapshot.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const settledEni = eni({ attachment: attached('i-0a', 1), status: 'in-use' });
const flying = (status: string): Snapshot['enis'][number] => ({
  ...settledEni,
  attachment: { ...attached('i-0a', 1), status },
});

const followed = async (before: Partial<Snapshot>) => {
  const account = new FakeAccount(snapshot(before));
  const store = new Store(fakePlatform(account));
  const may = { ask: true };
  const follow = new Follow(store, () => may.ask);
  await store.setScope(scope);
  /** The moments at which it asked, in seconds from the beginning. */
  const asked: number[] = [];
  const began = Date.now();
  const { portions } = account;
  const pass = async (seconds: number): Promise<void> => {
    for (let at = 0; at < seconds * 10; at += 1) {
      const known = portions.length;
      await vi.advanceTimersByTimeAsync(100);
      if (portions.length > known) asked.push(Math.round((Date.now() - began) / 1000));
    }
  };
  return { account, store, follow, may, asked, pass, portions };
};

describe('following what is in flight', () => {
  it('asks for nothing, and has no timer, while nothing is', async () => {
    const { portions, pass } = await followed({});
    expect(vi.getTimerCount()).toBe(0);
    await pass(60);
    expect(portions).toEqual([]);
  });
  it('reads an interface that attaches by its id until it has, then what it leaves behind, and nothing more', async () => {
    const { account, store, pass, portions, asked } = await followed({ enis: [flying('attaching')] });
    await pass(3);
    expect(portions).toEqual([{ enis: { id: ['eni-0a'] } }]);
    account.current = snapshot({ enis: [settledEni], subnets: [subnet({ freeIpv4: 7 })] });
    await pass(60);
    expect(store.inventory?.eni('eni-0a')?.attachment?.status).toBe('attached');
    expect(store.inventory?.subnet('subnet-0a')?.freeIpv4).toBe(7);
    expect(asked).toEqual([2, 5]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('follows an instance that ends until it and its interfaces are gone', async () => {
    const { account, store, pass } = await followed({
      instances: [instance({ state: 'shutting-down' })],
      enis: [settledEni, eni({ id: 'eni-0b' })],
    });
    account.current = snapshot({ instances: [], enis: [eni({ id: 'eni-0b' })] });
    await pass(3);
    expect(store.inventory?.snapshot.enis.map(({ id }) => id)).toEqual(['eni-0b']);
    expect(store.inventory?.snapshot.instances).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('waits longer each time, up to a quarter of a minute, and ends after some minutes', async () => {
    const { pass, asked } = await followed({ enis: [flying('detaching')] });
    await pass(3600);
    expect(asked.slice(0, 4)).toEqual([2, 5, 10, 19]);
    const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(Math.max(...pauses)).toBe(15);
    expect(asked.at(-1)).toBeLessThan(320);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('begins anew once all was read again, or something else is in flight', async () => {
    const { account, store, pass, asked } = await followed({ enis: [flying('detaching')] });
    await pass(3600);
    const before = asked.length;
    account.current = snapshot({ readAt: Date.now(), enis: [flying('detaching')] });
    await store.refresh();
    await pass(3);
    expect(asked.length).toBe(before + 1);
  });
  it('asks soon again once something else is in flight, however long the pauses have become', async () => {
    const { account, store, pass, asked } = await followed({ enis: [flying('detaching')] });
    await pass(100);
    const before = asked.length;
    account.current = { ...account.current, enis: [flying('detaching'), { ...flying('attaching'), id: 'eni-0b' }] };
    await store.readPortion({ query: { enis: { id: ['eni-0b'] } } });
    await pass(3);
    expect(asked.length).toBeGreaterThan(before);
  });
  it('shows the interfaces of an instance that come while it starts', async () => {
    const starting = instance({ state: 'pending' });
    const { account, store, pass } = await followed({ instances: [starting], enis: [] });
    account.current = { ...account.current, enis: [settledEni] };
    await pass(3);
    expect(store.inventory?.eni('eni-0a')?.attachment?.instanceId).toBe('i-0a');
    expect(store.inventory?.instance('i-0a')?.state).toBe('pending');
  });
  it('pauses while it may not ask, without a timer, and goes on after that', async () => {
    const { follow, may, pass, portions } = await followed({ enis: [flying('attaching')] });
    may.ask = false;
    follow.look();
    expect(vi.getTimerCount()).toBe(0);
    await pass(60);
    may.ask = true;
    follow.look();
    await pass(3);
    expect(portions).toHaveLength(1);
  });
  it('does not go on where it cannot be read, and changes nothing', async () => {
    const account = new FakeAccount(snapshot({ enis: [flying('attaching')] }));
    const platform = fakePlatform(account);
    const unread = { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', problem: {} } as never;
    let asked = 0;
    const connect = async () => ({
      ...account.connection(),
      readPortion: async () => ((asked += 1), { query: {}, things: {}, unread: [unread] }),
    });
    const store = new Store({ ...platform, connect });
    const follow = new Follow(store, () => true);
    await store.setScope(scope);
    const before = store.inventory;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked, store.inventory === before, account.reads, vi.getTimerCount()]).toEqual([1, true, 1, 0]);
    follow.stop();
  });
  it('ends with its scope', async () => {
    const { follow, pass, portions } = await followed({ enis: [flying('attaching')] });
    follow.stop();
    expect(vi.getTimerCount()).toBe(0);
    await pass(60);
    expect(portions).toEqual([]);
  });
});

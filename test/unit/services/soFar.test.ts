import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadOptions, ReadSlice } from '../../../src/aws/connection.ts';
import { isReading } from '../../../src/domain/gap.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { partNames } from '../../../src/domain/snapshotShape.ts';
import { Store, type StoreState } from '../../../src/services/store.ts';
import { fakePlatform, FakeAccount, refused, scope } from '../../support/fakeAccount.ts';
import { eni, snapshot } from '../../support/snapshot.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const whole = snapshot();
const places: readonly ReadSlice[] = [
  { part: 'vpcs', things: whole.vpcs, isLast: true },
  { part: 'subnets', things: whole.subnets, isLast: true },
];
const some: ReadSlice = { part: 'enis', things: [eni({ id: 'eni-0a' })], isLast: false };

/** A store that reads an account slice by slice, as the test says, and ends as it says. */
const reading = async () => {
  const account = new FakeAccount(whole);
  const ends: { resolve: (read: Snapshot) => void; reject: (why: Error) => void }[] = [];
  let tell: ReadOptions['onRead'];
  const read = ({ onRead, signal }: ReadOptions = {}) =>
    new Promise<Snapshot>((resolve, reject) => {
      tell = onRead;
      ends.push({ resolve, reject });
      signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    });
  const store = new Store(fakePlatform(account, { connect: async (of) => ({ ...account.connection(of), read }) }));
  const states: StoreState[] = [];
  store.onChange((state) => states.push(state));
  const opening = store.setScope(scope);
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  return {
    store,
    states,
    opening,
    tell: (...slices: readonly ReadSlice[]) => slices.forEach((slice) => tell?.(slice)),
    end: (of: Snapshot = whole) => ends.at(-1)?.resolve(of),
    fail: (why: Error) => ends.at(-1)?.reject(why),
    isBegun: (count: number) => vi.waitFor(() => expect(ends).toHaveLength(count)),
  };
};

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('while a scope is read for the first time', () => {
  it('its VPCs and subnets can be looked at, and all else is not read yet', async () => {
    const { store, tell } = await reading();
    tell(...places);
    await pass(300);
    expect(store.visible?.inventory.snapshot.subnets).toEqual(whole.subnets);
    const missing = partNames.filter((part) => store.visible?.inventory.missing(part));
    expect(missing).toEqual(partNames.filter((part) => part !== 'vpcs' && part !== 'subnets'));
    expect(missing.every((part) => isReading(store.visible?.inventory.gap(part)))).toBe(true);
  });
  it('nothing can be done with it, and nothing is judged', async () => {
    const { store, tell } = await reading();
    tell(...places, some);
    await pass(300);
    expect(store.visible).toBeDefined();
    expect([store.shown, store.inventory, store.connection]).toEqual([undefined, undefined, undefined]);
    expect(store.visible?.findings).toEqual([]);
  });
  it('interfaces come as they are read, and count as read when all are', async () => {
    const { store, tell } = await reading();
    tell(...places, some);
    await pass(300);
    expect(store.visible?.inventory.enisIn({ id: 'subnet-0a' }).map(({ id }) => id)).toEqual(['eni-0a']);
    expect(store.visible?.inventory.gap('enis')).toBeDefined();
    tell({ part: 'enis', things: [eni({ id: 'eni-0b' })], isLast: false });
    tell({ part: 'enis', things: [], isLast: true });
    await pass(1_000);
    expect(store.visible?.inventory.snapshot.enis.map(({ id }) => id)).toEqual(['eni-0a', 'eni-0b']);
    expect(store.visible?.inventory.gap('enis')).toBeUndefined();
  });
  it('is told a few times a second, however many pages come', async () => {
    const { states, tell } = await reading();
    tell(...places);
    for (let page = 0; page < 100; page += 1) {
      tell({ part: 'enis', things: [eni({ id: `eni-${page}` })], isLast: false });
      await pass(20);
    }
    const told = new Set(states.map((state) => state.kind === 'loading' && state.soFar).filter(Boolean));
    expect(told.size).toBeGreaterThan(2);
    expect(told.size).toBeLessThan(8);
  });
  it('is shown a second later where VPCs or subnets do not come', async () => {
    const { store, tell } = await reading();
    tell(some);
    await pass(900);
    expect(store.visible).toBeUndefined();
    await pass(200);
    expect(store.visible?.inventory.eni('eni-0a')?.id).toBe('eni-0a');
  });
  it('is replaced by the whole in the end', async () => {
    const { store, states, opening, tell, end } = await reading();
    tell(...places);
    await pass(300);
    end();
    expect(await opening).toMatchObject({ kind: 'ready' });
    expect(store.visible).toBe(store.shown);
    expect(store.inventory?.snapshot).toBe(whole);
    const count = states.length;
    tell(some);
    await pass(2_000);
    expect(states).toHaveLength(count);
  });
  it('a read that is over soon shows its end alone', async () => {
    const { states, opening, tell, end } = await reading();
    tell(...places, some);
    await pass(100);
    end();
    await opening;
    expect(states.map((state) => [state.kind, state.kind === 'loading' && state.soFar])).toEqual([
      ['loading', undefined],
      ['ready', false],
    ]);
  });
});

describe('a first read that stops half-way', () => {
  it.each([
    ['is cancelled', ({ store }: Awaited<ReturnType<typeof reading>>) => store.cancel(), 'empty'],
    ['fails', ({ fail }: Awaited<ReturnType<typeof reading>>) => fail(refused('Expired', 'ExpiredToken')), 'failed'],
  ] as const)('shows nothing of it when it %s', async (_how, stop, kind) => {
    const read = await reading();
    read.tell(...places, some);
    await pass(300);
    expect(read.store.visible).toBeDefined();
    stop(read);
    await read.opening;
    expect(read.store.state.kind).toBe(kind);
    expect(read.store.visible).toBeUndefined();
    const count = read.states.length;
    read.tell(some);
    await pass(2_000);
    expect(read.states).toHaveLength(count);
  });
});

describe('while what is shown is read again', () => {
  it('nothing changes until the new is whole', async () => {
    const { store, opening, tell, end, isBegun } = await reading();
    end();
    await opening;
    const { shown } = store;
    const again = store.refresh();
    await isBegun(2);
    tell(...places, some);
    await pass(2_000);
    expect(store.state).toMatchObject({ kind: 'loading', soFar: undefined });
    expect(store.visible).toBe(shown);
    end(snapshot({ enis: [] }));
    await again;
    expect(store.inventory?.snapshot.enis).toEqual([]);
  });
});

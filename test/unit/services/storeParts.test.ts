import { describe, expect, it } from 'vitest';
import { Store } from '../../../src/services/store.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { fakePlatform, FakeAccount, scope } from '../../support/fakeAccount.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { eni, snapshot } from '../../support/snapshot.ts';

const gap = {
  part: 'enis',
  iamAction: 'ec2:Describe',
  code: 'Unavailable',
  message: 'EC2 has an internal problem',
} as const;
const demo = { kind: 'demo' } as const;

describe('a refresh of an account of which nothing has changed', () => {
  it('holds its things once: those that are shown already', async () => {
    const { platform } = simulatedPlatform(demoSnapshot());
    const store = new Store(platform);
    await store.setScope(demo);
    const before = store.inventory;
    await store.refresh();
    expect(store.inventory).not.toBe(before);
    expect(store.inventory?.snapshot.enis.every((thing) => thing === before?.eni(thing.id))).toBe(true);
    expect(store.inventory?.indexes.enis).toBe(before?.indexes.enis);
  });
});

describe('a refresh of which one call fails', () => {
  const opened = async () => {
    const { simulator, platform } = simulatedPlatform(demoSnapshot());
    const store = new Store(platform);
    await store.setScope(demo);
    const enis = store.inventory?.snapshot.enis ?? [];
    expect(enis.length).toBeGreaterThan(20);
    return { faults: simulator.faults, store, enis, readAt: store.inventory?.snapshot.readAt };
  };
  it('keeps what was shown of the part, with its time, until it is read again', async () => {
    const { faults, store, enis, readAt } = await opened();
    faults.garble({ action: 'DescribeNetworkInterfaces' });
    expect(await store.refresh()).toMatchObject({ kind: 'ready' });
    expect(store.inventory?.snapshot.enis).toEqual(enis);
    expect(store.inventory?.gap('enis')?.kept).toEqual({ readAt, whole: true });
    faults.clear();
    await store.refresh();
    expect(store.inventory?.snapshot.gaps).toEqual([]);
  });
  it('shows nothing of a part that may not be read any more', async () => {
    const { faults, store } = await opened();
    faults.deny('DescribeNetworkInterfaces');
    await store.refresh();
    expect(store.inventory?.snapshot.enis).toEqual([]);
    expect(store.inventory?.missing('enis')?.code).toBe('UnauthorizedOperation');
  });
});

describe('a read by a new connection', () => {
  const reopened = async (before: string | undefined, now: string | undefined) => {
    const account = new FakeAccount(snapshot({ accountId: before }));
    const store = new Store(fakePlatform(account));
    await store.setScope(scope);
    account.current = snapshot({ accountId: now, enis: [eni({ id: 'eni-9' })], gaps: [gap] });
    await store.setScope(scope);
    return store.inventory?.snapshot.enis.map(({ id }) => id);
  };
  it('keeps parts of the same account', async () => {
    expect(await reopened('111122223333', '111122223333')).toEqual(['eni-0primary', 'eni-0a']);
  });
  it.each([
    ['111122223333', '999988887777'],
    ['111122223333', undefined],
    [undefined, undefined],
  ] as const)('mixes nothing where it may be of another account: %s, then %s', async (before, now) => {
    expect(await reopened(before, now)).toEqual(['eni-9']);
  });
});

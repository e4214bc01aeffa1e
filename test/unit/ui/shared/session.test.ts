import { describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { memento, opened } from '../../../support/openedSession.ts';
import { snapshot } from '../../../support/snapshot.ts';

const other: Scope = { kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined };

/** A session whose `other` cannot be opened, until it is told to. */
const withBadOther = () => {
  const bad = { fails: true };
  const desk = opened(async (of) => {
    if (of === other && bad.fails) throw new Error('offline');
    return new FakeAccount();
  });
  return { ...desk, bad };
};

describe('the account that is shown', () => {
  it('is named as soon as its id is known, though the read ended without', async () => {
    const account = new FakeAccount(snapshot({ accountId: undefined }));
    const { session } = opened(async () => account);
    await session.open(scope);
    expect(session.account(scope).accountId).toBeUndefined();
    account.learned = '333333333333';
    expect(session.account(scope).accountId).toBe('333333333333');
    expect(session.account(other).accountId).toBeUndefined();
  });
});

describe('opening a scope', () => {
  it('remembers the one that is shown, not one that was given up for it', async () => {
    let give = (_account: FakeAccount): void => undefined;
    const slow = new Promise<FakeAccount>((resolve) => {
      give = resolve;
    });
    const { session, kept } = opened(async (of) => (of === other ? slow : new FakeAccount()));
    const given = session.open(other);
    await session.open(scope);
    give(new FakeAccount());
    await given;
    expect(session.store.scope).toEqual(scope);
    expect(kept.get('scope')).toMatchObject({ profile: 'work' });
  });
  it('tells a failure once, and tries the scope that failed again', async () => {
    const { session, told, bad, kept } = withBadOther();
    await session.open(scope);
    await session.open(other);
    expect(told).toHaveLength(1);
    expect([session.store.scope, session.content]).toEqual([other, undefined]);
    expect(kept.get('scope')).toMatchObject({ profile: 'work' });
    bad.fails = false;
    await told[0]?.again?.();
    await vi.waitFor(() => expect(session.store.scope).toEqual(other));
  });
  it('offers the way back to the account before, and to none where there was none', async () => {
    const { session, told } = withBadOther();
    await session.open(other);
    await session.open(scope);
    await session.open(other);
    expect(told.map(({ offers = [] }) => offers.map(({ label }) => label))).toEqual([[], ['Back to work @ eu-west-1']]);
    await told[1]?.offers?.[0]?.take();
    expect([session.store.state.kind, session.store.scope]).toEqual(['ready', scope]);
    expect(told).toHaveLength(2);
  });
  it('remembers a scope that could be opened at the second try', async () => {
    const { session, bad, kept } = withBadOther();
    await session.open(other);
    bad.fails = false;
    await session.refresh();
    expect(kept.get('scope')).toMatchObject({ profile: 'other' });
  });
});

describe('cancelling a read', () => {
  const hanging = () => {
    const account = new FakeAccount();
    account.gate = new Promise(() => undefined);
    return account;
  };
  it('of a first opening leaves the scope at hand, and says nothing', async () => {
    const account = hanging();
    const { session, told } = opened(async () => account);
    void session.open(scope);
    await vi.waitFor(() => expect(account.reads).toBe(1));
    session.cancelReading();
    expect([session.store.state.kind, session.offered]).toEqual(['empty', { scope, because: 'cancelled' }]);
    account.gate = undefined;
    await session.openOffered();
    expect([session.store.state.kind, session.offered, told]).toEqual(['ready', undefined, []]);
  });
  it('does not tell the failure before it a second time', async () => {
    const account = new FakeAccount();
    const { session, told } = opened(async () => account);
    account.gate = Promise.reject(new Error('offline'));
    await session.open(scope);
    expect(told).toHaveLength(1);
    let end = (): void => undefined;
    account.gate = new Promise((resolve) => {
      end = resolve;
    });
    const reading = session.refresh();
    await vi.waitFor(() => expect(account.reads).toBe(2));
    session.cancelReading();
    end();
    await reading;
    expect([told.length, session.store.state.kind, session.offered]).toEqual([1, 'failed', undefined]);
  });
});

describe('the first sight of the view', () => {
  const profile = { kind: 'profile', profile: 'work', region: 'eu-west-1' };
  const inFolder = { isTrusted: true, hasFolder: true };
  const restricted = { isTrusted: false, hasFolder: true };
  const withLast = (kept: unknown) => {
    const connected: Scope[] = [];
    const desk = opened(
      async (of) => {
        connected.push(of);
        return new FakeAccount();
      },
      undefined,
      { person: memento(), folder: memento(new Map([['scope', kept]])) },
    );
    return { ...desk, connected };
  };

  it('opens the account of the last time', async () => {
    const { session, connected } = withLast(profile);
    await session.resume('https://ec2.example.com', inFolder);
    expect(connected).toEqual([{ ...profile, endpoint: 'https://ec2.example.com' }]);
    expect(session.offered).toBeUndefined();
  });
  it('connects to nothing in a folder that is not trusted, until the person asks', async () => {
    const { session, connected } = withLast(profile);
    const offers: unknown[] = [];
    session.onOffer((offer) => offers.push(offer?.because));
    await session.resume(undefined, restricted);
    await session.resume(undefined, restricted);
    expect([connected, session.offered?.because, session.store.state.kind]).toEqual([[], 'restricted', 'empty']);
    await session.openOffered();
    expect([connected.length, session.offered, session.store.state.kind]).toEqual([1, undefined, 'ready']);
    expect(offers).toEqual(['restricted', 'restricted', undefined]);
  });
  it('goes on where it was once the folder is trusted', async () => {
    const { session, connected } = withLast(profile);
    await session.resume(undefined, restricted);
    await session.resume(undefined, inFolder);
    expect([connected.length, session.offered]).toEqual([1, undefined]);
  });
  it('opens what connects to nothing also in a folder that is not trusted', async () => {
    const { session, connected } = withLast({ kind: 'demo' });
    await session.resume(undefined, restricted);
    expect(connected).toEqual([{ kind: 'demo' }]);
  });
  it('comes once: an account whose reading was cancelled is not opened again by looking', async () => {
    const account = new FakeAccount();
    account.gate = new Promise(() => undefined);
    const folder = memento(new Map([['scope', profile]]));
    const { session } = opened(async () => account, undefined, { person: memento(), folder });
    void session.resume(undefined, inFolder);
    await vi.waitFor(() => expect(account.reads).toBe(1));
    session.cancelReading();
    await session.resume(undefined, inFolder);
    expect([account.reads, session.offered?.because]).toEqual([1, 'cancelled']);
  });
});

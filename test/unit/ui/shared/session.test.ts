import { describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import type { OpenScope } from '../../../../src/services/scopes/openScope.ts';
import { treeContentOf } from '../../../../src/ui/shared/tree/treeContent.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active, memento, opened } from '../../../support/openedSession.ts';
import { snapshot } from '../../../support/snapshot.ts';

const other: Scope = { kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined };

/** A session whose `other` cannot be opened, until it is told to. */
const withBadOther = () => {
  const bad = { fails: true };
  const harness = opened(async (of) => {
    if (of === other && bad.fails) throw new Error('offline');
    return new FakeAccount();
  });
  return { ...harness, bad };
};

describe('the account that is shown', () => {
  it('is named as soon as its id is known, though the read ended without', async () => {
    const account = new FakeAccount(snapshot({ accountId: undefined }));
    const { session } = opened(async () => account);
    const open = await session.open(scope);
    expect(open.account.accountId).toBeUndefined();
    account.learned = '333333333333';
    expect(open.account.accountId).toBe('333333333333');
  });
});

describe('opening a scope', () => {
  it('puts it beside those that are open, and makes it the active one', async () => {
    const { session, kept } = opened(async () => new FakeAccount());
    await session.open(scope);
    await session.open(other);
    expect(session.scopes.all.map((open) => [open.scope, open.store.state.kind])).toEqual([
      [scope, 'ready'],
      [other, 'ready'],
    ]);
    expect(active(session).scope).toEqual(other);
    await expect
      .poll(() => kept.get('scopes'))
      .toMatchObject({ scopes: [{ profile: 'work' }, { profile: 'other' }], active: 1 });
  });
  it('reads one that is open already anew, by a new connection, where it stands', async () => {
    const accounts: FakeAccount[] = [];
    const { session } = opened(async () => {
      accounts.push(new FakeAccount());
      return accounts.at(-1) ?? new FakeAccount();
    });
    const open = await session.open(scope);
    await session.open(other);
    expect(await session.open({ ...scope })).toBe(open);
    expect([session.scopes.all.length, accounts.length, accounts[0]?.closed]).toEqual([2, 3, 1]);
    expect(active(session)).toBe(open);
  });
  it('that cannot be read tells so once, leaves the others alone, and tries itself again', async () => {
    const { session, told, bad } = withBadOther();
    const good = await session.open(scope);
    const open = await session.open(other);
    expect(told.map((each) => each.scope)).toEqual([open.id]);
    expect([open.store.state.kind, treeContentOf(open), good.store.state.kind]).toEqual(['failed', undefined, 'ready']);
    bad.fails = false;
    await told[0]?.again?.();
    expect([open.store.state.kind, told.length]).toEqual(['ready', 1]);
  });
  it('is not tried again by a message that outlives it', async () => {
    const { session, told, bad } = withBadOther();
    const open = await session.open(other);
    session.scopes.close(open);
    bad.fails = false;
    await told[0]?.again?.();
    expect([session.scopes.all, open.store.state.kind]).toEqual([[], 'empty']);
  });
  it('at another endpoint stands beside the same at the one before, each by its own name', async () => {
    const { session } = opened(async () => new FakeAccount());
    await session.open(scope);
    await session.open({ ...scope, endpoint: 'https://ec2.example' } as Scope);
    const { all } = session.scopes;
    expect(all.map((open) => open.scope)).toMatchObject([{ endpoint: undefined }, { endpoint: 'https://ec2.example' }]);
    expect(all.map(({ id }) => session.scopes.find(id))).toEqual(all);
    // A page of an earlier version names no endpoint.
    session.scopes.close(session.scopes.all[0] as OpenScope);
    expect(session.scopes.find('work@eu-west-1@')?.scope).toMatchObject({ endpoint: 'https://ec2.example' });
  });
});

describe('cancelling a read', () => {
  it('of a first opening leaves the scope in the list, to be read when it is looked at, and says nothing', async () => {
    const account = new FakeAccount();
    account.gate = new Promise(() => undefined);
    const { session, told } = opened(async () => account);
    void session.open(scope);
    await vi.waitFor(() => expect(account.reads).toBe(1));
    active(session).store.cancel();
    expect(active(session).store.state.kind).toBe('empty');
    account.gate = undefined;
    await session.look(active(session));
    expect([active(session).store.state.kind, told]).toEqual(['ready', []]);
  });
  it('does not tell the failure before it a second time', async () => {
    const account = new FakeAccount();
    const { session, told } = opened(async () => account);
    account.gate = Promise.reject(new Error('offline'));
    const open = await session.open(scope);
    expect(told).toHaveLength(1);
    let end = (): void => undefined;
    account.gate = new Promise((resolve) => {
      end = resolve;
    });
    const reading = session.refresh(open);
    await vi.waitFor(() => expect(account.reads).toBe(2));
    open.store.cancel();
    end();
    await reading;
    expect([told.length, open.store.state.kind]).toEqual([1, 'failed']);
  });
});

describe('the scopes of the last window', () => {
  const profile = { kind: 'profile', profile: 'work', region: 'eu-west-1' };
  const inFolder = { isTrusted: true, hasFolder: true };
  const restricted = { isTrusted: false, hasFolder: true };
  const withLast = (...scopes: readonly unknown[]) => {
    const connected: Scope[] = [];
    const harness = opened(
      async (of) => {
        connected.push(of);
        return new FakeAccount();
      },
      undefined,
      { person: memento(), folder: memento(new Map([['scopes', { scopes, active: 0 }]])) },
    );
    return { ...harness, connected, states: () => harness.session.scopes.all.map(({ store }) => store.state.kind) };
  };

  it('are in the list again, and each is read when it is looked at', async () => {
    const { session, connected, states } = withLast(profile, { kind: 'demo' });
    await session.resume('https://ec2.example.com', inFolder);
    expect([connected, states(), session.offered]).toEqual([[], ['empty', 'empty'], undefined]);
    expect(active(session).scope).toEqual({ ...profile, endpoint: 'https://ec2.example.com' });
    await session.look(active(session));
    expect([connected, states()]).toEqual([[{ ...profile, endpoint: 'https://ec2.example.com' }], ['ready', 'empty']]);
    await session.look(active(session));
    expect(connected).toHaveLength(1);
  });
  it('are offered in a folder that is not trusted, until the person asks for one', async () => {
    const { session, connected, states } = withLast(profile, { kind: 'demo' });
    const offers: unknown[] = [];
    session.onOffer((offer) => offers.push(offer?.because));
    await session.resume(undefined, restricted);
    await session.resume(undefined, restricted);
    expect([connected, session.offered?.because, states()]).toEqual([[], 'restricted', []]);
    await session.openOffered('demo');
    expect([connected, session.offered, states()]).toEqual([[{ kind: 'demo' }], undefined, ['empty', 'ready']]);
    expect(offers.at(-1)).toBeUndefined();
  });
  it('go on where they were once the folder is trusted', async () => {
    const { session, states } = withLast(profile);
    await session.resume(undefined, restricted);
    await session.resume(undefined, inFolder);
    expect([states(), session.offered]).toEqual([['empty'], undefined]);
  });
  it('that connect to nothing need no trust', async () => {
    const { session, states } = withLast({ kind: 'demo' });
    await session.resume(undefined, restricted);
    expect(states()).toEqual(['empty']);
  });
  it('come once: what was closed does not come back by looking', async () => {
    const { session } = withLast(profile);
    await session.resume(undefined, inFolder);
    session.scopes.close(active(session));
    await session.resume(undefined, inFolder);
    expect(session.scopes.all).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../../src/domain/problem.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { scopeId, type Scope } from '../../../../src/domain/scope.ts';
import type { Scopes } from '../../../../src/services/scopes/scopes.ts';
import type { NetworkViewHost } from '../../../../src/ui/network/networkViewHost.ts';
import { watchSignIn } from '../../../../src/ui/scopes/watchSignIn.ts';
import { failing, FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profilesOf } from '../../../support/profiles.ts';
import { desktop, settled } from '../../../support/vscode/desktop.ts';
import { atNewWindow, messages, until } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);
afterEach(() => void vi.useRealTimers());

const watched = [
  { folder: '/home/me/.aws', names: 'config' },
  { folder: '/home/me/.aws/sso/cache', names: '*.json' },
];

const waiting = async (recovery: Problem['recovery']) => {
  const account = new FakeAccount();
  account.gate = failing(new ProblemError(problem('It cannot be opened', { recovery })));
  const window = openedWindow({ profiles: async () => profilesOf([], { watched }) }, account);
  const watch = watchSignIn(window.session);
  await window.session.open(scope);
  await settled();
  return { ...window, account, watch };
};
const watchers = () => [...desktop.watchers];
const paths = () => watchers().map(({ pattern: { base, pattern } }) => `${base.path}/${pattern}`);

describe('a scope that waits for a person', () => {
  it.each(['signIn', 'openConfig'] as const)(
    'looks at the files in which it shows that they did it: %s',
    async (recovery) => {
      await waiting(recovery);
      expect(paths()).toEqual(['/home/me/.aws/config', '/home/me/.aws/sso/cache/*.json']);
    },
  );

  it('is read again by itself, once, when one of them has changed', async () => {
    const { session, account } = await waiting('signIn');
    account.gate = undefined;
    const before = account.reads;
    for (const watcher of watchers()) watcher.change();
    await vi.advanceTimersByTimeAsync(1_000);
    await settled();
    expect([active(session).store.state.kind, account.reads - before]).toEqual(['ready', 1]);
    expect(watchers()).toEqual([]);
  });

  it('looks at nothing where trying again is all there is, where all is well, and once the window closes', async () => {
    await waiting('retry');
    expect(watchers()).toEqual([]);
    const { watch } = await waiting('signIn');
    watch.dispose();
    expect(watchers()).toEqual([]);
  });
});

describe('a session that has run out', () => {
  const signedOut = (session: string): ProblemError =>
    new ProblemError(problem(`You are signed out of IAM Identity Center: ${session}`, { recovery: 'signIn', session }));
  const other = { ...scope, region: 'us-east-1' };
  const third = { ...scope, profile: 'elsewhere' };

  /** Three scopes, of two sessions, that were read and are signed out since. */
  const runOut = async () => {
    const places = [scope, other, third].map((of) => ({ of, account: new FakeAccount() }));
    const accounts = places.map(({ account }) => account);
    const at = (of: Scope) => places.find((place) => scopeId(place.of) === scopeId(of))?.account ?? new FakeAccount();
    let signsIn = async (): Promise<void> => undefined;
    const window = openedWindow({
      connect: async (of) => at(of).connection(of),
      profiles: async () => profilesOf([], { watched }),
      signIn: async () => ({ kind: 'identityCenter', title: 'corp', run: () => signsIn() }),
    });
    watchSignIn(window.session);
    for (const of of [scope, other, third]) await window.session.open(of);
    for (const [index, account] of accounts.entries())
      account.gate = failing(signedOut(index === 2 ? 'partner' : 'corp'));
    for (const open of window.scopes.all) await window.session.refresh(open);
    await settled();
    const mend = (): void => {
      for (const account of accounts.slice(0, 2)) account.gate = undefined;
    };
    return { ...window, accounts, mend, signInDoes: (what: () => Promise<void>) => (signsIn = what) };
  };
  const states = (window: { readonly scopes: Scopes }) => window.scopes.all.map(({ store }) => store.state.kind);
  const rowsOf = ({ network }: { readonly network: NetworkViewHost }) =>
    network.rows.map(({ label, description, words }) => [label, description, words.includes('signedOut')]);

  it('is offered once for all its scopes, in no message, and in the row of each, with what was read before', async () => {
    const window = await runOut();
    expect(messages()).toEqual([]);
    expect(() => desktop.dialogs.modal).toThrow('No modal dialog is open');
    expect(rowsOf(window)).toEqual([
      ['Sign in to corp', '2 accounts', false],
      ['Sign in as elsewhere', '', false],
      ['work @ eu-west-1', expect.stringMatching(/^signed out · as of /) as string, true],
      ['work @ us-east-1', expect.stringMatching(/^signed out · as of /) as string, true],
      ['elsewhere @ eu-west-1', expect.stringMatching(/^signed out · as of /) as string, true],
    ]);
    expect(window.scopes.all.every(({ store }) => store.inventory !== undefined)).toBe(true);
    expect(window.network.rows.map(({ icon }) => icon.name)).toEqual(['key', 'key', 'warning', 'warning', 'warning']);
  });

  it('is offered by a button that signs in there', async () => {
    const window = await runOut();
    const buttons = window.network.rows.filter(({ runs }) => runs === 'signIn');
    expect(buttons.map((row) => row.scope)).toEqual([scopeId(scope), scopeId(third)]);
    await window.network.revealScope({ id: scopeId(scope) });
    expect(desktop.trees.get('eniExplorer.network')?.revealedHow).toEqual({ select: true, focus: true });
    expect(desktop.trees.get('eniExplorer.network')?.revealed).toMatchObject([
      { scope: scopeId(scope), row: { words: ['scope', 'profile', 'read', 'signedOut'] } },
    ]);
    window.signInDoes(async () => window.mend());
    await window.run('signIn', buttons[0]);
    await until(() => states(window).filter((kind) => kind === 'ready').length === 2);
    expect(window.network.rows.map(({ label }) => label)).toEqual([
      'Sign in as elsewhere',
      'work @ eu-west-1',
      'work @ us-east-1',
      'elsewhere @ eu-west-1',
    ]);
  });

  it('stands above the only account with its time, that of its reading, and one button', async () => {
    const account = new FakeAccount();
    const window = openedWindow({}, account);
    await window.session.open(scope);
    account.gate = failing(signedOut('corp'));
    await window.session.refresh(active(window.session));
    expect(window.network.message).toMatch(
      /^Signed out of work @ eu-west-1 since \d\d:\d\d\. You are signed out of IAM Identity Center: corp\. Below is the account as it was read at .+\.$/,
    );
    expect(rowsOf(window)).toEqual([
      ['Sign in as work', '', false],
      ['work @ eu-west-1', expect.stringMatching(/^signed out · as of /) as string, true],
    ]);
    expect(messages()).toEqual([]);
  });

  it('of an account that was never read leaves the view to its welcome text, beside the account it is about', async () => {
    const window = await waiting('signIn');
    expect([window.network.rows, window.network.message, window.network.count]).toEqual([[], '', 'work @ eu-west-1']);
    expect(desktop.executed).toContainEqual(['setContext', 'eniExplorer.welcome', 'signIn']);
    expect(messages()).toEqual([]);
  });

  it('is told by no message while it lasts, whatever is written beside it', async () => {
    await runOut();
    for (const watcher of watchers()) watcher.change();
    await vi.advanceTimersByTimeAsync(1_000);
    await settled();
    expect(messages()).toEqual([]);
    expect(watchers().length).toBeGreaterThan(0);
  });

  it('is mended for all its scopes by one sign-in here, and for no other session', async () => {
    const window = await runOut();
    window.signInDoes(async () => window.mend());
    const reads = window.accounts.map((account) => account.reads);
    await window.run('signIn', { scope: scopeId(other) });
    await until(() => states(window).filter((kind) => kind === 'ready').length === 2);
    expect(states(window)).toEqual(['ready', 'ready', 'failed']);
    expect(window.accounts.map((account, at) => account.reads - (reads[at] ?? 0))).toEqual([1, 1, 0]);
  });

  it('is mended for all its scopes by themselves when the person signs in elsewhere', async () => {
    const window = await runOut();
    window.mend();
    const before = messages().length;
    for (const watcher of watchers()) watcher.change();
    await vi.advanceTimersByTimeAsync(1_000);
    await until(() => states(window).filter((kind) => kind === 'ready').length === 2);
    expect(states(window)).toEqual(['ready', 'ready', 'failed']);
    expect(messages()).toHaveLength(before);
    expect(rowsOf(window).map(([, , signedOutTag]) => signedOutTag)).toEqual([false, false, false, true]);
  });
});

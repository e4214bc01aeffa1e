import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../../src/domain/problem.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { watchSignIn } from '../../../../src/ui/scopes/watchSignIn.ts';
import { failing, FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profilesOf } from '../../../support/profiles.ts';
import { desktop, settled } from '../../../support/vscode/desktop.ts';
import { atNewWindow } from '../../../support/vscode/person.ts';

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

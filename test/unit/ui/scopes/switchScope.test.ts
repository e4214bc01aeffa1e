import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { afterReading, asked, atNewWindow, messages } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const other: Scope = { kind: 'profile', profile: 'other', region: 'us-east-1', endpoint: undefined };

/** A window with two accounts, of which the first was read. */
const switching = async () => {
  const window = openedWindow();
  await window.session.openAll([scope, other], { read: 'first' });
  desktop.executed.length = 0;
  const done = window.run('switchScope');
  return { ...window, done, pick: await asked('Switch Account') };
};
const focused = (): boolean => desktop.executed.some(([id]) => id === 'eniExplorer.network.focus');

describe('Switch Account', () => {
  it('goes to the one that is chosen, shows it in the view, and reads it where it was not read yet', async () => {
    const { session, account, done, pick } = await switching();
    expect(pick.items.map(({ label }) => label.replace(/^\$\(.*?\) /, ''))).toEqual([
      'work @ eu-west-1',
      'other @ us-east-1',
      'Others',
      'Open another account…',
    ]);
    const { reads } = account;
    await afterReading(() => pick.choose('other @ us-east-1'));
    await done;
    expect([active(session).scope, account.reads, focused(), messages()]).toEqual([other, reads + 1, true, []]);
  });

  it('leaves all as it is when the person goes away', async () => {
    const { session, done, pick } = await switching();
    pick.hide();
    await done;
    expect([active(session).scope, focused(), messages()]).toEqual([scope, false, []]);
  });

  it('leads to another account, which may be left as well', async () => {
    const { session, done, pick } = await switching();
    await afterReading(() => pick.choose('Open another account…'));
    (await asked('Choose a profile')).hide();
    await done;
    expect([active(session).scope, focused(), messages()]).toEqual([scope, false, []]);
  });

  it('asks at once which one to open where none is', async () => {
    const { session, run } = openedWindow();
    const done = run('switchScope');
    const first = await asked('Choose a profile');
    await afterReading(() => first.choose('Demo account'));
    await done;
    expect([active(session).scope, messages()]).toEqual([{ kind: 'demo' }, []]);
  });
});

import { homedir } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { active } from '../../../support/openedSession.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, messages, told } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

describe('Sign In Again', () => {
  it('runs the AWS CLI for the profile that failed, in a terminal, and reads again when the person says so', async () => {
    const account = new FakeAccount();
    account.gate = failing(refused('The session has expired.', 'ExpiredToken'));
    const { run, session } = openedWindow({}, account);
    await session.open(scope);
    const done = run('signIn');
    const message = await told('When you have signed in, read the account again');
    expect(desktop.terminals).toEqual([
      { name: 'AWS sign-in: work', shellPath: 'aws', shellArgs: ['sso', 'login', '--profile', 'work'], cwd: homedir() },
    ]);
    account.gate = undefined;
    message.press('Try Again');
    await done;
    expect(active(session).store.state.kind).toBe('ready');
  });

  it('reads nothing when the message is closed', async () => {
    const { run, session, account } = openedWindow();
    await session.open(scope);
    const done = run('signIn');
    (await told('When you have signed in')).close();
    await done;
    expect(account.reads).toBe(1);
  });

  it.each([['no account'], ['the demo account']])('asks for a profile where %s is open', async (what) => {
    const { run, session } = openedWindow();
    if (what === 'the demo account') await session.open({ kind: 'demo' });
    const done = run('signIn');
    (await asked('Choose a profile')).hide();
    await done;
    expect([desktop.terminals, messages()]).toEqual([[], []]);
  });
});

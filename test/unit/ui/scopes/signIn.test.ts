import { homedir } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SignInWay } from '../../../../src/aws/signIn/signInWay.ts';
import type { SignInPerson } from '../../../../src/aws/signIn/signInSession.ts';
import { active } from '../../../support/openedSession.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, messages, told, until, warned } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const page = 'https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH';

/** A window whose profile must be signed in to, with how one does that. */
const signedOut = async (way: SignInWay) => {
  const account = new FakeAccount();
  account.gate = failing(refused('You are signed out.', 'UnauthorizedException'));
  const window = openedWindow({ signIn: async () => way }, account);
  await window.session.open(scope);
  return { ...window, account };
};

/** Identity Center, at which something is done with the person. */
const center = (run: (person: SignInPerson) => Promise<void>): SignInWay => ({
  kind: 'identityCenter',
  title: 'corp',
  run,
});

describe('Sign In', () => {
  it('goes through a browser of this machine, says for what, and reads the account then', async () => {
    const ways: string[] = [];
    const { run, session, account } = await signedOut(
      center(async (person) => {
        ways.push(person.way);
        await person.openPage('https://oidc.us-east-1.amazonaws.com/authorize');
        account.gate = undefined;
      }),
    );
    await run('signIn');
    await until(() => active(session).store.state.kind === 'ready');
    expect(ways).toEqual(['browser']);
    expect(desktop.opened).toEqual(['https://oidc.us-east-1.amazonaws.com/authorize']);
    expect(desktop.progresses.map(({ title }) => title)).toContain('Signing in to IAM Identity Center: corp');
    expect(desktop.terminals).toEqual([]);
  });

  it.each([
    ['in a remote window', { remoteName: 'ssh-remote' }],
    ['in a browser', { uiKind: 2 }],
  ])('is by a code %s, which is shown before the page is opened', async (_where, where) => {
    Object.assign(desktop, where);
    const { run, session, account } = await signedOut(
      center(async (person) => {
        expect(person.way).toBe('code');
        await person.confirmCode('ABCD-EFGH', page);
        account.gate = undefined;
      }),
    );
    const done = run('signIn');
    const dialog = await warned('Confirm this code in your browser: ABCD-EFGH');
    expect([desktop.opened, dialog.titles]).toEqual([[], ['Open Page']]);
    dialog.press('Open Page');
    await done;
    expect(desktop.opened).toEqual([page]);
    await until(() => active(session).store.state.kind === 'ready');
  });

  it('is left in silence when the person does not want the page', async () => {
    Object.assign(desktop, { uiKind: 2 });
    const { run, session } = await signedOut(center(async ({ confirmCode }) => confirmCode('ABCD-EFGH', page)));
    const before = messages().length;
    const done = run('signIn');
    (await warned('Confirm this code')).press(undefined);
    await done;
    expect([desktop.opened, messages().length, active(session).store.state.kind]).toEqual([[], before, 'failed']);
  });

  it.each(['command:workbench.action.quit', 'file:///etc/passwd', 'http://evil.example/'])(
    'opens no %s',
    async (elsewhere) => {
      const { run } = await signedOut(center(async ({ openPage }) => openPage(elsewhere)));
      await run('signIn');
      await told('unexpected error');
      expect(desktop.opened).toEqual([]);
    },
  );

  it.each(['http://localhost:8080/?code=A', 'http://127.0.0.1:9000/device'])(
    'opens %s, a page of this machine',
    async (local) => {
      const { run } = await signedOut(center(async ({ openPage }) => openPage(local)));
      await run('signIn');
      expect(desktop.opened.map((url) => new URL(url).href)).toEqual([local]);
    },
  );

  it('runs the AWS CLI for a profile of aws login, in a terminal, with its own name', async () => {
    const { run, session, account } = await signedOut({ kind: 'login', profile: 'console' });
    const done = run('signIn');
    const message = await told('When you have signed in, the account is read again: work @ eu-west-1');
    expect(desktop.terminals).toEqual([
      { name: 'AWS sign-in: console', shellPath: 'aws', shellArgs: ['login', '--profile', 'console'], cwd: homedir() },
    ]);
    account.gate = undefined;
    message.press('Try Again');
    await done;
    expect(active(session).store.state.kind).toBe('ready');
  });

  it.each([['no account'], ['the demo account'], ['a profile with keys']])(
    'asks for a profile where %s is open',
    async (what) => {
      const { run, session } = openedWindow();
      if (what === 'the demo account') await session.open({ kind: 'demo' });
      if (what === 'a profile with keys') await session.open(scope);
      const done = run('signIn');
      (await asked('Choose a profile')).hide();
      await done;
      expect([desktop.terminals, messages()]).toEqual([[], []]);
    },
  );
});

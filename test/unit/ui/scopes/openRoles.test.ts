import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountRoles } from '../../../../src/aws/identityCenter/accountRoles.ts';
import type { PortalAccount } from '../../../../src/aws/identityCenter/portal.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { words } from '../../../../src/domain/words.ts';
import type { Platform } from '../../../../src/services/platform.ts';
import { FakeAccount, problem } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { profileOf, profilesOf } from '../../../support/profiles.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { afterReading, asked, atNewWindow, messages, told, until, warned } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);

const shop: PortalAccount = { accountId: '111122223333', accountName: 'shop', email: 'shop@example.com' };
const stage: PortalAccount = { accountId: '444455556666', accountName: 'shop-stage' };
const rolesOf = async (_session: unknown, ids: readonly string[]): Promise<readonly AccountRoles[]> =>
  ids.map((accountId) => ({ accountId, roles: ['ReadOnly', 'Admin'] }));

/** The dialog for accounts of a session, in a window that shows nothing. */
const choosing = async (
  over: Partial<Platform> = {},
  sessions = [{ session: 'corp' }],
  usedRoles: readonly unknown[] = [],
) => {
  const connected: Scope[] = [];
  const account = new FakeAccount();
  const window = openedWindow({
    profiles: async () => profilesOf([profileOf('mine')], { sessions }),
    accountsOf: async () => [stage, shop],
    rolesOf,
    connect: async (scope) => {
      connected.push(scope);
      return account.connection(scope);
    },
    ...over,
  });
  window.keptForPerson.set('usedRoles', usedRoles);
  const done = window.run('chooseScope');
  const first = await asked('Choose a profile');
  return { ...window, connected, done, first };
};
const roleOf = (accountId: string, roleName: string) => ({
  kind: 'identityCenter',
  session: 'corp',
  accountId,
  roleName,
});

describe('accounts and roles out of a session', () => {
  it('are picked, several at once, with regions, and opened side by side; remembered without any secret', async () => {
    const { session, done, first, connected, kept } = await choosing();
    expect(first.labels).toEqual([
      '$(account) mine',
      'IAM Identity Center',
      '$(organization) Accounts and roles of corp…',
      'Without an AWS account',
      '$(beaker) Demo account',
      '$(beaker) Demo account shop-stage',
      '$(organization) Accounts and roles of the demo…',
      '$(folder-opened) Snapshot file…',
    ]);
    await afterReading(() => first.choose('Accounts and roles of corp'));
    const accounts = await asked('Accounts and Roles of corp: Which of 2 accounts?');
    expect(accounts.items.map(({ label, description }) => [label, description])).toEqual([
      ['All 2 accounts', 'asks each for your roles, some at a time'],
      ['shop', '111122223333 · shop@example.com'],
      ['shop-stage', '444455556666'],
    ]);
    expect(accounts.placeholder).toMatch(/^Roles are listed of the accounts that you select; type a name, an id/);
    accounts.tick('shop', 'shop-stage');
    await afterReading(() => accounts.enter());
    const roles = await asked('Which roles?');
    expect(roles.items.map(({ label, description }) => [label, description])).toEqual([
      ['shop/Admin', '111122223333'],
      ['shop/ReadOnly', '111122223333'],
      ['shop-stage/Admin', '444455556666'],
      ['shop-stage/ReadOnly', '444455556666'],
    ]);
    roles.tick('shop/ReadOnly', 'shop-stage/Admin');
    await afterReading(() => roles.enter());
    const regions = await asked('Which regions?');
    regions.tick('eu-west-1', 'us-east-1');
    await afterReading(() => regions.enter());
    await done;
    const scopes = [
      ['shop/ReadOnly', 'eu-west-1', roleOf('111122223333', 'ReadOnly')],
      ['shop/ReadOnly', 'us-east-1', roleOf('111122223333', 'ReadOnly')],
      ['shop-stage/Admin', 'eu-west-1', roleOf('444455556666', 'Admin')],
      ['shop-stage/Admin', 'us-east-1', roleOf('444455556666', 'Admin')],
    ].map(([profile, region, source]) => ({ kind: 'profile', profile, region, endpoint: undefined, source }));
    expect(session.scopes.all.map(({ scope }) => scope)).toEqual(scopes);
    expect(connected).toEqual(scopes);
    const remembered = scopes.map(({ endpoint: _none, ...scope }) => scope);
    await expect.poll(() => kept.get('scopes')).toMatchObject({ scopes: remembered });
  });

  it('are listed of all accounts where a person wants that; stopping it leads back to the accounts', async () => {
    const wanted: (readonly string[])[] = [];
    const { done, first } = await choosing({
      rolesOf: async (session, ids, { signal }) => {
        wanted.push(ids);
        if (wanted.length > 1) return rolesOf(session, ids);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      },
    });
    await afterReading(() => first.choose('Accounts and roles of corp'));
    const accounts = await asked('Which of 2 accounts?');
    accounts.tick('All 2 accounts');
    await afterReading(() => accounts.enter());
    await until(() => desktop.progresses.some(({ title }) => title === 'Reading the roles of corp'));
    desktop.progresses.at(-1)?.cancel();
    const again = await asked('Which of 2 accounts?');
    expect(again.selectedItems.map(({ label }) => label)).toEqual(['All 2 accounts']);
    await afterReading(() => again.enter());
    const roles = await asked('Which roles?');
    expect([wanted[1], roles.items.length, messages()]).toEqual([['111122223333', '444455556666'], 4, []]);
    roles.hide();
    await done;
  });

  it('open in a region that is typed, which the list does not have', async () => {
    const { session, done, first } = await choosing({ accountsOf: async () => [shop] });
    await afterReading(() => first.choose('Accounts and roles of corp'));
    const accounts = await asked('Which account?');
    await afterReading(() => accounts.enter());
    const roles = await asked('Which roles?');
    roles.tick('shop/Admin');
    await afterReading(() => roles.enter());
    const regions = await asked('Which regions?');
    await afterReading(() => regions.type('eu-west-9'));
    await until(() => regions.items.some(({ label }) => label === 'eu-west-9'));
    expect(regions.items.find(({ label }) => label === 'eu-west-9')?.description).toBe('as typed');
    regions.tick('eu-west-9');
    await afterReading(() => regions.type('not a region'));
    await until(() => !regions.items.some(({ label }) => label === 'eu-west-9'));
    await afterReading(() => regions.type(''));
    await until(() => regions.items.length > 5);
    await afterReading(() => regions.enter());
    await done;
    expect(session.scopes.all.map(({ scope }) => scope)).toMatchObject([
      { profile: 'shop/Admin', region: 'eu-west-9' },
    ]);
  });

  it('are at hand by themselves the next time, with their region', async () => {
    const used = [
      { profile: 'shop/Admin', region: 'eu-west-1', source: roleOf('111122223333', 'Admin') },
      { profile: 7 },
      { profile: 'old/Admin', region: 'us-east-1', source: { kind: 'identityCenter', session: 'corp' } },
    ];
    const { session, done, first, keptForPerson } = await choosing({}, [{ session: 'corp' }], used);
    expect(first.items.map(({ label, description }) => [label, description]).slice(1, 4)).toEqual([
      ['IAM Identity Center', undefined],
      ['$(account) shop/Admin', 'SSO, corp · 111122223333 · eu-west-1'],
      ['$(organization) Accounts and roles of corp…', 'all that its sign-in gives you'],
    ]);
    await afterReading(() => first.choose('shop/Admin'));
    const region = await asked('Choose a region');
    expect(region.activeItems.map(({ label }) => label)).toEqual(['eu-west-1']);
    await afterReading(() => region.choose('us-east-1'));
    await done;
    const opened = { profile: 'shop/Admin', region: 'us-east-1', source: roleOf('111122223333', 'Admin') };
    expect(session.scopes.all.map(({ scope }) => scope)).toMatchObject([opened]);
    await expect.poll(() => keptForPerson.get('usedRoles')).toEqual([opened]);
  });

  it('are asked for after a sign-in where nobody is signed in', async () => {
    let isSignedIn = false;
    const { done, first } = await choosing({
      accountsOf: async (_session, { onCount }) => {
        if (!isSignedIn) throw new ProblemError(problem('You are signed out', { recovery: 'signIn' }));
        for (const count of [100, 200]) onCount?.(count);
        return [shop];
      },
      signIn: async (of) => ({
        kind: 'identityCenter',
        title: 'session' in of ? of.session : 'a profile',
        run: async () => void (isSignedIn = true),
      }),
    });
    await afterReading(() => first.choose('Accounts and roles of corp'));
    const accounts = await asked('Which account?');
    expect(desktop.progresses.map(({ title, steps }) => [title, ...steps])).toEqual([
      ['Reading the accounts of corp'],
      ['Signing in to IAM Identity Center: corp'],
      ['Reading the accounts of corp', '100 so far', '200 so far'],
    ]);
    expect(accounts.selectedItems.map(({ label }) => label)).toEqual(['shop']);
    accounts.hide();
    await done;
    expect(messages()).toEqual([]);
  });

  it('tell what could not be listed, and offer the rest', async () => {
    const { done, first } = await choosing({
      rolesOf: async () => [
        { accountId: '444455556666', roles: undefined, problem: words`It is not yours` },
        { accountId: '111122223333', roles: ['Admin'] },
      ],
    });
    await afterReading(() => first.choose('Accounts and roles of corp'));
    const accounts = await asked('Which of 2 accounts?');
    accounts.tick('shop', 'shop-stage');
    await afterReading(() => accounts.enter());
    const roles = await asked('Which roles?');
    expect(roles.labels).toEqual(['shop/Admin']);
    await told('Roles could not be listed in: shop-stage · It is not yours');
    roles.hide();
    await done;
  });

  it('lead back from each question to the one before, with what was ticked', async () => {
    const { session, done, first } = await choosing();
    await afterReading(() => first.choose('Accounts and roles of corp'));
    const accounts = await asked('Which of 2 accounts?');
    accounts.tick('shop');
    await afterReading(() => accounts.enter());
    const roles = await asked('Which roles?');
    roles.tick('shop/Admin');
    await afterReading(() => roles.enter());
    (await asked('Which regions?')).press();
    const again = await asked('Which roles?');
    expect(again.selectedItems.map(({ label }) => label)).toEqual(['shop/Admin']);
    again.press();
    const before = await asked('Which of 2 accounts?');
    expect(before.selectedItems.map(({ label }) => label)).toEqual(['shop']);
    before.press();
    (await asked('Choose a profile')).hide();
    await done;
    expect([session.scopes.all, messages()]).toEqual([[], []]);
  });

  it.each([
    ['no account', { accountsOf: async () => [] }, 'IAM Identity Center gives you no account: corp'],
    [
      'a refusal',
      {
        accountsOf: async () => {
          throw new ProblemError(problem('It cannot be reached', { recovery: 'retry' }));
        },
      },
      'It cannot be reached',
    ],
  ])('are told in one message where there is %s', async (_what, over, text) => {
    const { done, first } = await choosing(over);
    await afterReading(() => first.choose('Accounts and roles of corp'));
    await told(text);
    await done;
    expect(messages()).toHaveLength(1);
  });

  it('ask before a token goes to an endpoint without encryption, once', async () => {
    const answers: boolean[] = [];
    const { done, first } = await choosing({
      accountsOf: async (_session, { agree }) => {
        answers.push(await agree('http://portal.example'));
        answers.push(await agree('http://portal.example'));
        return [];
      },
    });
    void afterReading(() => first.choose('Accounts and roles of corp'));
    const dialog = await warned('Sign in without encryption at: http://portal.example');
    expect(dialog.titles).toEqual(['Do Not Sign In', 'Sign In Without Encryption']);
    dialog.press('Sign In Without Encryption');
    await done;
    expect(answers).toEqual([true, true]);
  });

  it('can be had by a start URL where the files name no session', async () => {
    const sessions: unknown[] = [];
    const { done, first } = await choosing(
      {
        accountsOf: async (session) => {
          sessions.push(session);
          return [shop];
        },
      },
      [],
    );
    await afterReading(() => first.choose('Accounts and roles by a start URL'));
    const url = await asked('Start URL');
    url.type('corp.awsapps.com');
    expect(url.validationMessage).toMatchObject({ message: expect.stringContaining('begins with https://') as string });
    url.type('https://corp.awsapps.com/start');
    await afterReading(() => url.enter());
    const region = await asked('In which region is its Identity Center?');
    await afterReading(() => region.choose('eu-central-1'));
    (await asked('Which account?')).hide();
    await done;
    expect(sessions).toEqual([{ session: 'https://corp.awsapps.com/start', ssoRegion: 'eu-central-1' }]);
  });
});

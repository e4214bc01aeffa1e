import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { accountsOf, rolesOf } from '../../../src/aws/identityCenter/accountRoles.ts';
import { listProfiles } from '../../../src/aws/profiles.ts';
import { signInTo } from '../../../src/aws/signIn/signInWay.ts';
import type { CenterSession, Scope } from '../../../src/domain/scope.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';

let files: AwsFiles;
let aws: StandIns;
beforeEach(async () => {
  files = awsFiles();
  aws = await standIns();
  files.config(
    `[sso-session corp]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\n` +
      // What another profile says of endpoints is nothing to a session.
      '[default]\nendpoint_url = http://127.0.0.1:1\n',
  );
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const startUrl = 'https://corp.awsapps.example/start';
const corp: CenterSession = { session: 'corp' };
const byUrl: CenterSession = { session: startUrl, ssoRegion: 'us-east-1' };
const looking = () => ({ signal: new AbortController().signal, agree: async () => false });

/** As another program of the person leaves it. */
const signIn = async (session: CenterSession): Promise<void> => {
  const name = createHash('sha1').update(session.session).digest('hex');
  files.write(`.aws/sso/cache/${name}.json`, JSON.stringify(aws.center.signIn()));
};

/** As an administrator who gives the person many accounts. */
const give = (count: number): void => {
  const { accounts } = aws.center.directory;
  accounts.splice(0);
  for (let at = 0; at < count; at += 1)
    accounts.push({
      id: String(100_000_000_000 + at),
      name: `team-${at}`,
      email: `team-${at}@example.com`,
      roles: ['Admin', 'ReadOnly'],
    });
};

const throttled = { status: 429, body: JSON.stringify({ __type: 'TooManyRequestsException', message: 'HTTP 429' }) };

describe('the accounts of a session', () => {
  it.each([
    ['by its name', corp],
    ['by its start URL', byUrl],
  ])('are listed with their names and e-mail addresses, in the region of the session, %s', async (_how, session) => {
    await signIn(session);
    expect(await accountsOf(session, looking())).toEqual([
      { accountId: '111122223333', accountName: 'shop', email: 'shop@example.com' },
      { accountId: '444455556666', accountName: 'shop-stage', email: 'shop-stage@example.com' },
    ]);
    expect(aws.hostsOf('ListAccounts')).toEqual(['portal.sso.us-east-1.amazonaws.com']);
    expect(aws.hosts().filter((one) => !/^(portal\.sso|oidc)\.us-east-1\.amazonaws\.com /.test(one))).toEqual([]);
  });

  it('are 500, page by page, also where the portal gives no more than 30 at a time and throttles', async () => {
    await signIn(corp);
    give(500);
    let asked = 0;
    aws.answer('ListAccounts', ({ parameters }) => {
      asked += 1;
      if (asked === 15) return throttled;
      const from = Number(parameters['next_token'] ?? 0);
      const accountList = aws.center.directory.accounts
        .slice(from, from + 30)
        .map(({ id, name }) => ({ accountId: id, accountName: name }));
      const nextToken = from + 30 < 500 ? String(from + 30) : undefined;
      return { status: 200, body: JSON.stringify({ accountList, nextToken }) };
    });
    const counts: number[] = [];
    const found = await accountsOf(corp, { ...looking(), onCount: (count) => counts.push(count) });
    expect(new Set(found.map(({ accountId }) => accountId)).size).toBe(500);
    expect([counts[0], counts.at(-1), counts.length]).toEqual([30, 500, 17]);
  }, 30_000);

  it('are not asked for without a session: who wants them signs in first', async () => {
    await expect(accountsOf(corp, looking())).rejects.toMatchObject({
      problem: {
        message: 'You are signed out of IAM Identity Center: corp',
        remedy: 'Sign in again, here or with: aws sso login --sso-session corp',
        recovery: 'signIn',
      },
    });
    await expect(accountsOf(byUrl, looking())).rejects.toMatchObject({ problem: { remedy: 'Sign in again' } });
    expect(aws.asked).toEqual([]);
  });

  it('are asked for anew after a session was revoked', async () => {
    await signIn(corp);
    aws.answer('ListAccounts', () => ({
      status: 401,
      body: JSON.stringify({ __type: 'UnauthorizedException', message: 'Session token not found or invalid' }),
    }));
    await expect(accountsOf(corp, looking())).rejects.toMatchObject({ problem: { recovery: 'signIn' } });
  });

  it('says which section is not there', async () => {
    await expect(accountsOf({ session: 'gone' }, looking())).rejects.toMatchObject({
      problem: { message: expect.stringContaining('does not have: gone') as string, recovery: 'openConfig' },
    });
  });

  it('sends nothing to an endpoint without encryption that nobody agreed to', async () => {
    await signIn(corp);
    const before = aws.asked.length;
    vi.stubEnv('AWS_ENDPOINT_URL_SSO', 'http://portal.example');
    const asked: string[] = [];
    const agree = async (url: string): Promise<boolean> => {
      asked.push(url);
      return false;
    };
    await expect(accountsOf(corp, { ...looking(), agree })).rejects.toMatchObject({
      problem: { code: 'UnencryptedEndpoint' },
    });
    expect([asked, aws.asked.length]).toEqual([['http://portal.example'], before]);
  });

  it('are left at once when the person cancels', async () => {
    await signIn(corp);
    aws.answer('ListAccounts', () => 'silence');
    const stop = new AbortController();
    const listing = accountsOf(corp, { ...looking(), signal: stop.signal });
    await expect.poll(() => aws.count('ListAccounts')).toBe(1);
    stop.abort();
    await expect(listing).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the roles of accounts', () => {
  it('are listed for each that was asked for, also while the portal throttles', async () => {
    await signIn(corp);
    give(12);
    let asked = 0;
    aws.answer('ListAccountRoles', () => ((asked += 1) === 9 ? throttled : 'usual'));
    const ids = aws.center.directory.accounts.map(({ id }) => id);
    let told = 0;
    const found = await rolesOf(corp, ids, { ...looking(), onAccount: () => (told += 1) });
    expect(found.map(({ accountId }) => accountId)).toEqual(ids);
    expect(found.every(({ roles }) => roles?.join() === 'Admin,ReadOnly')).toBe(true);
    expect([told, aws.hostsOf('ListAccountRoles')]).toEqual([12, ['portal.sso.us-east-1.amazonaws.com']]);
  }, 30_000);

  it('of an account that refuses are told as such, and those of the others are there', async () => {
    await signIn(corp);
    expect(await rolesOf(corp, ['999999999999', '444455556666'], looking())).toEqual([
      {
        accountId: '999999999999',
        roles: undefined,
        problem: 'IAM Identity Center does not list this for you: corp',
      },
      { accountId: '444455556666', roles: ['Admin'] },
    ]);
  });
});

describe('a role that was picked', () => {
  const scopeOf = (session: CenterSession): Scope => ({
    kind: 'profile',
    profile: 'shop-stage/Admin',
    region: 'eu-west-1',
    endpoint: undefined,
    source: { kind: 'identityCenter', ...session, accountId: '444455556666', roleName: 'Admin' },
  });
  const read = async (scope: Scope) => {
    const connection = connect(scope, { maxAttempts: 1 });
    return connection.read().finally(() => connection.close());
  };

  it.each([
    ['by its name', corp],
    ['by its start URL', byUrl],
  ])('opens its account without a profile, at AWS, whatever other profiles say, %s', async (_how, session) => {
    await signIn(session);
    expect(await read(scopeOf(session))).toMatchObject({ accountId: '444455556666', gaps: [] });
    expect(aws.hostsOf('GetRoleCredentials')).toEqual(['portal.sso.us-east-1.amazonaws.com']);
    expect(aws.hostsOf('DescribeVpcs')).toEqual(['ec2.eu-west-1.amazonaws.com']);
    expect(aws.hostsOf('GetCallerIdentity')).toEqual(['sts.eu-west-1.amazonaws.com']);
  });

  it('says how to sign in again, with no profile that is not there', async () => {
    await expect(read(scopeOf(corp))).rejects.toMatchObject({
      problem: { remedy: 'Sign in again, here or with: aws sso login --sso-session corp', recovery: 'signIn' },
    });
  });

  it('says that it is not the person’s any more', async () => {
    await signIn(corp);
    aws.center.directory.accounts.splice(1);
    await expect(read(scopeOf(corp))).rejects.toMatchObject({
      problem: {
        message: 'IAM Identity Center does not give you the role Admin in the account: 444455556666',
        remedy: expect.stringContaining('choose another account or role') as string,
        recovery: 'chooseScope',
      },
    });
  });

  it('is signed in to by its session alone, and the session is kept where the AWS CLI has it', async () => {
    const way = signInTo(byUrl);
    if (way.kind !== 'identityCenter') throw new Error(way.kind);
    expect(way.title).toBe(startUrl);
    await way.run({
      way: 'browser',
      // A start URL by itself knows the code alone, as with the AWS CLI.
      confirmCode: async (code) => void aws.center.decide(code, 'approved'),
      openPage: async () => undefined,
      ...looking(),
    });
    expect(await accountsOf(byUrl, looking())).toHaveLength(2);
    expect(aws.hostsOf('StartDeviceAuthorization')).toEqual(['oidc.us-east-1.amazonaws.com']);
  });
});

describe('the sessions that are offered', () => {
  it('are the sections, then start URLs of profiles that have none', () => {
    files.config(
      `[sso-session corp]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\n[sso-session "two words"]\n` +
        '[profile a]\nsso_session = corp\n' +
        `[profile same]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\n` +
        '[profile old]\nsso_start_url = https://old.example/start\nsso_region = eu-west-1\n' +
        '[profile old2]\nsso_start_url = https://old.example/start\nsso_region = eu-west-1\n' +
        '[profile half]\nsso_start_url = https://half.example/start\n',
    );
    expect(listProfiles().sessions).toEqual([
      { session: 'corp' },
      { session: 'two words' },
      { session: 'https://old.example/start', ssoRegion: 'eu-west-1' },
    ]);
  });
});

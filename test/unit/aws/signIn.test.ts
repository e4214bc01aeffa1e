import { request as httpRequest } from 'node:http';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { signInOf, type SignInWay } from '../../../src/aws/signIn/signInWay.ts';
import type { SignInPerson } from '../../../src/aws/signIn/signInSession.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';

let files: AwsFiles;
let aws: StandIns;
beforeEach(async () => {
  files = awsFiles();
  aws = await standIns();
  files.config(
    '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n' +
      '[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\n' +
      '[profile old]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n' +
      'sso_account_id = 111122223333\nsso_role_name = Admin\n' +
      '[profile role]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = p\n' +
      `[profile console]\nlogin_session = arn:aws:iam::111122223333:user/me\n[profile keys]\n${keys}`,
  );
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const scopeOf = (profile: string) => ({ kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined }) as const;
const cached = (of: string) =>
  join(files.home, '.aws/sso/cache', `${createHash('sha1').update(of).digest('hex')}.json`);
const kept = (of: string): unknown => JSON.parse(readFileSync(cached(of), 'utf8'));

const signingIn = async (profile: string, person: Partial<SignInPerson>): Promise<void> => {
  const way = await signInOf(scopeOf(profile));
  if (way.kind !== 'identityCenter') throw new Error(`Another way: ${way.kind}`);
  await way.run({
    way: 'code',
    confirmCode: async (code) => void aws.center.decide(code, 'approved'),
    openPage: async () => undefined,
    agree: async () => false,
    signal: new AbortController().signal,
    ...person,
  });
};
const reads = async (profile: string) => {
  const connection = connect(scopeOf(profile), { maxAttempts: 1 });
  return connection.read().finally(() => connection.close());
};

/** What a browser of this machine does: asks a page, and follows where it leads back to. */
const browse = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

/** The person says yes or no on Identity Center's page, and the browser is led back. */
const answering =
  (verdict: 'allow' | 'deny', spoil: (back: URL) => void = () => undefined) =>
  async (page: string): Promise<void> => {
    const { search, host } = new URL(page);
    expect(host).toBe('oidc.us-east-1.amazonaws.com');
    const body = new URLSearchParams([...new URLSearchParams(search), ['verdict', verdict]]);
    const answer = await fetch(`${aws.url}/authorize`, { method: 'POST', body, redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    spoil(back);
    void browse(back.href);
  };

const both = [
  ['by a code', {}],
  ['by a browser of this machine', { way: 'browser', openPage: answering('allow') }],
] as const satisfies readonly (readonly [string, Partial<SignInPerson>])[];

describe('signing in to IAM Identity Center', () => {
  it.each(both)('gives a session that opens the profile, in its own region, %s', async (_how, person) => {
    await signingIn('p', person);
    expect(await reads('p')).toMatchObject({ accountId: '111122223333', gaps: [] });
    const ofCenter = aws.hosts().filter((one) => one.includes('oidc') || one.includes('portal'));
    expect(ofCenter.every((one) => /^(oidc|portal\.sso)\.us-east-1\.amazonaws\.com /.test(one))).toBe(true);
  });

  it.each(both)('keeps it where and as the AWS CLI does, for this person alone, %s', async (_how, person) => {
    await signingIn('p', person);
    expect(kept('corp')).toEqual({
      startUrl: 'https://corp.awsapps.example/start',
      region: 'us-east-1',
      accessToken: expect.any(String) as string,
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
      refreshToken: expect.any(String) as string,
      clientId: expect.any(String) as string,
      clientSecret: expect.any(String) as string,
      registrationExpiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
    });
    expect(statSync(cached('corp')).mode.toString(8)).toMatch(/600$/);
  });

  it.each(both)('is registered once, %s', async (_how, person) => {
    await signingIn('p', person);
    await signingIn('p', person);
    expect(aws.count('RegisterClient')).toBe(1);
  });

  it('keeps the session of settings without a name by its start URL', async () => {
    await signingIn('old', { way: 'browser' });
    expect(kept('https://corp.awsapps.example/start')).toMatchObject({ region: 'us-east-1' });
    expect(await reads('old')).toMatchObject({ gaps: [] });
  });

  it('can be renewed without the person', async () => {
    await signingIn('p', {});
    const soon = new Date(Date.now() + 60_000).toISOString();
    files.write(
      `.aws/sso/cache/${createHash('sha1').update('corp').digest('hex')}.json`,
      JSON.stringify({ ...(kept('corp') as object), expiresAt: soon }),
    );
    expect(await reads('p')).toMatchObject({ gaps: [] });
    expect(aws.hostsOf('CreateToken')).toEqual(['oidc.us-east-1.amazonaws.com']);
    expect(kept('corp')).not.toMatchObject({ expiresAt: soon });
  });

  it('is for what a role starts from', async () => {
    expect(await signInOf(scopeOf('role'))).toMatchObject({ kind: 'identityCenter', title: 'corp' });
  });

  it.each<[string, SignInWay]>([
    ['console', { kind: 'login', profile: 'console' }],
    ['keys', { kind: 'none' }],
  ])('is none of the profile %s', async (profile, way) => {
    expect(await signInOf(scopeOf(profile))).toEqual(way);
  });

  it('says what is wrong with a profile that names no session', async () => {
    await expect(signInOf(scopeOf('nobody'))).rejects.toMatchObject({ problem: { recovery: 'chooseScope' } });
  });
});

describe('a sign-in that does not come about', () => {
  it.each([
    ['by a code', { confirmCode: async (code: string) => void aws.center.decide(code, 'denied') }],
    ['by a browser', { way: 'browser', openPage: answering('deny') }],
  ] as const)('says that the person did not allow it, %s', async (_how, person) => {
    await expect(signingIn('p', person)).rejects.toMatchObject({
      problem: { message: 'The sign-in was not allowed in the browser: corp', recovery: 'signIn' },
    });
    expect(() => kept('corp')).toThrow('ENOENT');
  });

  it('says that the start URL is none of the region', async () => {
    files.config(
      '[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://corp.awsapps.example/start\n' +
        '[profile p]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = Admin\n',
    );
    await expect(signingIn('p', {})).rejects.toMatchObject({
      problem: {
        message: expect.stringContaining('does not know this start URL') as string,
        recovery: 'openConfig',
        place: { line: 5 },
      },
    });
  });

  it('ends at once, and asks no more, when the person cancels', async () => {
    const stop = new AbortController();
    const confirmCode = async (): Promise<void> => void setTimeout(() => stop.abort(), 10);
    await expect(signingIn('p', { confirmCode, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    const asked = aws.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(aws.asked).toHaveLength(asked);
  });

  it('sends nothing to an endpoint without encryption on another machine', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SSO_OIDC', 'http://oidc.example');
    await expect(signingIn('p', {})).rejects.toMatchObject({ problem: { code: 'UnencryptedEndpoint' } });
    expect(aws.asked).toEqual([]);
  });
});

describe('the page that a browser is led back to', () => {
  it('takes neither another state, nor another host, nor another path', async () => {
    const statuses: number[] = [];
    const openPage = async (page: string): Promise<void> => {
      const asked = new URL(page).searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      expect(back.hostname).toBe('127.0.0.1');
      back.searchParams.set('code', 'stolen');
      back.searchParams.set('state', 'guessed');
      statuses.push(await browse(back.href));
      back.searchParams.set('state', asked.get('state') ?? '');
      statuses.push(await browse(back.href, { host: 'evil.example' }));
      back.pathname = '/other';
      statuses.push(await browse(back.href));
      await answering('allow')(page);
    };
    await signingIn('p', { way: 'browser', openPage });
    expect(statuses).toEqual([404, 404, 404]);
    expect(await reads('p')).toMatchObject({ gaps: [] });
  });

  it('is not there any more afterwards', async () => {
    let back = '';
    const openPage = async (page: string): Promise<void> => {
      back = new URL(page).searchParams.get('redirect_uri') ?? '';
      await answering('allow')(page);
    };
    await signingIn('p', { way: 'browser', openPage });
    await expect(browse(back)).rejects.toThrow('ECONNREFUSED');
  });
});

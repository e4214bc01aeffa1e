import { createHash, generateKeyPairSync } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';
import { awsStandIn, refusal, type AwsStandIn } from '../../support/awsStandIn.ts';

let files: AwsFiles;
let aws: AwsStandIn;
beforeEach(async () => {
  files = awsFiles();
  aws = await awsStandIn();
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const scopeOf = (profile: string, endpoint?: string): Scope => ({
  kind: 'profile',
  profile,
  region: 'eu-west-1',
  endpoint,
});
const open = (profile: string, endpoint?: string) => connect(scopeOf(profile, endpoint), { maxAttempts: 1 });
const readBy = async (profile: string, endpoint?: string) => {
  const connection = open(profile, endpoint);
  return connection.read().finally(() => connection.close());
};
const hostsOf = (action: string) =>
  aws.hosts().flatMap((one) => (one.endsWith(` ${action}`) ? [one.split(' ')[0]] : []));
/** The keys with which EC2 was asked. */
const keysAtEc2 = () => [
  ...new Set(aws.asked.filter(({ action }) => action.startsWith('Describe')).map(({ keyId }) => keyId)),
];

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const inAMinute = new Date(Date.now() + 60_000).toISOString();
const startUrl = 'https://corp.awsapps.example/start';
/** Where AWS CLI and SDK keep a token: named after the session, or after the start URL of a profile without one. */
const ssoToken = (of: string, token: object) =>
  files.write(`.aws/sso/cache/${createHash('sha1').update(of).digest('hex')}.json`, JSON.stringify(token));

const session = `[sso-session corp]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\n`;
const byName = '[profile dev]\nsso_session = corp\nsso_account_id = 222222222222\nsso_role_name = Dev\n';
const legacy = `[profile old]\nsso_region = us-east-1\nsso_start_url = ${startUrl}\nsso_account_id = 2\nsso_role_name = Dev\n`;
const role = (name: string, source: string) =>
  `[profile ${name}]\nrole_arn = arn:aws:iam::222222222222:role/r\nsource_profile = ${source}\n`;

describe('IAM Identity Center in another region than EC2', () => {
  const expectRightHosts = () => {
    expect(hostsOf('/federation/credentials')).toEqual(['portal.sso.us-east-1.amazonaws.com']);
    expect(hostsOf('DescribeVpcs')).toEqual(['ec2.eu-west-1.amazonaws.com']);
    expect(hostsOf('GetCallerIdentity')).toEqual(['sts.eu-west-1.amazonaws.com']);
    expect(aws.count('/federation/credentials')).toBe(1);
  };

  it('gives the credentials of a profile with a session', async () => {
    files.config(session + byName);
    ssoToken('corp', { accessToken: 't', expiresAt: inAnHour });
    expect(await readBy('dev')).toMatchObject({ accountId: '111122223333', gaps: [] });
    expectRightHosts();
    expect(keysAtEc2()).toEqual(['AKIAPORTAL']);
  });

  it('gives the credentials of a profile without a session', async () => {
    files.config(legacy);
    ssoToken(startUrl, { accessToken: 't', expiresAt: inAnHour });
    await readBy('old');
    expectRightHosts();
  });

  it('gives what a role is assumed from, once', async () => {
    files.config(session + byName + role('admin', 'dev'));
    ssoToken('corp', { accessToken: 't', expiresAt: inAnHour });
    await readBy('admin');
    expectRightHosts();
    expect(hostsOf('AssumeRole')).toEqual(['sts.eu-west-1.amazonaws.com']);
    expect(aws.asked.filter(({ action }) => action === 'AssumeRole')).toMatchObject([{ keyId: 'AKIAPORTAL' }]);
    expect(keysAtEc2()).toEqual(['AKIAROLE']);
  });

  it('renews a token that runs out', async () => {
    files.config(session.replaceAll('corp', 'renewing') + byName.replace('corp', 'renewing'));
    const registered = { clientId: 'c', clientSecret: 's', refreshToken: 'r', registrationExpiresAt: inAnHour };
    ssoToken('renewing', { accessToken: 't', expiresAt: inAMinute, ...registered });
    await readBy('dev');
    expectRightHosts();
    expect(hostsOf('/token')).toEqual(['oidc.us-east-1.amazonaws.com']);
    expect(aws.count('/token')).toBe(1);
  });

  it('is asked where a person configured it, the portal and the token service each', async () => {
    files.config(session.replaceAll('corp', 'elsewhere') + byName.replace('corp', 'elsewhere'));
    const registered = { clientId: 'c', clientSecret: 's', refreshToken: 'r', registrationExpiresAt: inAnHour };
    ssoToken('elsewhere', { accessToken: 't', expiresAt: inAMinute, ...registered });
    vi.stubEnv('AWS_ENDPOINT_URL_SSO_OIDC', `${aws.url}/tokens`);
    await readBy('dev');
    expect(hostsOf('/tokens/token')).toEqual([new URL(aws.url).host]);
  });
});

describe('a service that gives credentials', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['the portal of Identity Center', '/federation/credentials', session + byName],
    ['STS for a role', 'AssumeRole', `[profile base]\n${keys}${role('dev', 'base')}`],
  ])('does not hold the read up for longer than a call: %s', async (_name, action, text) => {
    files.config(text);
    ssoToken('corp', { accessToken: 't', expiresAt: inAnHour });
    aws.answer(action, () => undefined);
    const work = readBy('dev');
    work.catch(() => undefined);
    for (const tries of [1, 2]) {
      await expect.poll(() => aws.count(action)).toBe(tries);
      await vi.advanceTimersByTimeAsync(35_000);
    }
    await expect(work).rejects.toMatchObject({ name: 'ProblemError' });
    expect(aws.count(action)).toBe(2);
  });
});

describe('aws login', () => {
  const loginToken = (arn: string, over: object = {}) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const accessToken = {
      accessKeyId: 'AKIAOLD',
      secretAccessKey: 's',
      sessionToken: 't',
      accountId: '1',
      expiresAt: inAMinute,
    };
    files.write(
      `.aws/login/cache/${createHash('sha256').update(arn).digest('hex')}.json`,
      JSON.stringify({
        accessToken,
        clientId: 'c',
        refreshToken: 'r',
        dpopKey: privateKey.export({ format: 'pem', type: 'sec1' }),
        ...over,
      }),
    );
  };
  const arn = 'arn:aws:iam::1:user/me';

  it('is renewed in the region of the profile, once', async () => {
    files.config(`[profile me]\nlogin_session = ${arn}\nregion = us-east-1\n`);
    loginToken(arn);
    await readBy('me');
    expect(hostsOf('/v1/token').every((host) => host?.includes('us-east-1'))).toBe(true);
    expect(aws.count('/v1/token')).toBe(1);
    expect(hostsOf('DescribeVpcs')).toEqual(['ec2.eu-west-1.amazonaws.com']);
    expect(keysAtEc2()).toEqual(['AKIALOGIN']);
  });

  it('is renewed once where several regions are opened at once', async () => {
    files.config(`[profile me]\nlogin_session = ${arn}\nregion = us-east-1\n`);
    loginToken(arn);
    await Promise.all([readBy('me'), readBy('me'), readBy('me')]);
    expect([aws.count('/v1/token'), keysAtEc2()]).toEqual([1, ['AKIALOGIN']]);
  });

  it('is renewed in the region of EC2 where nothing else says, and where a person configured it', async () => {
    files.config(`[profile me]\nlogin_session = ${arn}\n`);
    loginToken(arn);
    await readBy('me');
    expect(hostsOf('/v1/token').every((host) => host?.includes('eu-west-1'))).toBe(true);
    loginToken(arn);
    vi.stubEnv('AWS_ENDPOINT_URL_SIGNIN', aws.url);
    await readBy('me');
    expect(hostsOf('/v1/token').at(-1)).toBe(new URL(aws.url).host);
  });
});

describe('a chain of roles', () => {
  it('is assumed once a link, in the profile’s own region', async () => {
    files.config(`[profile base]\n${keys}${role('middle', 'base')}${role('top', 'middle')}region = ap-south-1\n`);
    await readBy('top');
    expect(aws.count('AssumeRole')).toBe(2);
    expect(hostsOf('AssumeRole')).toEqual(['sts.ap-south-1.amazonaws.com']);
  });

  it('is assumed at the endpoint that the profile has for STS, not at the one of the setting for EC2', async () => {
    files.config(
      `[profile base]\n${keys}${role('top', 'base')}services = here\n[services here]\nsts =\n  endpoint_url = http://127.0.0.1:1\n`,
    );
    const connection = connect(scopeOf('top', aws.url), { maxAttempts: 1 });
    expect(connection.otherEndpoints).toContain('http://127.0.0.1:1');
    await expect(connection.read()).rejects.toMatchObject({ name: 'ProblemError', problem: { code: 'ECONNREFUSED' } });
    connection.close();
    expect(aws.asked).toEqual([]);
  });
});

describe('web identity', () => {
  it('asks STS of the region, and no other profile’s endpoint', async () => {
    files.write('token', 'jwt');
    files.config(
      `[default]\nendpoint_url = http://127.0.0.1:1\n[profile web]\nrole_arn = arn:aws:iam::2:role/r\nweb_identity_token_file = ${join(files.home, 'token')}\n`,
    );
    await readBy('web');
    expect(hostsOf('AssumeRoleWithWebIdentity')).toEqual(['sts.eu-west-1.amazonaws.com']);
  });
});

describe('the endpoint of another profile', () => {
  it.each([
    ['keys', `[profile p]\n${keys}`],
    ['a role', `[profile base]\n${keys}${role('p', 'base')}`],
    ['Identity Center', session + byName.replace('dev', 'p')],
  ])('gets no request of a profile with %s', async (_name, text) => {
    files.config(`[default]\nendpoint_url = http://127.0.0.1:1\nuse_fips_endpoint = true\n${text}`);
    ssoToken('corp', { accessToken: 't', expiresAt: inAnHour });
    expect(await readBy('p')).toMatchObject({ accountId: '111122223333', gaps: [] });
    expect(aws.hosts().filter((host) => !/^\S+(eu-west-1|us-east-1)\.amazonaws\.com /.test(host))).toEqual([]);
    expect(aws.hosts().filter((host) => host.includes('fips'))).toEqual([]);
  });
});

describe('one set of credentials a connection', () => {
  it('runs a credential_process once for EC2 and STS', async () => {
    files.write('runs', '');
    const program = join(files.home, 'give.sh');
    const json = JSON.stringify({ Version: 1, AccessKeyId: 'AKIAPROCESS', SecretAccessKey: 's' });
    files.write('give.sh', `#!/bin/sh\necho x >> "${join(files.home, 'runs')}"\necho '${json}'\n`);
    chmodSync(program, 0o755);
    files.config(`[profile p]\ncredential_process = ${program}\n`);
    await readBy('p');
    expect(keysAtEc2()).toEqual(['AKIAPROCESS']);
    expect(readFileSync(join(files.home, 'runs'), 'utf8')).toBe('x\n');
  });

  it('is loaded anew for the next read once EC2 has refused it', async () => {
    files.credentials('[p]\naws_access_key_id = AKIAOLD\naws_secret_access_key = s\n');
    const refused = ({ keyId }: { readonly keyId: string | undefined }) =>
      keyId === 'AKIAOLD'
        ? { status: 401, body: refusal('AuthFailure') }
        : { status: 200, body: '<DescribeVpcsResponse><requestId>r</requestId><vpcSet/></DescribeVpcsResponse>' };
    aws.answer('DescribeVpcs', refused);
    const connection = open('p');
    await expect(connection.read()).rejects.toMatchObject({ problem: { code: 'AuthFailure' } });
    files.credentials('[p]\naws_access_key_id = AKIANEW\naws_secret_access_key = s\n');
    aws.asked.length = 0;
    expect((await connection.read()).gaps).toEqual([]);
    expect(keysAtEc2()).toEqual(['AKIANEW']);
    connection.close();
  });

  it('is never that of the environment for a profile that was chosen', async () => {
    files.credentials('[p]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's');
    vi.stubEnv('AWS_PROFILE', 'other');
    await readBy('p');
    expect(keysAtEc2()).toEqual(['AKIAFILE']);
  });

  it('is what the machine offers for default without a profile of that name', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's');
    const connection = open('default');
    await connection.read();
    expect(keysAtEc2()).toEqual(['AKIAENV']);
    connection.close();
  });
});

import { createHash, generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { isProblemError } from '../../../src/domain/errors.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { webIdentityToken } from '../../../src/simulator/sts/webIdentity.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';

let files: AwsFiles;
let aws: StandIns;
beforeEach(async () => {
  files = awsFiles();
  aws = await standIns();
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const read = async (profile = 'p'): Promise<Problem | undefined> => {
  const connection = connect(
    { kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined },
    { maxAttempts: 1 },
  );
  try {
    await connection.read();
    return undefined;
  } catch (error) {
    if (isProblemError(error)) return error.problem;
    throw error;
  } finally {
    connection.close();
  }
};
const cached = (folder: string, name: string, hash: 'sha1' | 'sha256', kept: object): void =>
  files.write(`.aws/${folder}/cache/${createHash(hash).update(name).digest('hex')}.json`, JSON.stringify(kept));
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

const session = '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n';
const sso = '[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\n';
const role = 'role_arn = arn:aws:iam::111122223333:role/Deploy\n';

describe('aws login', () => {
  const arn = 'arn:aws:iam::111122223333:user/me';

  it.each(['TOKEN_EXPIRED', 'USER_CREDENTIALS_CHANGED', 'INSUFFICIENT_PERMISSIONS'])(
    'whose renewal is refused with %s leads to aws login, not to aws sso login',
    async (error) => {
      files.config(`[profile p]\nlogin_session = ${arn}\nregion = us-east-1\n`);
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      cached('login', arn, 'sha256', {
        accessToken: {
          accessKeyId: 'AKIAOLD',
          secretAccessKey: 'canary-secret',
          sessionToken: 'canary-token',
          accountId: '111122223333',
          expiresAt: inSeconds(-60),
        },
        clientId: 'arn:aws:signin:::devtools/same-device',
        refreshToken: 'canary-refresh',
        dpopKey: privateKey.export({ format: 'pem', type: 'sec1' }),
      });
      const body = JSON.stringify({ error, message: 'canary' });
      aws.answer('CreateOAuth2Token', () => ({ status: 401, body }));
      const problem = await read();
      expect(problem).toMatchObject({
        message: 'There is no session of aws login, or it has ended, for the profile: p',
        remedy: 'Sign in with: aws login --profile p',
        recovery: 'signIn',
        session: arn,
      });
      expect(JSON.stringify(problem)).not.toContain('canary');
      expect(aws.hostsOf('CreateOAuth2Token').every((host) => host.includes('us-east-1'))).toBe(true);
    },
  );
});

describe('a machine that is offline', () => {
  it.each([
    ['the portal of Identity Center', session + sso, 'portal.sso.us-east-1.amazonaws.com'],
    ['STS', `[profile base]\n${keys}[profile p]\n${role}source_profile = base\n`, 'sts.eu-west-1.amazonaws.com'],
  ])('says that %s cannot be reached, and of no session that it has expired', async (_what, config, host) => {
    files.config(config);
    cached('sso', 'corp', 'sha1', aws.center.signIn());
    aws.lost.set(host, 0);
    const problem = await read();
    expect(problem).toMatchObject({
      code: 'ENOTFOUND',
      recovery: expect.stringMatching(/retry|openSettings/) as string,
    });
    expect(problem?.message).toMatch(/cannot be reached/);
    expect(problem?.message).not.toMatch(/expired|signed out/);
    expect(aws.lost.get(host)).toBeGreaterThan(0);
  });
});

describe('what CloudTrail names', () => {
  const agents = () => [
    ...new Set(aws.asked.map(({ headers }) => /\bapp\/(\S+)/.exec(headers['user-agent'] ?? '')?.[1])),
  ];

  it('is this extension, in each request to EC2 and STS, and in the session of a role', async () => {
    files.config(`[profile base]\n${keys}[profile p]\n${role}source_profile = base\n`);
    expect(await read()).toBeUndefined();
    const signed = aws.asked.filter(({ action }) => action.startsWith('Describe') || action === 'GetCallerIdentity');
    expect(signed.length).toBeGreaterThan(8);
    expect(agents()).toContain('eni-explorer');
    expect(signed.every(({ headers }) => headers['user-agent']?.includes('app/eni-explorer'))).toBe(true);
    const [assumed] = aws.asked.filter(({ action }) => action === 'AssumeRole');
    expect(assumed?.parameters['RoleSessionName']).toMatch(/^eni-explorer-\d+$/);
  });

  it('is what the person says instead, where they do', async () => {
    files.config(
      `[profile base]\n${keys}[profile p]\n${role}source_profile = base\nrole_session_name = jo\nsdk_ua_app_id = team-x\n`,
    );
    expect(await read()).toBeUndefined();
    expect(aws.asked.find(({ action }) => action === 'AssumeRole')?.parameters['RoleSessionName']).toBe('jo');
    expect(agents()).toContain('team-x');
  });
});

describe('the session of a web identity', () => {
  const nameAt = () =>
    aws.asked.find(({ action }) => action === 'AssumeRoleWithWebIdentity')?.parameters['RoleSessionName'];

  it.each([
    ['role_session_name says', 'role_session_name = jo\n', /^jo$/],
    ['this extension does, where nothing says', '', /^eni-explorer-\d+$/],
  ])('is called as %s', async (_what, setting, name) => {
    files.write('token', webIdentityToken('pod', Date.now() + 60_000));
    files.config(`[profile p]\n${role}web_identity_token_file = ${join(files.home, 'token')}\n${setting}`);
    expect(await read()).toBeUndefined();
    expect(nameAt()).toMatch(name);
  });
});

describe('the regional endpoints of STS', () => {
  const chain = (setting = '') =>
    `[profile base]\n${keys}[profile p]\n${role}source_profile = base\nregion = eu-west-1\n${setting}`;

  it.each([
    ['nothing says otherwise', undefined, '', 'sts.eu-west-1.amazonaws.com'],
    ['the profile says legacy', undefined, 'sts_regional_endpoints = legacy\n', 'sts.amazonaws.com'],
    ['the environment says legacy', 'legacy', '', 'sts.amazonaws.com'],
    ['the environment says regional', 'regional', 'sts_regional_endpoints = legacy\n', 'sts.eu-west-1.amazonaws.com'],
  ])('are asked as the AWS CLI does where %s', async (_where, env, setting, host) => {
    vi.stubEnv('AWS_STS_REGIONAL_ENDPOINTS', env);
    files.config(chain(setting));
    expect(await read()).toBeUndefined();
    expect([aws.hostsOf('AssumeRole'), aws.hostsOf('GetCallerIdentity')]).toEqual([[host], [host]]);
    expect(aws.asked.find(({ action }) => action === 'AssumeRole')?.region).toBe(
      host === 'sts.amazonaws.com' ? 'us-east-1' : 'eu-west-1',
    );
  });

  it('are asked in a region that never had the global one, whatever is said', async () => {
    vi.stubEnv('AWS_STS_REGIONAL_ENDPOINTS', 'legacy');
    files.config(chain().replace('region = eu-west-1', 'region = ap-northeast-3'));
    expect(await read()).toBeUndefined();
    expect(aws.hostsOf('AssumeRole')).toEqual(['sts.ap-northeast-3.amazonaws.com']);
  });
});

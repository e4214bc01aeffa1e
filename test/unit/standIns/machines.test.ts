import {
  fromContainerMetadata,
  fromHttp,
  fromInstanceMetadata,
  fromLoginCredentials,
  fromProcess,
} from '@aws-sdk/credential-providers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { credentialProcess } from '../../support/standIns/credentialProcess.ts';
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

/** Whose the keys are. */
const accountOf = ({
  accessKeyId,
  sessionToken,
}: {
  readonly accessKeyId: string;
  readonly sessionToken?: string | undefined;
}) => {
  const caller = aws.sessions.callerOf({ keyId: accessKeyId, region: 'eu-west-1', service: 'ec2', sessionToken });
  return caller.kind === 'known' ? caller.principal.arn : caller.kind;
};
const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

describe('instance metadata', () => {
  const load = (timeout = 10_000) => fromInstanceMetadata({ timeout, maxRetries: 0 })();

  it('gives the keys of the instance’s role to whoever brings a token', async () => {
    expect(accountOf(await load())).toBe('arn:aws:sts::111122223333:assumed-role/web/i-0123456789abcdef0');
    const paths = aws.asked.map(({ method, host, path }) => `${method} ${host} ${path}`);
    const role = '/latest/meta-data/iam/security-credentials/';
    expect(paths).toEqual([
      'PUT 169.254.169.254 /latest/api/token',
      `GET 169.254.169.254 ${role}`,
      `GET 169.254.169.254 ${role}web`,
    ]);
    expect(JSON.stringify(aws.asked)).toContain('"x-aws-ec2-metadata-token":"(secret)"');
  });

  it.each([
    ['without a role', () => void (aws.metadata.role = undefined), 404],
    ['when it is switched off', () => void (aws.metadata.isEnabled = false), 403],
  ])('refuses %s', async (_name, change, statusCode) => {
    change();
    expect(await failure(load())).toMatchObject({ statusCode });
  });

  it('tells nothing without a token, and nothing to who is a hop too far', async () => {
    aws.metadata.isTooFar = true;
    // Nothing answers the question for a token.
    expect(await failure(load(300))).toMatchObject({ statusCode: 401 });
  });

  it('tells region, zone and account', async () => {
    const ask = (method: string, path: string, headers = {}) =>
      aws.metadata.answer({ method, host: '169.254.169.254', path, query: new URLSearchParams(), headers, body: '' });
    const ttl = { 'x-aws-ec2-metadata-token-ttl-seconds': '60' };
    const token = { 'x-aws-ec2-metadata-token': ask('PUT', '/latest/api/token', ttl)?.body };
    expect(ask('GET', '/latest/meta-data/placement/region', token)?.body).toBe('eu-west-1');
    expect(ask('GET', '/latest/dynamic/instance-identity/document', token)?.body).toContain('111122223333');
    expect(ask('PUT', '/latest/api/token', { ...ttl, 'x-forwarded-for': '10.0.0.1' })?.status).toBe(403);
    expect(ask('PUT', '/latest/api/token')?.status).toBe(400);
  });
});

describe('container credentials', () => {
  it('are given to a task of ECS under its own path', async () => {
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', aws.container.relativeUri);
    const role = 'arn:aws:sts::111122223333:assumed-role/task/task';
    expect(accountOf(await fromContainerMetadata({ maxRetries: 0 })())).toBe(role);
    expect(accountOf(await fromHttp({})())).toBe(role);
    expect(new Set(aws.asked.map(({ host }) => host))).toEqual(new Set(['169.254.170.2']));
  });

  it('are given to a pod of EKS for its token', async () => {
    files.write('pod-token', 'token of the pod');
    aws.container.token = 'token of the pod';
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', aws.container.podUri);
    expect(await failure(fromHttp({ maxRetries: 0 })())).toMatchObject({ name: 'CredentialsProviderError' });
    vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE', `${files.home}/pod-token`);
    expect(accountOf(await fromHttp({})())).toContain('assumed-role/task');
    expect(aws.asked.at(-1)).toMatchObject({ host: '169.254.170.23', path: '/v1/credentials' });
    expect(JSON.stringify(aws.asked)).not.toContain('token of the pod');
  });
});

describe('the sign-in of aws login', () => {
  const arn = 'arn:aws:iam::111122223333:user/me';
  const prepare = (seconds: number) => {
    files.config(`[profile me]\nlogin_session = ${arn}\nregion = us-east-1\n`);
    const { path, text } = aws.signIn.cacheFile(arn, seconds);
    files.write(path, text);
  };
  const load = () => fromLoginCredentials({ profile: 'me' })();

  it('is not asked while its keys are good, and renews them then, with a token that is good once', async () => {
    prepare(900);
    expect(accountOf(await load())).toBe('arn:aws:iam::111122223333:user/me');
    expect(aws.asked).toEqual([]);
    prepare(60);
    expect(accountOf(await load())).toBe('arn:aws:iam::111122223333:user/me');
    expect(aws.hostsOf('CreateOAuth2Token')).toEqual(['us-east-1.signin.aws.amazon.com']);
    expect(accountOf(await load())).toBe('arn:aws:iam::111122223333:user/me');
    expect(aws.count('CreateOAuth2Token')).toBe(1);
  });

  it('says why it does not renew', async () => {
    prepare(60);
    aws.signIn.denial = 'TOKEN_EXPIRED';
    expect(await failure(load())).toMatchObject({ message: 'Your session has expired. Please reauthenticate.' });
    aws.signIn.denial = 'USER_CREDENTIALS_CHANGED';
    expect(await failure(load())).toMatchObject({ message: expect.stringContaining('password') as string });
  });
});

describe('a program that gives credentials', () => {
  const load = (command: string) => {
    files.config(`[profile p]\ncredential_process = ${command}\n`);
    return fromProcess({ profile: 'p', ignoreCache: true })();
  };

  it('gives them, and counts its runs', async () => {
    const program = credentialProcess(files, { kind: 'keys', accessKeyId: 'AKIAPROCESS' });
    expect(program.runs()).toBe(0);
    expect(await load(program.command)).toMatchObject({ accessKeyId: 'AKIAPROCESS' });
    expect(program.runs()).toBe(1);
  });

  it.each([
    [{ kind: 'failure', text: 'no' }, /Command failed/],
    [{ kind: 'text', text: 'hello' }, /JSON/],
    [{ kind: 'keys', accessKeyId: 'AKIAOLD', expiration: '2020-01-01T00:00:00Z' }, /expired/],
  ] as const)('fails as %o', async (answer, words) => {
    const program = credentialProcess(files, answer, { name: 'sso-helper.sh' });
    expect(String(await failure(load(program.command)))).toMatch(words);
    expect(program.runs()).toBe(1);
  });
});

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../support/awsFiles.ts';
import { inSeconds, profileHarness, type ProfileHarness } from '../../support/profileHarness.ts';

let harness: ProfileHarness;
beforeEach(async () => void (harness = await profileHarness()));
afterEach(() => harness.leave());

const role = 'role_arn = arn:aws:iam::222222222222:role/Deploy\n';

/** A program of the person's that prints or fails. */
const program = (name: string, text: string): string => {
  const path = join(harness.files.home, name);
  harness.files.write(name, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
};
const given = (over: object = {}) =>
  JSON.stringify({ Version: 1, AccessKeyId: 'AKIAPROCESS', SecretAccessKey: 'canary-secret', ...over });

describe('credential_process', () => {
  it.each([
    [
      'fails with a secret',
      'vault',
      'echo canary-secret >&2; exit 1',
      /^The credential_process of the profile failed: p$/,
    ],
    ['fails and has sso in its name', 'aws-sso-util', 'echo "token expired" >&2; exit 255', /profile failed: p$/],
    ['prints no JSON', 'vault', 'echo canary-secret', /did not answer as it should: p$/],
    ['prints another version', 'vault', `echo '${given({ Version: 2 })}'`, /did not answer as it should: p$/],
    ['prints no keys', 'vault', `echo '{"Version":1}'`, /did not answer as it should: p$/],
    [
      'gives keys that are over',
      'vault',
      `echo '${given({ Expiration: '2020-01-01T00:00:00Z' })}'`,
      /gave credentials that have expired: p$/,
    ],
    ['is not there', 'other', '', /profile failed: p$/],
  ])('is told when it %s, and nothing of what it printed', async (_how, name, text, message) => {
    const command = name === 'other' ? join(harness.files.home, 'nowhere') : program(name, text);
    harness.files.config(`[profile p]\ncredential_process = ${command}\n`);
    const problem = await harness.open('p');
    expect(problem).toMatchObject({
      message: expect.stringMatching(message) as string,
      recovery: 'retry',
      place: { line: 2 },
    });
    expect(JSON.stringify(problem)).not.toContain('canary');
    expect(harness.aws.asked).toEqual([]);
  });

  it('gives keys with a blank in the name of its profile', async () => {
    harness.files.config(`[profile "my prod"]\ncredential_process = ${program('vault', `echo '${given()}'`)}\n`);
    expect(await harness.open('my prod')).toBeUndefined();
    expect(harness.keysAtEc2()).toEqual(['AKIAPROCESS']);
  });
});

describe('what the machine gives', () => {
  const machine = {
    Code: 'Success',
    AccessKeyId: 'AKIAMACHINE',
    SecretAccessKey: 's',
    Token: 't',
    Expiration: inSeconds(3_600),
  };
  const playMetadata = (): void => {
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'false');
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', harness.aws.url);
    const roles = '/latest/meta-data/iam/security-credentials/';
    harness.aws.answer('/latest/api/token', () => ({ status: 200, body: 'token' }));
    harness.aws.answer(roles, () => ({ status: 200, body: 'instance-role' }));
    harness.aws.answer(`${roles}instance-role`, () => ({ status: 200, body: JSON.stringify(machine) }));
  };
  const playContainer = (): void => {
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${harness.aws.url}/container`);
    harness.aws.answer('/container', () => ({ status: 200, body: JSON.stringify(machine) }));
  };
  const playKeys = (): void => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAENV');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's');
  };
  const playToken = (): void => {
    harness.files.write('token', 'jwt');
    vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', join(harness.files.home, 'token'));
    vi.stubEnv('AWS_ROLE_ARN', 'arn:aws:iam::222222222222:role/pod');
  };

  it.each([
    ['keys of the environment', playKeys, 'AKIAENV'],
    ['a container', playContainer, 'AKIAMACHINE'],
    ['an instance role', playMetadata, 'AKIAMACHINE'],
    ['a token of the environment', playToken, 'AKIAROLE'],
  ])('is used where a person chose the environment: %s', async (_name, play, key) => {
    harness.files.config(`[default]\n${keys}`);
    play();
    expect(await harness.open('environment', { scope: { source: { kind: 'environment' } } })).toBeUndefined();
    expect(harness.keysAtEc2()).toEqual([key]);
  });

  it.each([
    ['Environment', playKeys, 'AKIAENV'],
    ['EcsContainer', playContainer, 'AKIAMACHINE'],
    ['Ec2InstanceMetadata', playMetadata, 'AKIAMACHINE'],
  ])('is what a role starts from: %s', async (source, play, key) => {
    harness.files.config(`[profile p]\n${role}credential_source = ${source}\n`);
    play();
    expect(await harness.open('p')).toBeUndefined();
    expect(harness.aws.asked.find(({ action }) => action === 'AssumeRole')).toMatchObject({ keyId: key });
    expect(harness.hostsOf('AssumeRole')).toEqual(['sts.eu-west-1.amazonaws.com']);
    expect(harness.keysAtEc2()).toEqual(['AKIAROLE']);
  });

  it('is not used for a profile that was chosen', async () => {
    harness.files.config('[profile p]\nregion = eu-west-1\n');
    playKeys();
    expect(await harness.open('p')).toMatchObject({ recovery: 'openConfig' });
    expect(harness.aws.asked).toEqual([]);
  });

  it('is told where there is nothing of the kind', async () => {
    const problem = await harness.open('environment', { scope: { source: { kind: 'environment' } } });
    expect(problem?.message).toMatch(/^This machine gives no credentials/);
    expect(problem?.recovery).toBe('chooseScope');
  });
});

describe('what wins in a profile that says several things', () => {
  it.each([
    ['a role before keys', `${keys}${role}source_profile = base\n`, ['AKIAROLE']],
    ['its own keys as the source of its role', `${keys}${role}source_profile = p\n`, ['AKIAROLE']],
    ['keys before a program', `${keys}credential_process = exit 1\n`, ['AKIDEXAMPLE']],
  ])('%s, as with the AWS CLI', async (_name, settings, expected) => {
    harness.files.config(`[profile base]\n${keys}[profile p]\n${settings}`);
    expect(await harness.open('p')).toBeUndefined();
    expect(harness.keysAtEc2()).toEqual(expected);
  });

  it('the keys of the credentials file', async () => {
    harness.files.config(`[profile p]\n${keys}`);
    harness.files.credentials('[p]\naws_access_key_id = AKIACREDENTIALS\naws_secret_access_key = s\n');
    expect(await harness.open('p')).toBeUndefined();
    expect(harness.keysAtEc2()).toEqual(['AKIACREDENTIALS']);
  });
});

describe('a token file', () => {
  it.each([
    ['ExpiredTokenException', /is too old: /],
    ['InvalidIdentityTokenException', /is not accepted: /],
  ])('that STS refuses with %s', async (code, message) => {
    harness.files.write('token', 'canary-jwt');
    const file = join(harness.files.home, 'token');
    harness.files.config(`[profile p]\n${role}web_identity_token_file = ${file}\n`);
    const body = `<ErrorResponse><Error><Code>${code}</Code><Message>canary</Message></Error></ErrorResponse>`;
    harness.aws.answer('AssumeRoleWithWebIdentity', () => ({ status: 400, body }));
    const problem = await harness.open('p');
    expect(problem).toMatchObject({ message: expect.stringMatching(message) as string, recovery: 'retry', code });
    expect(JSON.stringify(problem)).not.toContain('canary');
  });
});

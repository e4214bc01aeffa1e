import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addProfile } from '../../../src/aws/config/newProfile.ts';
import { connect } from '../../../src/aws/connect.ts';
import { signInOf } from '../../../src/aws/signIn/signInWay.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';
import { isLeftOut, runs } from './clients.ts';

const missing = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH (pip install awscli)';
const scope = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint: undefined } as const;
const file = `.aws/sso/cache/${createHash('sha1').update('corp').digest('hex')}.json`;

describe.skipIf(isLeftOut('The session cache of the AWS CLI', missing))('The session cache of the AWS CLI', () => {
  let files: AwsFiles;
  let aws: StandIns;
  beforeEach(async () => {
    files = awsFiles();
    aws = await standIns();
    files.config(
      '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\nsso_registration_scopes = sso:account:access\n' +
        '[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\nregion = us-east-1\n',
    );
  });
  afterEach(async () => {
    await aws.close();
    files.remove();
  });

  const cli = async (profile = 'p'): Promise<unknown> => {
    const env = {
      PATH: process.env['PATH'],
      HOME: files.home,
      AWS_PAGER: '',
      AWS_ENDPOINT_URL_SSO: aws.url,
      AWS_ENDPOINT_URL_SSO_OIDC: aws.url,
      AWS_ENDPOINT_URL_STS: aws.url,
    };
    const words = ['sts', 'get-caller-identity', '--profile', profile, '--output', 'json'];
    return JSON.parse((await promisify(execFile)('aws', words, { env })).stdout) as unknown;
  };
  const kept = () => JSON.parse(readFileSync(join(files.home, file), 'utf8')) as Record<string, string>;
  const runOut = () => files.write(file, JSON.stringify({ ...kept(), expiresAt: '2026-01-01T00:00:00Z' }));
  const signIn = async (): Promise<void> => {
    const way = await signInOf(scope);
    if (way.kind !== 'identityCenter') throw new Error(way.kind);
    await way.run({
      way: 'code',
      confirmCode: async (code) => void aws.center.decide(code, 'approved'),
      openPage: async () => undefined,
      agree: async () => false,
      signal: new AbortController().signal,
    });
  };
  const read = async () => {
    const connection = connect(scope, { maxAttempts: 1 });
    return connection.read().finally(() => connection.close());
  };

  it('takes what the extension has written, renews it, and the extension goes on with that', async () => {
    await signIn();
    expect(await cli()).toMatchObject({ Account: '111122223333' });
    const before = kept();
    runOut();
    expect(await cli()).toMatchObject({ Account: '111122223333' });
    expect(kept()['accessToken']).not.toBe(before['accessToken']);
    expect(await read()).toMatchObject({ accountId: '111122223333', gaps: [] });
  });

  it('takes what the extension has renewed', async () => {
    await signIn();
    runOut();
    expect(await read()).toMatchObject({ accountId: '111122223333', gaps: [] });
    const renewed = kept();
    expect(await cli()).toMatchObject({ Account: '111122223333' });
    expect(kept()).toEqual(renewed);
  });

  it.each(['my prod', 'produção'])('opens a profile that the extension has written: %s', async (name) => {
    await signIn();
    const role = { kind: 'identityCenter', session: 'corp', accountId: '444455556666', roleName: 'Admin' } as const;
    await addProfile({ name, role, region: 'eu-west-1' });
    expect(await cli(name)).toMatchObject({ Account: '444455556666' });
    // And what was there before.
    expect(await cli()).toMatchObject({ Account: '111122223333' });
  });
});

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionsOf } from '../../../src/simulator/cliOptions.ts';
import { openCloud, type OpenedCloud } from '../../../src/simulator/openCloud.ts';
import { serve, type SimulatorServer } from '../../../src/simulator/server.ts';
import { ownKeys } from '../../support/ownKeys.ts';
import { foreignEnv, isLeftOut, runs } from './clients.ts';

const missing = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH (pip install awscli)';

describe.skipIf(isLeftOut('The AWS CLI with Identity Center and roles', missing))('The AWS CLI', () => {
  let opened: OpenedCloud;
  let server: SimulatorServer;
  let home: string;
  beforeEach(async () => {
    opened = await openCloud(optionsOf(['--world', 'default']), () => undefined);
    server = await serve(opened.cloud, 0, ownKeys.accessKeyId);
    home = mkdtempSync(join(tmpdir(), 'eni-cli-'));
    mkdirSync(join(home, '.aws/sso/cache'), { recursive: true });
    writeFileSync(
      join(home, '.aws/config'),
      '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://eni-explorer-demo.awsapps.com/start\n' +
        'sso_registration_scopes = sso:account:access\n' +
        '[profile stage]\nsso_session = corp\nsso_account_id = 444455556666\nsso_role_name = Admin\nregion = ap-northeast-1\n' +
        '[profile audit]\nrole_arn = arn:aws:iam::777788889999:role/audit\nsource_profile = stage\nregion = us-east-1\n',
    );
  });
  afterEach(async () => {
    await server.close();
    rmSync(home, { recursive: true });
  });

  const aws = async (profile: string, ...words: readonly string[]): Promise<unknown> => {
    const center = `${server.url}/${ownKeys.accessKeyId}`;
    const {
      AWS_ACCESS_KEY_ID: _id,
      AWS_SECRET_ACCESS_KEY: _key,
      AWS_REGION: _r,
      AWS_DEFAULT_REGION: _d,
      ...env
    } = foreignEnv({
      AWS_PAGER: '',
      HOME: home,
      AWS_CONFIG_FILE: join(home, '.aws/config'),
      AWS_PROFILE: profile,
      AWS_ENDPOINT_URL_EC2: server.url,
      AWS_ENDPOINT_URL_STS: server.url,
      AWS_ENDPOINT_URL_SSO: center,
      AWS_ENDPOINT_URL_SSO_OIDC: center,
    });
    const { stdout } = await promisify(execFile)('aws', [...words, '--output', 'json'], { env });
    return JSON.parse(stdout) as unknown;
  };
  const cache = () => join(home, '.aws/sso/cache', `${createHash('sha1').update('corp').digest('hex')}.json`);
  const signedIn = (seconds: number) => {
    const entry = opened.cloud.center?.signIn(seconds);
    writeFileSync(cache(), JSON.stringify(entry));
    return entry;
  };

  it('enters an account by a sign-in that is there, and takes on a role from it', async () => {
    signedIn(28_800);
    expect(await aws('stage', 'ec2', 'describe-availability-zones')).toMatchObject({
      AvailabilityZones: [
        { ZoneName: 'ap-northeast-1a' },
        { ZoneName: 'ap-northeast-1c' },
        { ZoneName: 'ap-northeast-1d' },
      ],
    });
    expect(await aws('stage', 'ec2', 'describe-vpcs')).toMatchObject({
      Vpcs: [{ OwnerId: '444455556666', IsDefault: true }],
    });
    expect(await aws('audit', 'sts', 'get-caller-identity')).toMatchObject({ Account: '777788889999' });
  }, 60_000);

  it('renews a sign-in that runs out, and keeps what it got', async () => {
    const before = signedIn(60);
    expect(await aws('stage', 'sts', 'get-caller-identity')).toMatchObject({ Account: '444455556666' });
    const after = JSON.parse(readFileSync(cache(), 'utf8')) as { readonly accessToken: string };
    expect(after.accessToken).not.toBe(before?.accessToken);
  }, 60_000);

  it('lists the accounts of the person', async () => {
    const token = signedIn(28_800)?.accessToken ?? '';
    const listed = await aws('stage', 'sso', 'list-accounts', '--access-token', token, '--region', 'us-east-1');
    expect(listed).toMatchObject({ accountList: [{ accountName: 'shop' }, { accountName: 'shop-stage' }] });
  }, 60_000);
});

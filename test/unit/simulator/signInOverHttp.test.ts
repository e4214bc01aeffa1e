import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/nested-clients/sso';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionsOf } from '../../../src/simulator/cliOptions.ts';
import { openCloud, type OpenedCloud } from '../../../src/simulator/openCloud.ts';
import { serve, type SimulatorServer } from '../../../src/simulator/server.ts';
import { fixedConfig, refusalOf } from '../../support/simulated.ts';

const key = 'the-key-of-this-run';
let opened: OpenedCloud;
let server: SimulatorServer;
beforeEach(async () => {
  opened = await openCloud(
    optionsOf(['--world', 'default', '--region', 'us-east-1', '--settle', '0']),
    () => undefined,
  );
  server = await serve(opened.cloud, 0, key);
  opened.pagesAt(`${server.url}/${key}/`);
});
afterEach(() => server.close());

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
const own: Keys = { accessKeyId: key, secretAccessKey: 's' };
const at = (credentials: Keys, path = '') => ({ ...fixedConfig, endpoint: server.url + path, credentials });
const ownersSeen = async (credentials: Keys, path = '') => {
  const ec2 = new EC2Client(at(credentials, path));
  const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({})).finally(() => ec2.destroy());
  return Vpcs.map(({ OwnerId }) => OwnerId);
};

describe('a simulator with a key', () => {
  it('answers to keys that came of it, and to nobody with the id of such a key alone', async () => {
    const sts = new STSClient(at(own));
    const role = { RoleArn: 'arn:aws:iam::444455556666:role/audit', RoleSessionName: 'jo' };
    const { Credentials: given } = await sts.send(new AssumeRoleCommand(role));
    const keys = {
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: 's',
      sessionToken: given?.SessionToken ?? '',
    };
    expect(await ownersSeen(own)).toEqual(['123456789012']);
    expect(await ownersSeen(keys)).toEqual(['444455556666']);
    for (const other of [
      { ...keys, sessionToken: 'guessed' },
      { ...own, accessKeyId: '444455556666' },
    ])
      expect(await refusalOf(ownersSeen(other))).toMatch(/^AuthFailure/);
  });

  it('has its Identity Center below a path of that name, and nowhere else', async () => {
    const { accessToken = '' } = opened.cloud.center?.signIn() ?? {};
    const asked = { accountId: '444455556666', roleName: 'Admin', accessToken };
    const portal = new SSOClient({ region: 'us-east-1', endpoint: `${server.url}/${key}`, maxAttempts: 1 });
    const { roleCredentials: given } = await portal.send(new GetRoleCredentialsCommand(asked));
    const keys = {
      accessKeyId: given?.accessKeyId ?? '',
      secretAccessKey: given?.secretAccessKey ?? '',
      sessionToken: given?.sessionToken ?? '',
    };
    expect(await ownersSeen(keys)).toEqual(['444455556666']);
    const headers = { 'x-amz-sso_bearer_token': accessToken };
    expect((await fetch(`${server.url}/assignment/accounts`, { headers })).status).toBe(401);
    expect((await fetch(`${server.url}/other-key/assignment/accounts`, { headers })).status).toBe(403);
    expect((await fetch(`${server.url}/${key}/assignment/accounts`, { headers })).status).toBe(200);
  });

  it('leads people to its pages, where a look changes nothing and other pages say nothing', async () => {
    const send = async (path: string, body: object) =>
      (await (
        await fetch(`${server.url}/${key}${path}`, { method: 'POST', body: JSON.stringify(body) })
      ).json()) as Record<string, string>;
    const client = await send('/client/register', { clientName: 'a program', clientType: 'public' });
    const startUrl = opened.cloud.center?.directory.startUrl;
    const { verificationUriComplete: page = '' } = await send('/device_authorization', { ...client, startUrl });
    expect(page.startsWith(`${server.url}/${key}/device?user_code=`)).toBe(true);
    const body = new URLSearchParams([...new URL(page).searchParams, ['verdict', 'allow']]);
    const post = (origin: string) =>
      fetch(`${server.url}/${key}/device`, { method: 'POST', headers: { origin }, body });
    expect((await fetch(page)).status).toBe(200);
    expect((await post('http://evil.example')).status).toBe(403);
    expect((await post(server.url)).status).toBe(200);
    expect((await post(server.url)).status).toBe(404);
  });
});

it('without a key, account and region are whatever requests are signed for', async () => {
  const open = await serve(opened.cloud);
  const ec2 = new EC2Client({
    ...fixedConfig,
    endpoint: open.url,
    credentials: { ...own, accessKeyId: '777788889999' },
  });
  const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}));
  expect(Vpcs.map(({ OwnerId }) => OwnerId)).toEqual(['777788889999']);
  ec2.destroy();
  await open.close();
});

import { CreateTagsCommand, DescribeNetworkInterfacesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/nested-clients/sso-oidc';
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/nested-clients/sso';
import { HttpRequest } from '@smithy/core/protocols';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDemo, type Demo } from '../../../src/simulator/openDemo.ts';
import { fixedConfig, refusalOf } from '../../support/simulated.ts';

let demo: Demo;
beforeEach(() => void (demo = openDemo({ limits: () => undefined, settleMs: 0 })));
afterEach(() => demo.close());

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
const ec2Of = (credentials: Keys, region: string) =>
  new EC2Client({ ...fixedConfig, region, credentials, requestHandler: demo.requestHandler });
const namesSeen = async (ec2: EC2Client) =>
  ((await ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces ?? []).flatMap(({ TagSet = [] }) =>
    TagSet.flatMap(({ Key, Value }) => (Key === 'Name' ? [Value] : [])),
  );

const common = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>) => [...one].filter((each) => other.has(each));

describe('the accounts of the demo', () => {
  it('are two, in two regions each, and every other region is as AWS makes it', async () => {
    const counts = await Promise.all(
      demo.accounts.flatMap(({ id }) =>
        [...demo.regions, 'us-west-2'].map(async (region) => (await namesSeen(ec2Of(demo.keysOf(id), region))).length),
      ),
    );
    expect(counts).toEqual([expect.any(Number), 2, 0, expect.any(Number), 0, 0]);
    expect(counts[0]).toBeGreaterThan(counts[3] ?? 0);
    expect(counts[3]).toBeGreaterThan(10);
  });

  it('have names and private addresses in common, and no id', async () => {
    const seen = await Promise.all(
      demo.accounts.map(async ({ id }) => {
        const ec2 = ec2Of(demo.keysOf(id), demo.home.region);
        return (await ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces ?? [];
      }),
    );
    const [prod = [], stage = []] = seen;
    const of = (key: 'NetworkInterfaceId' | 'PrivateIpAddress' | 'MacAddress', list: typeof prod) =>
      new Set(list.map((eni) => eni[key]));
    expect(common(of('NetworkInterfaceId', stage), of('NetworkInterfaceId', prod))).toEqual([]);
    expect(common(of('MacAddress', stage), of('MacAddress', prod))).toEqual([]);
    expect(common(of('PrivateIpAddress', stage), of('PrivateIpAddress', prod))).toHaveLength(stage.length);
    expect(of('PrivateIpAddress', stage).has('10.0.11.60')).toBe(true);
  });
});

/** What the product will send by itself, to hosts of AWS. */
const send = async (method: string, path: string, body: object): Promise<Record<string, unknown>> => {
  const request = new HttpRequest({
    method,
    protocol: 'https:',
    hostname: 'oidc.us-east-1.amazonaws.com',
    path,
    body: JSON.stringify(body),
  });
  const { response } = await demo.requestHandler.handle(request);
  return JSON.parse(Buffer.from(response.body).toString()) as Record<string, unknown>;
};

describe('signing in to the demo', () => {
  const inMemory = () => ({ ...fixedConfig, region: demo.signIn.region, requestHandler: demo.requestHandler });
  const begin = async () => {
    const client = await send('POST', '/client/register', {
      clientName: 'ENI Explorer',
      clientType: 'public',
      scopes: ['sso:account:access'],
    });
    const { clientId, clientSecret } = client as { readonly clientId: string; readonly clientSecret: string };
    const grant = await send('POST', '/device_authorization', {
      clientId,
      clientSecret,
      startUrl: demo.signIn.startUrl,
    });
    return { client: { clientId, clientSecret }, grant, page: String(grant['verificationUriComplete']) };
  };
  const allow = (page: string, headers: Readonly<Record<string, string>> = {}) => {
    const { searchParams, origin, pathname } = new URL(page);
    const body = new URLSearchParams({ user_code: searchParams.get('user_code') ?? '', verdict: 'allow' });
    return fetch(origin + pathname, { method: 'POST', body, headers });
  };

  it('asks the person on a page of this machine, and then gives keys of either account and role', async () => {
    const { client, grant, page } = await begin();
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/device\?user_code=/);
    expect(await (await fetch(page)).text()).toContain('Let ENI Explorer in?');
    expect((await allow(page)).status).toBe(200);
    const oidc = new SSOOIDCClient(inMemory());
    const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
    const { accessToken } = await oidc.send(
      new CreateTokenCommand({ ...client, grantType, deviceCode: String(grant['deviceCode']) }),
    );
    const keysOf = async (roleName: string): Promise<Keys> => {
      const asked = { accountId: '444455556666', roleName, accessToken };
      const { roleCredentials: keys } = await new SSOClient(inMemory()).send(new GetRoleCredentialsCommand(asked));
      return {
        accessKeyId: keys?.accessKeyId ?? '',
        secretAccessKey: keys?.secretAccessKey ?? '',
        sessionToken: keys?.sessionToken ?? '',
      };
    };
    const [admin, reader] = [ec2Of(await keysOf('Admin'), 'eu-west-1'), ec2Of(await keysOf('ReadOnly'), 'eu-west-1')];
    const [eni] = (await admin.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces ?? [];
    expect(eni?.OwnerId).toBe('444455556666');
    const tag = new CreateTagsCommand({ Resources: [eni?.NetworkInterfaceId ?? ''], Tags: [{ Key: 'a', Value: 'b' }] });
    expect(await refusalOf(reader.send(tag))).toMatch(
      /^UnauthorizedOperation: .*assumed-role\/AWSReservedSSO_ReadOnly_/,
    );
    await admin.send(tag);
  });

  it('lets nobody else say yes: not without the secret, not from another page, not under another name', async () => {
    const { page } = await begin();
    const url = new URL(page);
    const withoutSecret = `${url.origin}/device${url.search}`;
    expect((await fetch(withoutSecret)).status).toBe(401);
    expect((await allow(withoutSecret)).status).toBe(401);
    expect((await allow(page, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await allow(page, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(
      (await fetch(`${url.origin}${url.pathname.replace('device', 'token')}`, { method: 'POST', body: '{}' })).status,
    ).toBe(404);
    expect((await allow(page)).status).toBe(200);
  });

  it('opens no port before somebody signs in, and none stays open', async () => {
    await namesSeen(ec2Of(demo.keysOf('111122223333'), 'eu-west-1'));
    const { page } = await begin();
    expect((await fetch(page)).status).toBe(200);
    await demo.close();
    expect(await refusalOf(fetch(page))).toContain('fetch failed');
  });
});

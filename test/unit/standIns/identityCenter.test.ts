import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/nested-clients/sso-oidc';
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/nested-clients/sso';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';

let files: AwsFiles;
let aws: StandIns;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 9);
  files = awsFiles();
  aws = await standIns({ clock: () => now });
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const startUrl = 'https://corp.awsapps.example/start';
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
const loopback = 'http://127.0.0.1/oauth/callback';

const post = async (path: string, body: object): Promise<Record<string, string>> => {
  const answer = await fetch(`${aws.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, string>;
};
const registered = async (over: object = {}) => {
  const wanted = { clientName: 'a program', clientType: 'public', scopes: ['sso:account:access'], ...over };
  const { clientId = '', clientSecret = '' } = await post('/client/register', wanted);
  return { clientId, clientSecret };
};
const oidc = (region = 'us-east-1') => new SSOOIDCClient({ region, maxAttempts: 1 });
const portal = (region = 'us-east-1') => new SSOClient({ region, maxAttempts: 1 });
const named = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : ''),
  );

describe('signing in by device code', () => {
  const started = async () => {
    const client = await registered();
    const grant = await post('/device_authorization', { ...client, startUrl });
    const ask = () =>
      oidc().send(new CreateTokenCommand({ ...client, grantType: deviceGrant, deviceCode: grant['deviceCode'] }));
    return { client, grant, ask };
  };

  it('waits for the person, then gives tokens once, that can be renewed', async () => {
    const { client, grant, ask } = await started();
    expect(grant).toMatchObject({
      interval: 1,
      expiresIn: 600,
      userCode: expect.stringMatching(/^[B-Z]{4}-[B-Z]{4}$/) as string,
    });
    expect(await named(ask())).toBe('AuthorizationPendingException');
    now += 1000;
    expect(aws.center.decide(String(grant['userCode']), 'approved')).toBe(true);
    const { accessToken, refreshToken, expiresIn } = await ask();
    expect([Boolean(accessToken), expiresIn]).toEqual([true, 28_800]);
    expect(await named(ask())).toBe('InvalidGrantException');
    const renew = () => oidc().send(new CreateTokenCommand({ ...client, grantType: 'refresh_token', refreshToken }));
    expect((await renew()).accessToken).not.toBe(accessToken);
    expect(await named(renew())).toBe('InvalidGrantException');
    expect(aws.hostsOf('CreateToken')).toEqual(['oidc.us-east-1.amazonaws.com']);
  });

  it('tells who asks too often to slow down, and means it', async () => {
    const { grant, ask } = await started();
    expect(await named(ask())).toBe('AuthorizationPendingException');
    expect(await named(ask())).toBe('SlowDownException');
    now += 1000;
    expect(await named(ask())).toBe('SlowDownException');
    now += 6000;
    aws.center.decide(String(grant['userCode']), 'denied');
    expect(await named(ask())).toBe('AccessDeniedException');
  });

  it('ends with its time', async () => {
    const { grant, ask } = await started();
    now += 601_000;
    expect(aws.center.decide(String(grant['userCode']), 'approved')).toBe(false);
    expect(await named(ask())).toBe('ExpiredTokenException');
  });

  it('shows the code on a page, whose buttons say yes or no', async () => {
    const { grant, ask } = await started();
    const code = String(grant['userCode']);
    const page = await (await fetch(`${aws.url}/device?user_code=${code.toLowerCase()}`)).text();
    expect(page).toContain(code);
    expect(page).toContain('a program');
    const said = await fetch(`${aws.url}/device`, {
      method: 'POST',
      body: new URLSearchParams({ user_code: code, verdict: 'allow' }),
    });
    expect(said.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await named(ask())).toBe('done');
    expect((await fetch(`${aws.url}/device?user_code=${code}`)).status).toBe(404);
  });

  it('is refused for another start URL, and in a region without an instance', async () => {
    const client = await registered();
    expect(await post('/device_authorization', { ...client, startUrl: 'https://x.example' })).toMatchObject({
      error: 'invalid_request',
    });
    expect(await post('/device_authorization', { clientId: 'x', clientSecret: 'y', startUrl })).toMatchObject({
      error: 'invalid_client',
    });
    const elsewhere = new CreateTokenCommand({ ...client, grantType: deviceGrant, deviceCode: 'd' });
    expect(await named(oidc('eu-west-1').send(elsewhere))).toBe('InvalidClientException');
  });
});

describe('signing in by code and PKCE', () => {
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const redirect_uri = 'http://127.0.0.1:51234/oauth/callback';

  const authorization = (client_id: string, over: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({
      response_type: 'code',
      client_id,
      redirect_uri,
      state: 's-1',
      scopes: 'sso:account:access',
      code_challenge_method: 'S256',
      code_challenge: challenge,
      ...over,
    });
  const registeredForCodes = () =>
    registered({ redirectUris: [loopback], grantTypes: ['authorization_code', 'refresh_token'] });
  const allowed = async (query: URLSearchParams, verdict = 'allow') => {
    const answer = await fetch(`${aws.url}/authorize`, {
      method: 'POST',
      body: new URLSearchParams([...query, ['verdict', verdict]]),
      redirect: 'manual',
    });
    return new URL(answer.headers.get('location') ?? '');
  };
  const redeem = (client: object, code: string, codeVerifier = verifier) =>
    oidc().send(
      new CreateTokenCommand({
        ...(client as { clientId: string; clientSecret: string }),
        grantType: 'authorization_code',
        code,
        codeVerifier,
        redirectUri: redirect_uri,
      }),
    );

  it('leads back to the program’s own machine with a code that its verifier alone redeems, once', async () => {
    const client = await registeredForCodes();
    const query = authorization(client.clientId);
    const page = await fetch(`${aws.url}/authorize?${query.toString()}`);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:51234;");
    const back = await allowed(query);
    expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirect_uri, 's-1']);
    const code = back.searchParams.get('code') ?? '';
    expect(await redeem(client, code)).toMatchObject({
      tokenType: 'Bearer',
      refreshToken: expect.any(String) as string,
    });
    expect(await named(redeem(client, code))).toBe('InvalidGrantException');
    const other = (await allowed(query)).searchParams.get('code') ?? '';
    expect(await named(redeem(client, other, 'w'.repeat(43)))).toBe('InvalidGrantException');
    expect((await allowed(query, 'deny')).searchParams.get('error')).toBe('access_denied');
  });

  it.each([
    [{ redirect_uri: 'http://evil.example/oauth/callback' }, 400],
    [{ redirect_uri: 'http://127.0.0.1:51234/elsewhere' }, 400],
    [{ code_challenge_method: 'plain' }, 400],
    [{ response_type: 'token' }, 400],
    [{ client_id: 'nobody' }, 401],
  ])('leads nobody anywhere for %o', async (over, status) => {
    const { clientId } = await registeredForCodes();
    const query = authorization(clientId, over);
    expect((await fetch(`${aws.url}/authorize?${query.toString()}`)).status).toBe(status);
  });

  it('is for programs that registered for it', async () => {
    const client = await registered();
    expect(await named(redeem(client, 'c'))).toBe('UnauthorizedClientException');
    expect(
      await post('/client/register', { clientName: 'p', clientType: 'public', redirectUris: ['https://x.example/'] }),
    ).toMatchObject({
      error: 'invalid_redirect_uri',
    });
  });
});

describe('the portal', () => {
  const get = async (path: string, token: string) => {
    const answer = await fetch(`${aws.url}${path}`, { headers: { 'x-amz-sso_bearer_token': token } });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const role = { accountId: '444455556666', roleName: 'Admin' };

  it('gives keys of an account and a role that the person has', async () => {
    const { accessToken } = aws.center.signIn();
    const { roleCredentials } = await portal().send(new GetRoleCredentialsCommand({ ...role, accessToken }));
    expect(roleCredentials?.expiration).toBe(now + 3_600_000);
    const caller = aws.sessions.callerOf({
      keyId: roleCredentials?.accessKeyId ?? '',
      region: 'eu-west-1',
      service: 'ec2',
      sessionToken: roleCredentials?.sessionToken,
    });
    expect(caller).toMatchObject({
      principal: {
        accountId: '444455556666',
        arn: expect.stringMatching(/:assumed-role\/AWSReservedSSO_Admin_\w{16}\/jo$/) as string,
      },
    });
    const gone = { ...role, roleName: 'Gone', accessToken };
    expect(await named(portal().send(new GetRoleCredentialsCommand(gone)))).toBe('ForbiddenException');
  });

  it('knows its tokens in its own region alone, until they expire or are revoked', async () => {
    const { accessToken } = aws.center.signIn(60);
    const ask = (region?: string) =>
      named(portal(region).send(new GetRoleCredentialsCommand({ ...role, accessToken })));
    expect([await ask('eu-west-1'), await ask()]).toEqual(['UnauthorizedException', 'done']);
    now += 60_001;
    expect(await ask()).toBe('UnauthorizedException');
    const other = aws.center.signIn().accessToken;
    aws.center.revokeAll();
    expect((await get('/assignment/accounts', other)).status).toBe(401);
  });

  it('lists accounts and roles page by page, and forgets a token at Logout', async () => {
    const { accessToken } = aws.center.signIn();
    const first = await get('/assignment/accounts?max_result=1', accessToken);
    expect(first.body['accountList']).toMatchObject([{ accountId: '111122223333', accountName: 'shop' }]);
    const second = await get(`/assignment/accounts?next_token=${String(first.body['nextToken'])}`, accessToken);
    expect(second.body).toMatchObject({ accountList: [{ accountId: '444455556666' }] });
    const roles = await get('/assignment/roles?account_id=111122223333', accessToken);
    expect(roles.body['roleList']).toEqual(
      ['Admin', 'ReadOnly'].map((roleName) => ({ roleName, accountId: '111122223333' })),
    );
    await fetch(`${aws.url}/logout`, { method: 'POST', headers: { 'x-amz-sso_bearer_token': accessToken } });
    expect((await get('/assignment/accounts', accessToken)).status).toBe(401);
  });
});

it('what is recorded of a request holds no secret', async () => {
  const client = await registered();
  const { accessToken, refreshToken } = aws.center.signIn();
  await portal().send(new GetRoleCredentialsCommand({ accountId: '444455556666', roleName: 'Admin', accessToken }));
  await named(oidc().send(new CreateTokenCommand({ ...client, grantType: 'refresh_token', refreshToken })));
  const recorded = JSON.stringify(aws.asked);
  for (const secret of [client.clientSecret, accessToken, refreshToken]) expect(recorded).not.toContain(secret);
  expect(aws.asked.at(-1)?.parameters).toMatchObject({ grantType: 'refresh_token', clientSecret: '(secret)' });
});

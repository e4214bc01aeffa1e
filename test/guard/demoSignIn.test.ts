import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { HttpRequest } from '@smithy/core/protocols';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumFlags, ensureChromium } from '../../scripts/support/chromium.ts';
import { openDemo, type Demo } from '../../src/simulator/openDemo.ts';

let browser: Browser;
let page: Page;
let demo: Demo;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  demo = openDemo({ limits: () => undefined, settleMs: 0 });
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await demo.close();
});

const send = async (path: string, body: object): Promise<Readonly<Record<string, string>>> => {
  const hostname = 'oidc.us-east-1.amazonaws.com';
  const request = new HttpRequest({ method: 'POST', protocol: 'https:', hostname, path, body: JSON.stringify(body) });
  const { response } = await demo.requestHandler.handle(request);
  return JSON.parse(Buffer.from(response.body).toString()) as Readonly<Record<string, string>>;
};
const loopback = 'http://127.0.0.1/oauth/callback';
const registered = () =>
  send('/client/register', {
    clientName: 'ENI Explorer',
    clientType: 'public',
    scopes: ['sso:account:access'],
    redirectUris: [loopback],
    grantTypes: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
  });
const deviceTokens = async () => {
  const client = await registered();
  const grant = await send('/device_authorization', { ...client, startUrl: demo.signIn.startUrl });
  const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
  const ask = () => send('/token', { ...client, grantType, deviceCode: grant['deviceCode'] });
  return { grant, ask, url: grant['verificationUriComplete'] ?? '' };
};

/** A server of somebody else on this machine, which remembers what it was asked for. */
const withServer = async (
  html: string,
  use: (url: string, asked: readonly string[]) => Promise<void>,
): Promise<void> => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked).finally(() => server.close());
};

describe('the sign-in of the demo, in a browser', () => {
  it('lets the program in once the person has pressed the button', async () => {
    const { grant, ask, url } = await deviceTokens();
    await page.goto(url);
    expect(await page.locator('.code').textContent()).toBe(grant['userCode']);
    await page.getByRole('button', { name: 'Allow access' }).click();
    await page.getByRole('heading', { name: 'Request approved' }).waitFor();
    expect(await ask()).toHaveProperty('accessToken');
  });

  it('leads back to the program with a code, by PKCE', async () => {
    const { clientId = '', authorizationEndpoint = '' } = await registered();
    await withServer('<h1>Back</h1>', async (url, asked) => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: `${url}/oauth/callback`,
        state: 'state-1',
        code_challenge_method: 'S256',
        code_challenge: createHash('sha256').update('v'.repeat(43)).digest('base64url'),
      });
      await page.goto(`${authorizationEndpoint}?${query.toString()}`);
      await page.getByRole('button', { name: 'Allow access' }).click();
      await page.getByRole('heading', { name: 'Back' }).waitFor();
      expect(asked[0]).toMatch(/^\/oauth\/callback\?code=[\w-]+&state=state-1$/);
    });
  });

  it('takes no word of another page, though it knew the address', async () => {
    const { grant, ask, url } = await deviceTokens();
    const action = url.split('?')[0] ?? '';
    const form = `<form method="post" action="${action}"><input name="user_code" value="${grant['userCode']}"><input name="verdict" value="allow"><button>Win</button></form>`;
    await withServer(form, async (other) => {
      await page.goto(other);
      const answered = page.waitForResponse((response) => response.url().startsWith(action));
      await page.getByRole('button', { name: 'Win' }).click();
      expect((await answered).status()).toBe(403);
    });
    expect(await ask()).toMatchObject({ error: 'authorization_pending' });
  });

  it('stands in no frame of another page', async () => {
    const { url } = await deviceTokens();
    await withServer(`<iframe src="${url}"></iframe>`, async (other) => {
      await page.goto(other);
      await page.waitForLoadState('networkidle');
      const inner = page.frames().find((frame) => frame !== page.mainFrame());
      expect(await inner?.locator('button').count()).toBe(0);
    });
  });
});

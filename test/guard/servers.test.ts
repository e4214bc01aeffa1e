import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { answerTo, letIn, statusOf, upgradeStatusOf, type Attempt } from './support/attempts.ts';
import { asAnother, mayBeAnother } from './support/otherUser.ts';
import { listenersOf, offspring, processes, seesProcesses } from './support/processes.ts';
import { guardedServers, type Running } from './support/servers.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

if (!mayBeAnother)
  process.stderr.write('\n!!! LEFT OUT of the guard suite: requests as another user: this is not root\n\n');
if (!seesProcesses)
  process.stderr.write('\n!!! LEFT OUT of the guard suite: arguments and ports: there is no /proc\n\n');

const refusals = [403, 421];

describe.each(guardedServers)('$name', ({ start, isVscode }) => {
  let running: Running;
  let context: BrowserContext;
  let port: number;
  let secret: string;
  /** What only those have who opened the address. */
  let inside: { readonly path: string; readonly cookie: string };

  beforeAll(async () => {
    running = await start();
    const url = new URL(running.url);
    [port, secret] = [Number(url.port), url.pathname.split('/')[1] ?? ''];
    inside = await letIn(running.url);
    context = await browser.newContext();
  }, 180_000);
  afterAll(async () => {
    await context?.close();
    await running?.stop();
  });

  /** Those of the attempts that were not refused. */
  const admitted = async (attempts: readonly Attempt[]): Promise<readonly Attempt[]> => {
    const through: Attempt[] = [];
    for (const attempt of attempts) {
      if (!refusals.includes((await statusOf(port, attempt)) ?? 0)) through.push(attempt);
    }
    return through;
  };

  it('opens and works for whoever has the address, which the browser does not keep', async () => {
    const page = await context.newPage();
    const turnedAway: string[] = [];
    page.on('response', (answer) => {
      if (refusals.includes(answer.status())) turnedAway.push(answer.url());
    });
    await page.goto(running.url);
    await running.works(page);
    expect(page.url()).not.toContain(secret);
    expect(turnedAway).toEqual([]);
    expect(await page.evaluate('document.cookie')).not.toContain(secret);
  });

  it('refuses everybody without the secret', async () => {
    const wrong = [secret.slice(0, -1), `${secret}A`, secret.toLowerCase(), '', 'undefined', '%00', '..'];
    const attempts: readonly Attempt[] = [
      ...['/', '/healthz', '/login', '/proxy/1/', `//${secret}/`, `/x/../${secret}x/`].map((path) => ({ path })),
      ...['', 'healthz', 'proxy/1/', 'x/../', '../../etc/passwd'].map((rest) => ({ path: inside.path + rest })),
      ...wrong.map((guess) => ({ path: `/${guess}/` })),
      ...wrong.map((guess) => ({ path: inside.path, headers: { cookie: `eni-explorer=${guess}` } })),
      ...['POST', 'HEAD', 'OPTIONS', 'PUT'].map((method) => ({ path: inside.path, method })),
      { path: '/', headers: { cookie: inside.cookie } },
      { path: `http://127.0.0.1:${port}${inside.path}`, headers: { cookie: inside.cookie } },
    ];
    expect(await admitted(attempts)).toEqual([]);
  });

  it('refuses foreign names and foreign pages, with the secret too', async () => {
    const other = port === 65_535 ? 1 : port + 1;
    const hosts = [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `127.0.0.1:${other}`,
      '[::1]',
    ];
    const origins = [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${other}`,
      `https://127.0.0.1:${port}`,
      'file://',
    ];
    const foreign = [
      ...hosts.map((host) => ({ host })),
      // Rebinding: the page's own name and origin agree.
      { host: `evil.example:${port}`, origin: `http://evil.example:${port}` },
      ...origins.map((origin) => ({ origin })),
      ...['cross-site', 'same-site', 'none, cross-site'].map((site) => ({ 'sec-fetch-site': site })),
    ];
    const known = foreign.map((headers) => ({ path: inside.path, headers: { ...headers, cookie: inside.cookie } }));
    const knowing = foreign.map((headers) => ({ path: `/${secret}/`, headers }));
    expect(await admitted([...known, ...knowing])).toEqual([]);
    for (const attempt of knowing) expect((await answerTo(port, attempt)).headers['set-cookie']).toBeUndefined();
    expect(await statusOf(port, { path: inside.path, headers: { cookie: inside.cookie } })).toBeLessThan(400);
  });

  it('takes a WebSocket only from its own page with the secret', async () => {
    const path = `${inside.path.split('?')[0]}?reconnectionToken=guard&skipWebSocketFrames=false`;
    const { cookie } = inside;
    const origin = `http://127.0.0.1:${port}`;
    const attempts = [
      {},
      { origin },
      { cookie },
      { cookie: `${cookie}x`, origin },
      { cookie, origin: 'null' },
      { cookie, origin: 'http://evil.example' },
      { cookie, origin, 'sec-fetch-site': 'same-site' },
      { cookie, origin: 'http://evil.example', host: 'evil.example' },
      { cookie, origin, host: 'evil.example' },
    ];
    for (const headers of attempts) {
      const status = await upgradeStatusOf(port, { path, headers });
      expect({ headers, status }).toEqual({ headers, status: 403 });
    }
    expect(await upgradeStatusOf(port, { path, headers: { cookie, origin } })).toBe(isVscode ? 101 : 403);
  });

  it('gives nothing to another server of this machine, nor takes anything from its pages', async () => {
    const cookies: (string | undefined)[] = [];
    const other = createServer(({ headers }, response) => {
      cookies.push(headers.cookie);
      response.setHeader('content-type', 'text/html').end('<p>Another server</p>');
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const home = `127.0.0.1:${port}${inside.path}`;
    const seen = page.waitForResponse((answer) => answer.url().includes(`:${port}/`));
    const outcome = await page.evaluate(`(async () => {
      await fetch('http://${home}', { mode: 'no-cors', credentials: 'include' });
      const socket = new WebSocket('ws://${home}');
      return new Promise((resolve) => {
        socket.onopen = () => resolve('opened');
        socket.onerror = () => resolve('refused');
      });
    })()`);
    expect(refusals).toContain((await seen).status());
    expect(outcome).toBe('refused');
    expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
    await page.close();
    other.closeAllConnections();
    other.close();
  });

  it.runIf(isVscode)('hands nothing on to other ports', async () => {
    let asked = 0;
    const other = createServer((_, response) => response.end(String((asked += 1)))).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const [home] = inside.path.split('?');
    for (const way of ['proxy', 'absproxy']) {
      const path = `${home}${way}/${(other.address() as AddressInfo).port}/`;
      const own = { cookie: inside.cookie, origin: `http://127.0.0.1:${port}` };
      expect([
        await statusOf(port, { path, headers: own }),
        await upgradeStatusOf(port, { path, headers: own }),
      ]).toEqual([403, 403]);
    }
    expect(asked).toBe(0);
    other.close();
  });

  it.runIf(seesProcesses)('listens at its one port, and the secret is in no argument or environment', async () => {
    const pids = await ownPids();
    const loopback = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const listeners = await listenersOf(pids);
    expect(listeners.map(({ at }) => at).filter((at) => /^[\dA-F]+:[\dA-F]{4}$/.test(at))).toEqual([loopback]);
    const commands = (await processes()).map(({ command }) => command);
    expect(commands.filter((command) => command.includes(secret))).toEqual([]);
    const environments = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')));
    expect(environments.filter((environment) => environment.includes(secret))).toEqual([]);
  });

  it.runIf(isVscode)('writes the secret into no file, and its files are for its user alone', async () => {
    for (const folder of running.folders) expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await filesIn(running.folders);
    expect(files.some((file) => file.endsWith('server.log'))).toBe(true);
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const));
    expect(texts.filter(([, text]) => text.includes(secret)).map(([file]) => file)).toEqual([]);
  });

  it.runIf(mayBeAnother && seesProcesses)('is out of reach for another user of the machine', async () => {
    const pids = await ownPids();
    const sockets = (await listenersOf(pids)).map(({ at }) => at).filter((at) => at.startsWith('/'));
    const origin = `http://127.0.0.1:${port}`;
    const reach = await asAnother({
      urls: [`${origin}/`, `${origin}${inside.path}`, `${origin}/?folder=/tmp`],
      files: [...(await filesIn(running.folders)), ...pids.map((pid) => `/proc/${pid}/environ`)],
      sockets,
    });
    expect(reach).toEqual({ statuses: [403, 403, 403], read: [], connected: [] });
    expect(sockets.some((socket) => socket.includes('vscode-ipc'))).toBe(isVscode);
  });
});

const ownPids = async (): Promise<readonly number[]> => [process.pid, ...(await offspring()).map(({ pid }) => pid)];

const filesIn = async (folders: readonly string[]): Promise<readonly string[]> => {
  const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  return entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

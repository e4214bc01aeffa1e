import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags, ensureChromium } from '../../scripts/support/chromium.ts';
import { ownKeys } from '../support/ownKeys.ts';
import { asAnother, mayBeAnother } from './support/otherUser.ts';

type Started = { readonly url: string; readonly vpcs: () => Promise<number>; readonly stop: () => Promise<unknown> };

/** The simulator as a program, with an account that has no VPC. */
const start = async (env: NodeJS.ProcessEnv): Promise<Started> => {
  const child: ChildProcess = spawn(process.execPath, ['src/simulator/main.ts', '--world', 'empty'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('The program has no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as readonly unknown[];
  const { url } = JSON.parse(String(line)) as { readonly url: string };
  const ec2 = new EC2Client({ region: 'eu-west-1', credentials: ownKeys, endpoint: url });
  return {
    url,
    vpcs: async () => (await ec2.send(new DescribeVpcsCommand({}))).Vpcs?.length ?? 0,
    stop: async () => {
      ec2.destroy();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      return ended;
    },
  };
};

const write = 'Action=CreateVpc&Version=2016-11-15&CidrBlock=10.99.0.0/16';
const form = "'content-type': 'application/x-www-form-urlencoded'";

describe('a web page', () => {
  let simulator: Started;
  let browser: Browser;
  let page: Page;
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<p>Somebody else</p>');
  });

  beforeAll(async () => {
    simulator = await start({});
    other.listen(0, '127.0.0.1');
    const rebound = '--host-resolver-rules=MAP evil.example 127.0.0.1';
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags, rebound] });
    page = await browser.newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    other.close();
    await simulator?.stop();
  });

  /** Opens a page of somebody else, runs a script in it, and gives what the simulator answered. */
  const answersTo = async (script: string): Promise<readonly number[]> => {
    const statuses: number[] = [];
    page.removeAllListeners('response');
    page.on('response', (answer) => {
      if (answer.url().startsWith(simulator.url)) statuses.push(answer.status());
    });
    await page.goto(`http://evil.example:${(other.address() as AddressInfo).port}/`);
    await page.evaluate(script);
    return statuses;
  };

  const target = (query = ''): string => `${simulator.url}/${query}`;

  it.each<[string, () => string]>([
    [
      'a script',
      () => `fetch('${target()}', { method: 'POST', mode: 'no-cors', headers: { ${form} }, body: '${write}' })`,
    ],
    [
      'a script that asks first',
      () => `fetch('${target(`?${write}`)}', { headers: { authorization: 'any' } }).catch(() => undefined)`,
    ],
    [
      'an image',
      () => `new Promise((done) => { const image = new Image(); image.onload = image.onerror = () => done();
        image.src = '${target(`?${write}&X-Amz-Signature=any`)}'; })`,
    ],
    [
      'a form',
      () => `new Promise((done) => { document.body.innerHTML =
        '<iframe name="answer"></iframe><form method="post" target="answer" action="${target(`?${write}`)}"></form>';
        document.querySelector('iframe').onload = () => done(); document.querySelector('form').submit(); })`,
    ],
  ])('cannot write by %s', async (_, script) => {
    for (const status of await answersTo(script())) expect([403, 405]).toContain(status);
    expect(await simulator.vpcs()).toBe(0);
  });

  it('cannot read or write under a name that points here', async () => {
    const port = new URL(simulator.url).port;
    const answer = await page.goto(`http://evil.example:${port}/?${write}&X-Amz-Signature=any`);
    expect(answer?.status()).toBe(403);
    const read = await page.evaluate(`fetch('/', { method: 'POST', headers: { ${form} }, body: '${write}' })
      .then((answer) => answer.status)`);
    expect(read).toBe(403);
    expect(await simulator.vpcs()).toBe(0);
  });
});

describe('the simulator of a suite', () => {
  let simulator: Started;
  beforeAll(async () => {
    simulator = await start({ SIMULATOR_ACCESS_KEY_ID: ownKeys.accessKeyId });
  });
  afterAll(() => simulator?.stop());

  it('answers to the keys of its run alone', async () => {
    expect(await simulator.vpcs()).toBe(0);
    const stranger = { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'any' };
    const ec2 = new EC2Client({ region: 'eu-west-1', credentials: stranger, endpoint: simulator.url });
    await expect(ec2.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({ name: 'AuthFailure' });
    ec2.destroy();
  });

  it.runIf(mayBeAnother)('answers to no other user of the machine', async () => {
    const reach = await asAnother({ urls: [`${simulator.url}/?${write}&X-Amz-Signature=any`], files: [], sockets: [] });
    expect(reach.statuses).toEqual([401]);
    expect(await simulator.vpcs()).toBe(0);
  });
});

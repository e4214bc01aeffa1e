import { glob, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import type { SimulatorServer } from '../../src/simulator/server.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { ownKeys, serveOwn } from '../support/ownKeys.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;
let ec2: SimulatorServer;
let folder: string;
const simulator = simulate(demoSnapshot());

const keys = `aws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-scopes-'));
  ec2 = await serveOwn(simulator);
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  await writeFile(
    config,
    // STS stands at the same endpoint, so that it is known whose account it is.
    ['prod', 'staging'].map((name) => `[profile ${name}]\nregion = eu-west-1\nendpoint_url = ${ec2.url}\n`).join('') +
      '[profile gone]\n',
  );
  await writeFile(credentials, `[prod]\n${keys}[staging]\n${keys}`);
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: {
      'eniExplorer.endpoint': ec2.url,
      'eniExplorer.protected': ['prod'],
      'workbench.colorTheme': 'Dark Modern',
      'workbench.startupEditor': 'none',
    },
    env: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials },
  });
}, 180_000);
afterAll(async () => {
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = async (profile: string): Promise<void> => {
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', profile);
  await workbench.choose('region', 'eu-west-1');
  await workbench.row(new RegExp(`^${profile} @ eu-west-1`)).waitFor();
};

it('shows several accounts below each other, one that cannot be read with why', async () => {
  await workbench.openContainer('ENI Explorer');
  await open('prod');
  await open('staging');
  await open('gone');
  for (const name of [/^prod @ eu-west-1, Protected/, /^staging @ eu-west-1/, /^gone @ eu-west-1, \w+/]) {
    await workbench.row(name).waitFor();
  }
  await workbench.screenshot('scopes-tree');
});

it('draws two of them side by side', async () => {
  await workbench.menu(/^prod @ eu-west-1/, 'Show Topology');
  await workbench.tab(/^Topology: prod/).waitFor();
  await workbench.menu(/^staging @ eu-west-1/, 'Show Topology to the Side');
  await workbench.tab(/^Topology: staging/).waitFor();
  await expect.poll(() => workbench.page.locator('.editor-group-container').count()).toBe(2);
  await expect.poll(() => workbench.page.locator('iframe.webview.ready:visible').count()).toBe(2);
  const pages = workbench.page.frameLocator('iframe.webview.ready:visible');
  for (const at of [0, 1]) {
    await pages.nth(at).frameLocator('iframe#active-frame').getByRole('button', { name: 'Legend' }).waitFor();
  }
  await workbench.screenshot('scopes-side-by-side');
});

/** What is kept of readings for later windows. */
const readings = async (): Promise<readonly string[]> => {
  const files: string[] = [];
  for await (const name of glob('**/readings/*.gz', { cwd: workbench.profile }))
    files.push(join(workbench.profile, name));
  return files;
};

it('brings them back after a reload, and shows each as it was until it has been read anew', async () => {
  await expect.poll(async () => (await readings()).length, { timeout: 30_000 }).toBe(2);
  for (const file of await readings()) {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(file)).toString();
    expect(text).toContain('ha-spare');
    expect([text.includes(ownKeys.secretAccessKey), text.includes(ownKeys.accessKeyId)]).toEqual([false, false]);
  }
  // By VS Code itself, which then keeps its layout; F1 is the page's as long as a picture has the focus.
  await workbench.row(/^staging @ eu-west-1/).click();
  simulator.faults.latencyMs = 8_000;
  await workbench.command('Developer: Reload Window');
  await workbench.row(/^staging @ eu-west-1/).waitFor({ state: 'detached' });
  await workbench.openContainer('ENI Explorer');
  for (const name of ['prod', 'staging', 'gone']) await workbench.row(new RegExp(`^${name} @ eu-west-1`)).waitFor();
  await workbench.row(/^staging @ eu-west-1, reading · as of \d\d:\d\d/).waitFor();
  await workbench.row(/^shop-prod/).waitFor();
  await workbench.screenshot('scopes-reloaded-last');
  simulator.faults.latencyMs = 0;
  await workbench.row(/^staging @ eu-west-1(?!.*as of)/).waitFor({ timeout: 60_000 });
  await workbench.row(/^shop-prod/).waitFor();
  await workbench.screenshot('scopes-reloaded');
  for (const name of ['prod', 'staging']) await workbench.tab(new RegExp(`^Topology: ${name}`)).waitFor();
});

it('compares two accounts of the demo by names, as a list and as a picture', async () => {
  await workbench.command('ENI: Open Demo Account');
  await workbench.row(/^Demo account/).waitFor();
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'Demo account shop-stage');
  await workbench.row(/^Demo shop-stage @ eu-west-1/).waitFor();
  await workbench.menu(/^Demo account/, 'Compare Accounts…');
  await workbench.choose('with which other one', 'Demo shop-stage');
  await workbench.tab(/^Changes: Demo account/).waitFor();
  await workbench.tab(/^Topology: Demo account/).waitFor();
  // The list stands among pictures that other tests have opened.
  const pages = workbench.page.locator('iframe.webview.ready:visible');
  const told = async (): Promise<string> =>
    (
      await Promise.all(
        (await pages.all()).map(async (page) =>
          page.contentFrame().frameLocator('iframe#active-frame').getByRole('heading').allInnerTexts(),
        ),
      )
    )
      .flat()
      .join('\n');
  await expect.poll(told).toMatch(/0 only in Demo shop-stage @ eu-west-1, 7 different/);
  await workbench.screenshot('scopes-compared');
});

it('clears what it kept', async () => {
  await workbench.row(/^staging @ eu-west-1/).click();
  await workbench.command('ENI: Clear Stored Readings');
  await workbench.toast(/Stored readings deleted: \d/).waitFor();
  await expect.poll(readings).toEqual([]);
});

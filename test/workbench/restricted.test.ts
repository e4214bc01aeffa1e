import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import type { SimulatorServer } from '../../src/simulator/server.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { packageOnlooker } from '../support/onlooker.ts';
import { ownKeys, serveOwn } from '../support/ownKeys.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;
let ec2: SimulatorServer;
let folder: string;
const simulator = simulate(demoSnapshot());
let requests = 0;

const runsFile = () => join(folder, 'runs');
/** How often the program that the AWS configuration names was run. */
const runs = async (): Promise<number> => (await readFile(runsFile(), 'utf8')).length;

/** A read of the account has ended: its row no longer says that it is being read, and no request follows for half a second. */
const isRead = async (): Promise<void> => {
  await workbench.row(/^shop @ eu-west-1(?!.*\breading)/).waitFor();
  let before: number;
  do {
    before = requests;
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (before !== requests);
};

/** A profile whose credentials come from a program, which leaves a mark each time that it runs. */
const writeAwsFiles = async (): Promise<NodeJS.ProcessEnv> => {
  const keys = JSON.stringify({
    Version: 1,
    AccessKeyId: ownKeys.accessKeyId,
    SecretAccessKey: ownKeys.secretAccessKey,
  });
  const program = join(folder, 'keys.sh');
  await writeFile(program, `#!/bin/sh\nprintf x >> '${runsFile()}'\necho '${keys}'\n`, { mode: 0o755 });
  await writeFile(runsFile(), '');
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  await writeFile(config, `[profile shop]\nregion = eu-west-1\ncredential_process = ${program}\n`);
  await writeFile(credentials, '');
  return { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-restricted-'));
  const counted: typeof simulator.endpoint = (form) => {
    requests += 1;
    return simulator.endpoint(form);
  };
  ec2 = await serveOwn({ ...simulator, endpoint: counted });
  workbench = await openWorkbench({
    vsix: vsixFile,
    others: [await packageOnlooker(folder)],
    restricted: true,
    settings: { 'eniExplorer.endpoint': ec2.url },
    folderSettings: { 'eniExplorer.readOnly': true, 'eniExplorer.confirmById': true },
    env: await writeAwsFiles(),
  });
}, 180_000);
afterAll(async () => {
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

it('holds the read-only mode that the folder asks for: nothing can be run', async () => {
  await workbench.page.getByText('Restricted Mode').first().waitFor();
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^Unattached/]) await workbench.expand(row);
  await workbench.menu(/^ha-spare/, 'Delete Network Interface…');
  await workbench.quickPick().getByText('Read-only mode is on').waitFor();
  await workbench.screenshot('restricted-read-only');
  expect(
    await workbench
      .quickPick()
      .getByRole('option', { name: /^Run\b/ })
      .count(),
  ).toBe(0);
  await workbench.page.keyboard.press('Escape');
});

it('connects to an account of one’s own when it is asked for', async () => {
  expect(await runs()).toBe(0);
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'shop');
  await workbench.choose('region', 'eu-west-1');
  await isRead();
  expect(await runs()).toBeGreaterThan(0);
});

it('offers that account in the next window, and neither connects nor runs a program until then', async () => {
  const [before, asked] = [await runs(), requests];
  await workbench.page.reload();
  await workbench.openContainer('ENI Explorer');
  await workbench.row(/^Open shop @ eu-west-1/).waitFor();
  await workbench.page.getByText('Restricted Mode: nothing connects until you ask for it.').waitFor();
  await workbench.screenshot('restricted-offer');
  expect([await runs(), requests]).toEqual([before, asked]);
  await workbench.row(/^Open shop @ eu-west-1/).click();
  await isRead();
  expect(await runs()).toBeGreaterThan(before);
});

it('tells of a read that takes long, and stops it from there', async () => {
  simulator.faults.latencyMs = 600_000;
  await workbench.command('ENI: Refresh');
  const notice = workbench.toast(/Reading shop @ eu-west-1/);
  await notice.waitFor();
  await workbench.screenshot('restricted-reading');
  await notice.getByRole('button', { name: 'Cancel' }).click();
  await notice.waitFor({ state: 'detached' });
  await workbench.row(/^shop @ eu-west-1/).waitFor();
  simulator.faults.clear();
});

it('stops a read by its command, while there is one', async () => {
  simulator.faults.latencyMs = 600_000;
  await workbench.command('ENI: Refresh');
  const moving = workbench.page.locator('.sidebar .monaco-progress-container.active');
  await moving.waitFor();
  await workbench.command('ENI: Cancel Reading');
  await moving.waitFor({ state: 'detached' });
  simulator.faults.clear();
});

it('hands nothing to other extensions', async () => {
  await workbench.command('Onlooker: Look');
  await workbench.toast('Exports: undefined, undefined').waitFor();
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
/** Until it is released, EC2 tells of everything but interfaces. */
let release = (): void => undefined;
const released = new Promise<void>((resolve) => (release = resolve));
const holdInterfaces = async (): Promise<void> => {
  simulator.faults.before('DescribeNetworkInterfaces', holdInterfaces);
  await released;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-reading-'));
  ec2 = await serveOwn(simulator);
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  await writeFile(config, `[profile prod]\nregion = eu-west-1\nendpoint_url = ${ec2.url}\n`);
  const keys = `aws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`;
  await writeFile(credentials, `[prod]\n${keys}`);
  simulator.faults.before('DescribeNetworkInterfaces', holdInterfaces);
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: {
      'eniExplorer.endpoint': ec2.url,
      'workbench.colorTheme': 'Dark Modern',
      'workbench.startupEditor': 'none',
    },
    env: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials },
  });
  await workbench.openContainer('ENI Explorer');
}, 180_000);
afterAll(async () => {
  release();
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

const readingRow = /^prod @ eu-west-1, reading/;

it('fills the tree while an account is read: VPCs and subnets stand before an interface has come', async () => {
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'prod');
  await workbench.choose('region', 'eu-west-1');
  await workbench.row(readingRow).waitFor();
  await workbench.expand(/^shop-prod/);
  await workbench.row(/^data-b, [a-z ]+, 2 free/).waitFor();
  await workbench.row(/^Reading…, network interfaces/).waitFor();
  expect(await workbench.row(readingRow).count()).toBe(1);
  await workbench.screenshot('reading-fills');
});

it('is stopped while EC2 keeps its answer back', async () => {
  await workbench.command('ENI: Cancel Reading');
  // Nothing but the cancel can end the read; that it is heard within milliseconds is asserted where no machine is busy with a window.
  await workbench.row(/^shop-prod/).waitFor({ state: 'detached', timeout: 10_000 });
  await workbench.row(/^prod @ eu-west-1, not read yet/).waitFor();
  await workbench.screenshot('reading-cancelled');
});

it('is whole as soon as all has come', async () => {
  // A row that is opened is read.
  await workbench.row(/^prod @ eu-west-1, not read yet/).click();
  await workbench.page.keyboard.press('ArrowRight');
  await workbench.row(/^shop-prod/).waitFor();
  release();
  await workbench.row(readingRow).waitFor({ state: 'detached' });
  await workbench.expand(/^shop-prod/);
  await workbench.expand(/^public-a/);
  await workbench.row(/^fw-1/).waitFor();
  expect(await workbench.row(/^Reading…/).count()).toBe(0);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import type { SimulatorServer } from '../../src/simulator/server.ts';
import { cloudOfMany, teams, writeManyProfiles } from '../support/manyProfiles.ts';
import { serveOwn } from '../support/ownKeys.ts';
import { address, eni } from '../support/snapshot.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;
let ec2: SimulatorServer;
let folder: string;
const cloud = cloudOfMany();
/** An address that nobody else has, and one that two accounts have. */
const [only, both] = ['10.77.9.21', '10.0.11.60'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-find-'));
  ec2 = await serveOwn(cloud);
  await give(8, only);
  await give(3, both);
  const env = await writeManyProfiles(folder, ec2.url);
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: {
      'eniExplorer.endpoint': ec2.url,
      'workbench.colorTheme': 'Dark Modern',
      'workbench.startupEditor': 'none',
    },
    env,
  });
}, 180_000);
afterAll(async () => {
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Gives a team an interface with this address, in the first of its subnets. */
const give = async (team: number, ip: string): Promise<void> => {
  const place = teams[team] ?? { accountId: '', region: '' };
  const { world } = await cloud.simulatorAt(place);
  const [subnet] = world.subnets.values();
  if (!subnet) throw new Error('A team has no subnet');
  const id = `eni-0${String(team).padStart(16, '0')}`;
  const addresses = [address('172.31.0.77'), address(ip, { primary: false })];
  const tags = [{ key: 'Name', value: `lb-${team}` }];
  const { id: subnetId, vpcId, zone } = subnet;
  world.enis.set(id, eni({ id, addresses, tags, subnetId, vpcId, zone, ownerId: place.accountId }));
};

const find = async (text: string): Promise<void> => {
  await workbench.command('ENI: Find…');
  await workbench.asked('Find');
  await workbench.type(text);
};

it('finds an address in the ninth of twelve accounts that are not open', async () => {
  await workbench.openContainer('ENI Explorer');
  await find(only);
  await workbench.option(/Ask 14 more accounts and regions/).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.option(/^(plug )?10\.77\.9\.21/).waitFor();
  await workbench.option(/partner-acme/).waitFor();
  await workbench.quickPick().locator('.quick-input-title', { hasText: 'found in 1 · sign-in needed for 1' }).waitFor();
  const title = await workbench.quickPick().locator('.quick-input-title').innerText();
  expect(title).toBe('Find: found in 1 · sign-in needed for 1 · could not ask 1 · not in 12');
  await workbench.screenshot('find-ninth');
});

it('opens the account of what was found, and shows it in tree and picture', async () => {
  await workbench.page.keyboard.press('Enter');
  await workbench.row(/^team-9 @ eu-west-1/).waitFor();
  await workbench.tab(/^Topology: team-9 @ eu-west-1/).waitFor();
  await workbench.page.locator('[role=treeitem][aria-selected=true]').and(workbench.row(/^lb-8/)).waitFor();
  await workbench.screenshot('find-shown');
});

it('looks into open accounts while typing, and offers what was looked for before', async () => {
  await workbench.command('ENI: Find…');
  await workbench.option(/10\.77\.9\.21/).waitFor();
  await workbench.type('10.77.9.2');
  await workbench.quickPick().locator('.quick-input-title', { hasText: 'not in 1' }).waitFor();
  await workbench.type('lb-8');
  await workbench.option(/lb-8/).waitFor();
  await workbench.page.keyboard.press('Escape');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { nameOf } from '../../src/domain/tags.ts';
import { Refusal } from '../../src/simulator/refusal.ts';
import type { SimulatorServer } from '../../src/simulator/server.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { serializeSnapshot } from '../../src/snapshot/format.ts';
import { foreignSigns, noSigns } from '../support/foreignSigns.ts';
import { hostileAccount, hostileText } from '../support/hostileAccount.ts';
import { ownKeys, serveOwn } from '../support/ownKeys.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;
let ec2: SimulatorServer;
let folder: string;
const simulator = simulate(hostileAccount());
const { enis } = demoSnapshot();
const idOf = (name: string): string => enis.find((eni) => nameOf(eni) === name)?.id ?? 'none';
const holder = enis.find(({ addresses }) => addresses.some(({ ip }) => ip === '10.0.1.21'))?.id ?? 'none';
const profile = 'evil-profile [x](command:hostile.run)$(flame)\u202e\u3164\u2800';

/** What EC2 says is somebody else's text, too. */
const evil = new Refusal('Evil[x](command:hostile.run)$(flame)', hostileText('refused'));

/** Files that somebody has put into the folder that is open. */
const files = (): Readonly<Record<string, string | Uint8Array>> => {
  const text = serializeSnapshot(hostileAccount(), { title: hostileText('saved').repeat(39) });
  return {
    '[Repair](command:hostile.run)$(flame)\u202e\u3164 a.eni.json': Uint8Array.of(0xff, 0xfe, 0x00),
    'b.eni.json': text.replace('"status":', '"[OK](command:hostile.run)$(flame)\u202e\u3164": 1, "status":'),
    'c.eni.json': text,
  };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-hostile-'));
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  await writeFile(config, '');
  await writeFile(
    credentials,
    `[${profile}]\naws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`,
  );
  ec2 = await serveOwn(simulator);
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: { 'eniExplorer.endpoint': ec2.url },
    files: files(),
    env: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials },
  });
}, 180_000);
afterEach(async () => {
  simulator.faults.clear();
  await workbench.page.keyboard.press('Escape');
  await workbench.command('Notifications: Clear All Notifications');
});
afterAll(async () => {
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Takes a picture of what stands there, in which nothing of other people's text may be more than text. */
const nothingForeign = async (picture: string): Promise<void> => {
  await workbench.screenshot(`hostile-${picture}`);
  expect(await foreignSigns(workbench.page)).toEqual(noSigns);
};

it('opens a profile and shows its account', async () => {
  await workbench.openContainer('ENI Explorer');
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.asked('Choose a profile');
  await workbench.option(/evil-profile/).waitFor();
  await nothingForeign('profile');
  await workbench.choose('Choose a profile', 'evil-profile');
  await workbench.choose('Choose a region', 'eu-west-1');
  for (const row of [/^shop-prod/, /^app-b/, /^Unattached/]) await workbench.expand(row);
  const tooltip = workbench.page.locator('.monaco-hover').getByText('Free addresses').first();
  // What is read of the subnet that was opened draws its row anew, and the tooltip goes; a person would point at it again.
  for (let tries = 0; tries < 5 && !(await tooltip.isVisible()); tries += 1) {
    await workbench.row(/^public-a/).hover({ position: { x: 130, y: 10 } });
    // At the start of the row: the middle of so long a name is out of sight.
    await workbench.row(/^app-b/).hover({ position: { x: 130, y: 10 } });
    await tooltip.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await tooltip.waitFor();
  await nothingForeign('tree');
  await workbench.command('ENI: Show Topology');
  await workbench.tab(/^Topology: evil-profile/).waitFor();
  const picture = workbench.webview();
  await picture.getByText('held by others').first().waitFor();
  expect(await picture.locator('a, img, .codicon-flame').count()).toBe(0);
  await nothingForeign('topology');
});

it('names what is to be deleted by its id', async () => {
  await workbench.menu(/^ha-spare/, 'Delete Network Interface…');
  await workbench.asked('Review');
  await nothingForeign('delete-review');
  expect(await workbench.review('Run…')).toContain(`1. Delete ${idOf('ha-spare')} "ha-spare`);
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.getByText(`Delete network interface: ${idOf('ha-spare')} "ha-spare`).waitFor();
  await nothingForeign('delete-modal');
  // The name is cut, so that it pushes nothing out of sight.
  expect(await dialog.locator('.dialog-message-text').innerText()).toMatch(/^.{50,100}$/u);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
});

it('lists choices by their ids', async () => {
  await workbench.command('ENI: Attach Network Interface…');
  await workbench.asked('Select the network interface');
  // What a person calls it is found, too.
  for (const text of ['ha-spare', idOf('ha-spare')]) {
    await workbench.type(text);
    await workbench.option(new RegExp(`^plug\\s+${idOf('ha-spare')} "ha-spare`)).waitFor();
  }
  await nothingForeign('choices');
});

it('says whose address is taken', async () => {
  await workbench.menu(/^public-b/, 'Create Network Interface…');
  await workbench.choose('Select the interface type', 'Standard');
  await workbench.answer('Enter a description', '');
  await workbench.choose('Select the primary IPv4 address', 'Specific address');
  await workbench.asked('Enter the address');
  await workbench.type('10.0.1.21');
  await workbench.inputMessage().getByText(`in use by: ${holder} "`).waitFor();
  await nothingForeign('taken');
});

it('tells that a description was changed', async () => {
  await workbench.menu(/^ha-spare/, 'Change', 'Change Description…');
  await workbench.answer('Enter a description', 'ours');
  expect(await workbench.review('Run')).toContain(`1. Set the description of ${idOf('ha-spare')} "ha-spare`);
  await workbench.toast(`: set the description of ${idOf('ha-spare')} "ha-spare`).waitFor();
  await nothingForeign('done');
});

it('tells what EC2 refuses', async () => {
  simulator.faults.refuse(evil, { action: 'ModifyNetworkInterfaceAttribute' });
  await workbench.menu(/^ha-spare/, 'Change', 'Change Description…');
  await workbench.answer('Enter a description', 'theirs');
  await workbench.review('Run');
  await workbench.toast('Evil').waitFor();
  await nothingForeign('refused');
});

it('tells what EC2 answers to a check of permissions', async () => {
  simulator.faults.refuse(evil, { action: 'ModifyNetworkInterfaceAttribute' });
  await workbench.menu(/^ha-spare/, 'Change', 'Change Description…');
  await workbench.answer('Enter a description', 'theirs');
  await workbench.review('Check Permissions');
  await workbench.confirm('Check Permissions');
  await workbench.toast('Evil').waitFor();
  await nothingForeign('permissions');
});

it('says what it reads, what it filters by, and proposes a file name', async () => {
  // A read is told once it takes longer than a person waits.
  simulator.faults.latencyMs = 6000;
  await workbench.command('ENI: Refresh');
  await workbench.toast('Reading evil-profile').waitFor();
  await nothingForeign('reading');
  simulator.faults.latencyMs = 0;
  await workbench.toast('Reading evil-profile').waitFor({ state: 'detached' });
  await workbench.command('ENI: Filter Interfaces…');
  await workbench.answer('Filter interfaces', `ha-spare ${profile}`);
  await workbench.page.getByText('Filter: ha-spare').first().waitFor();
  await nothingForeign('filter');
  await workbench.command('ENI: Clear Filter');
  await workbench.command('ENI: Save Snapshot…');
  await workbench.asked('Save Snapshot');
  // The list of files is VS Code's own.
  const proposed = workbench.quickPick().locator('input').first();
  await expect.poll(() => proposed.inputValue()).toMatch(/\/evil-profile-[\p{L}\p{N}-]+\.eni\.json$/u);
});

it.each([
  [/Repair/, /The snapshot file could not be read: \[Repair\]/],
  [/^b\.eni\.json/, /This snapshot is damaged: .*\[OK\]/],
])('says why the file %s cannot be opened', async (file, told) => {
  await workbench.command('View: Show Explorer');
  await workbench.menu(file, 'Open Snapshot');
  await workbench.toast(told).waitFor();
  await nothingForeign(`file-${file.source.replaceAll(/\W/g, '')}`);
});

it('shows a snapshot with a title of many lines', async () => {
  await workbench.command('View: Show Explorer');
  await workbench.menu(/^c\.eni\.json/, 'Open Snapshot');
  const item = workbench.page.locator('.statusbar').getByText('Snapshot of saved');
  await item.waitFor();
  await workbench.openContainer('ENI Explorer');
  await workbench.row(/^Snapshot of saved/).waitFor();
  await nothingForeign('snapshot');
  expect((await item.innerText()).length).toBeLessThan(120);
});

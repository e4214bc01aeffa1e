import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { Refusal } from '../../src/simulator/action.ts';
import type { SimulatorServer } from '../../src/simulator/server.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { writeSnapshot } from '../../src/snapshot/snapshotFile.ts';
import { snapshotNamed } from '../support/hostileNames.ts';
import { ownKeys, serveOwn } from '../support/ownKeys.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/** Each is at most what EC2 takes for a tag: a link, an icon, lines of one's own, turned words, and signs that show nothing. */
const link = '[Undo](command:workbench.action.terminal.new?%7B%22config%22%3A%7B%7D%7D) $(flame)';
const lines = 'a\r\n\r\nand 0 more\u2028\nNothing is deleted: this is a rehearsal.';
const turned = `\u202e )093a6e-ine( eraps-ah \u2066${link}`;
const blank = `${'\u2800'.repeat(180)}\u200b\u00ad$(flame)`;
const long = `${link}${'x'.repeat(256)}`.slice(0, 256);
const names = [link, lines, turned, blank, long];

const snapshot = snapshotNamed(names);
const idAt = (ip: string): string =>
  snapshot.enis.find(({ addresses }) => addresses.some((each) => each.ip === ip))?.id ?? 'none';
const spare = idAt('10.0.11.90');
const simulator = simulate(snapshot);
/** What EC2 says is somebody else's text, too. */
const refusal = new Refusal('UnauthorizedOperation', `${link}\r\n${lines} ${turned}`);
/** A field that nobody knows is named in the problem. */
const damaged = writeSnapshot(snapshot, { title: long }).replace('{\n', `{\n${JSON.stringify(link)}: 1,\n`);
const fileName = '[Repair](command:workbench.action.terminal.new%2F) $(flame)\u202e a.eni.json';

let workbench: Workbench;
let ec2: SimulatorServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-hostile-'));
  ec2 = await serveOwn(simulator);
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  await writeFile(config, '[profile shop]\nregion = eu-west-1\n');
  await writeFile(
    credentials,
    `[shop]\naws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`,
  );
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: { 'eniExplorer.endpoint': ec2.url },
    files: { [fileName]: damaged },
    env: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials },
  });
  await workbench.openContainer('ENI Explorer');
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'shop');
  await workbench.choose('region', 'eu-west-1');
  for (const row of [/10\.0\.0\.0\/16/, /10\.0\.11\.0\/24/, /^Unattached/]) await workbench.expand(row);
}, 180_000);
beforeEach(() => workbench.command('Notifications: Clear All Notifications'));
afterEach(() => simulator.faults.clear());
afterAll(async () => {
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Signs that show nothing or turn what stands around them. */
const unseen = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0]/u;

/** What is shown there has no link, no icon and no line of somebody else's, and nothing unseen. */
const expectHarmless = async (place: Locator): Promise<string> => {
  await place.first().waitFor();
  // Rows of lists are such elements, too, without an address.
  expect(await place.locator('a[href], a[data-href]').count()).toBe(0);
  expect(await place.locator('.codicon-flame').count()).toBe(0);
  const text = (await place.allInnerTexts()).join('\n');
  expect(text).not.toMatch(unseen);
  expect(text).not.toMatch(/^(?:and 0 more|Nothing is deleted)/m);
  return text;
};
const dialog = (part: string): Locator => workbench.page.locator(`.monaco-dialog-box ${part}`);
const message = (): Locator => workbench.page.locator('.notification-toast .notification-list-item-message');
const picked = (): Locator => workbench.quickPick().locator('.quick-input-list');

it('shows rows, tooltips and the status bar as text', async () => {
  await expectHarmless(workbench.page.locator('.sidebar .monaco-list-rows').first());
  await expectHarmless(workbench.page.locator('.statusbar-item', { hasText: 'shop' }));
  await workbench.row(/10\.0\.11\.90/).hover();
  await expectHarmless(workbench.page.locator('.monaco-hover:visible'));
  await workbench.screenshot('hostile-tree');
});

it('names what is deleted by its id, in the review and in the dialog', async () => {
  await workbench.menu(/10\.0\.11\.90/, 'Delete Network Interface…');
  await workbench.asked('Review');
  expect(await expectHarmless(picked())).toContain(spare);
  await workbench.screenshot('hostile-review');
  await workbench.review('Run…');
  await dialog('.dialog-message-container').waitFor();
  await workbench.screenshot('hostile-delete');
  const said = await expectHarmless(dialog('.dialog-message-container'));
  expect(said).toMatch(new RegExp(`^Delete network interface: ${spare} "`));
  await dialog('').getByRole('button', { name: 'Back to Review' }).click();
  await workbench.asked('Review');
  await workbench.page.keyboard.press('Escape');
});

it('says of an address who has it, by the id', async () => {
  await workbench.menu(/10\.0\.11\.0\/24/, 'Create Network Interface…');
  await workbench.choose('Of which type?', 'Standard');
  await workbench.answer('Which description?', '');
  await workbench.choose('Which primary IPv4 address?', 'Of my choice');
  await workbench.asked('Which address?');
  await workbench.type('10.0.11.90');
  await workbench.inputMessage().getByText('10.0.11.90').waitFor();
  expect(await expectHarmless(workbench.inputMessage())).toContain(spare);
  await workbench.screenshot('hostile-taken');
  await workbench.page.keyboard.press('Escape');
});

it('lists choices by their ids', async () => {
  await workbench.command('ENI: Attach Network Interface…');
  await workbench.asked('Which network interface?');
  await workbench.type(spare);
  await workbench.option(spare).waitFor();
  expect(await expectHarmless(picked())).toMatch(new RegExp(`^\\s*${spare}`, 'm'));
  await workbench.screenshot('hostile-choices');
  await workbench.page.keyboard.press('Escape');
});

it('tells a change of what has such a name, and EC2’s refusal of it', async () => {
  simulator.faults.refuse(refusal, { action: 'ModifyNetworkInterfaceAttribute', times: 1 });
  await workbench.menu(/10\.0\.11\.90/, 'Change Description…');
  await workbench.answer('Which description?', 'Another one');
  await workbench.review('Run');
  await expectHarmless(message());
  await workbench.screenshot('hostile-refused');
  await workbench.command('Notifications: Clear All Notifications');
  await workbench.menu(/10\.0\.11\.90/, 'Change Description…');
  await workbench.answer('Which description?', 'Another one');
  await workbench.review('Run');
  await workbench.toast('Done').waitFor();
  expect(await expectHarmless(message())).toContain(spare);
  await workbench.screenshot('hostile-done');
});

it('tells what the check of permissions says', async () => {
  await workbench.menu(/10\.0\.11\.90/, 'Delete Network Interface…');
  await workbench.review('Check Permissions');
  // At an endpoint that is not AWS's own, the person is asked before.
  await dialog('.dialog-message-container').waitFor();
  await expectHarmless(dialog('.dialog-message-container'));
  simulator.faults.refuse(refusal, { action: 'DeleteNetworkInterface', times: 1 });
  await workbench.screenshot('hostile-asked');
  await workbench.confirm('Check Permissions');
  await message().first().waitFor();
  expect(await expectHarmless(message())).toContain(spare);
  await workbench.screenshot('hostile-permissions');
  await workbench.page.keyboard.press('Escape');
});

it('tells what is wrong with a file', async () => {
  await workbench.page.locator('.activitybar a.action-label[aria-label^="Explorer"]').click();
  await workbench.page.getByRole('treeitem', { name: /Repair/ }).click({ button: 'right' });
  await workbench.screenshot('hostile-menu');
  await workbench.page.getByRole('menuitem', { name: 'Open Snapshot' }).first().hover();
  await workbench.page.keyboard.press('Enter');
  await message().first().waitFor();
  expect(await expectHarmless(message())).toContain('Undo');
  await workbench.screenshot('hostile-file');
});

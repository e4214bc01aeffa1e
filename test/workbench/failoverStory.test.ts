import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { connect } from '../../src/aws/connect.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { settingsOf } from '../support/accountSettings.ts';
import { gateBefore, type AnswerGate } from '../support/answerGate.ts';
import { ownKeys } from '../support/ownKeys.ts';
import { startSimulator } from '../support/simulatorProgram.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;
let simulator: Awaited<ReturnType<typeof startSimulator>>;
let gate: AnswerGate;
let folder: string;
let before: Snapshot;

const region = 'eu-west-1';

/** The account as the simulator has it, read past the window and its gate. */
const account = async (): Promise<Snapshot> => {
  const scope = { kind: 'profile', profile: 'shop', region, endpoint: simulator.url } as const;
  const connection = connect(scope, { credentials: ownKeys });
  try {
    return await connection.read({});
  } finally {
    connection.close();
  }
};

const holderOfVip = async (): Promise<string | undefined> => {
  const { enis, instances } = await account();
  const vip = enis.find(({ tags }) => tags.some(({ value }) => value === 'ha-vip'));
  const holder = instances.find(({ id }) => id === vip?.attachment?.instanceId);
  return holder?.tags.find(({ key }) => key === 'Name')?.value;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-story-'));
  simulator = await startSimulator('--world', 'demo');
  gate = await gateBefore(simulator.url);
  before = await account();
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  // STS stands at the same endpoint, so that it is known whose account it is.
  await writeFile(config, `[profile shop]\nregion = ${region}\nendpoint_url = ${gate.url}\n`);
  await writeFile(
    credentials,
    `[shop]\naws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`,
  );
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: {
      'eniExplorer.endpoint': gate.url,
      'eniExplorer.plans.inline': 'safe',
      'workbench.colorTheme': 'Dark Modern',
      'workbench.startupEditor': 'none',
    },
    env: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials },
  });
}, 180_000);
afterAll(async () => {
  await workbench?.close();
  await gate?.close();
  await simulator?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What a person does: a click, a key, or one text with its Enter. */
let actions = 0;
const act = async (what: Promise<unknown>): Promise<void> => {
  actions += 1;
  await what;
};

/** A button of the document takes a press once it has stood there for long enough to be read. */
const press = async (name: string | RegExp): Promise<void> => {
  const button = workbench.webview().getByRole('button', { name, exact: true });
  await button.waitFor();
  await workbench.page.waitForTimeout(600);
  await button.click();
};

/** The window is loaded anew: another extension host, and pages that VS Code brings back. */
const comeBack = async (): Promise<void> => {
  await workbench.page.reload({ waitUntil: 'commit' });
  await workbench.page.locator('.monaco-workbench .activitybar').waitFor();
};

/** Where the picture shows it, a person sees: the search brings it to the middle, and the tooltip tells that it is it. */
const placeOfVip = async (): Promise<Place> => {
  const page = workbench.webview();
  const box = page.getByRole('textbox', { name: /Search/ });
  await box.fill('ha-vip');
  await page.locator('.hits').getByText(/^1 of/).waitFor();
  await box.press('Enter');
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('heading', { name: 'ha-vip' }).waitFor();
  const picture = await workbench.page.locator('iframe.webview.ready:visible').boundingBox();
  if (!picture) throw new Error('There is no picture');
  await page.getByRole('button', { name: 'Close details' }).click();
  const tooltip = page.locator('.tooltip strong', { hasText: 'ha-vip' });
  for (const [x, y] of around(picture)) {
    await workbench.page.mouse.move(x, y);
    const isThere = tooltip.waitFor({ timeout: 1000 }).then(() => true);
    if (await isThere.catch(() => false)) return [x, y];
  }
  throw new Error('The picture does not show it');
};

type Place = readonly [x: number, y: number];

/** From the middle outwards. */
const around = (picture: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => {
  const middle: Place = [picture.x + picture.width / 2, picture.y + picture.height / 2];
  // As far apart as an interface is wide and high, or less.
  const steps = [-120, 0, 120].flatMap((x) => Array.from({ length: 15 }, (_, y): Place => [x, (y - 7) * 15]));
  return steps
    .toSorted(([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d))
    .map(([x, y]): Place => [middle[0] + x, middle[1] + y]);
};

let vip: Place;

it('opens the account behind the endpoint and shows its topology', async () => {
  await workbench.openContainer('ENI Explorer');
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'shop');
  await workbench.choose('region', region);
  await workbench.row(/^shop @ eu-west-1/).waitFor();
  await workbench.command('ENI: Show Topology');
  await workbench.tab(/^Topology: shop/).waitFor();
  vip = await placeOfVip();
  await workbench.screenshot('story-topology');
}, 180_000);

it('fails the VIP pair over from the topology in at most six actions, and its window dies in the middle', async () => {
  const { page } = workbench;
  actions = 0;
  const held = gate.hold('DetachNetworkInterface');
  await act(page.mouse.click(...vip, { button: 'right' }));
  const item = page.getByRole('menuitem', { name: 'Fail Over to Standby…' });
  await item.hover();
  await act(page.keyboard.press('Enter'));
  await act(workbench.choose('Select the standby', 'ha-2'));
  await act(workbench.choose('Does the operating system', 'Detach'));
  await workbench.tab(/^Fail over ha-1 to ha-2/).waitFor();
  await workbench.webview().getByText('If a step fails').waitFor();
  await workbench.screenshot('story-review');
  await act(press('Run…'));
  await act(workbench.confirm('Detach'));
  expect(actions).toBeLessThanOrEqual(6);
  await held;
  await workbench
    .webview()
    .getByText(/^Running · step/)
    .waitFor();
  await workbench.screenshot('story-running');
  workbench.crash();
  // EC2 has done what nobody heard of.
  await expect.poll(holderOfVip).toBeUndefined();
}, 180_000);

it('comes back with what EC2 says now, and is finished by what is left', async () => {
  await comeBack();
  const document = workbench.webview();
  await document.getByText(/^The window closed at step \d of \d; this is what EC2 says now$/).waitFor();
  await document.getByText('1 call was done. Choose how to go on.').waitFor();
  await workbench.screenshot('story-interrupted');
  await press('Continue…');
  await workbench.tab(/^(Continue: )?Attach ha-vip to ha-2/).waitFor();
  await press('Run');
  await workbench
    .webview()
    .getByText(/^Done in .*, as planned$/)
    .waitFor();
  await workbench.screenshot('story-continued');
  expect(await holderOfVip()).toBe('ha-2');
}, 180_000);

/** Undoes a run out of the view, by a plan that the person sees first. */
const undo = async (row: RegExp, title: RegExp, asks: string | undefined): Promise<void> => {
  await workbench.row(row).waitFor();
  await workbench.menu(row, 'Undo…');
  await workbench.tab(title).waitFor();
  await press(asks === undefined ? 'Run' : 'Run…');
  if (asks !== undefined) await workbench.confirm(asks);
  await workbench
    .webview()
    .getByText(/^Done in .*, as planned$/)
    .waitFor();
};

it('is undone from Activity by a window that knows the journal alone, and leaves the account as it was', async () => {
  await comeBack();
  await workbench.command('Focus on Activity View');
  await workbench.row(/^Fail [Oo]ver/).waitFor();
  await workbench.screenshot('story-activity');
  await undo(/^Continue: /, /^Undo: Detach/, 'Detach');
  await undo(/^Fail [Oo]ver/, /^Undo: Attach/, undefined);
  await workbench.screenshot('story-undone');
  expect(await holderOfVip()).toBe('ha-1');
  expect(settingsOf(await account())).toEqual(settingsOf(before));
}, 180_000);

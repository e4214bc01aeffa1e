import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/*
 * The jobs that a network engineer was once watched at, done again with the settings that everybody begins with. What a person does is counted:
 * a click, a key, or one text with its Enter. Each job begins where the one before it ended, or from the open tree.
 */
let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile, settings: { 'eniExplorer.plans.inline': 'safe' } });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^ha-1/, /^ha-2/, /^api-2/, /^instance web-2, in public-b/, /^Unattached/])
    await workbench.expand(row);
}, 180_000);
afterAll(() => workbench?.close());

beforeEach(({ task }) =>
  onTestFailed(async () => void (await workbench.screenshot(`jobs-failed-${task.name.slice(0, 6).replace(' ', '-')}`))),
);

let actions = 0;
const act = async (...what: readonly Promise<unknown>[]): Promise<void> => {
  actions += 1;
  await Promise.all(what);
};
/** Counts from here on. */
const begin = (): void => {
  actions = 0;
};
const took = (job: number): number => {
  process.stdout.write(`job ${job}: ${actions} actions\n`);
  return actions;
};

const key = (name: string): Promise<void> => workbench.page.keyboard.press(name);
const inPage = () => workbench.webview();

/** Presses *Run* of a document once it has stood there for long enough to be read. */
const pressRun = async (name: 'Run' | 'Run…'): Promise<void> => {
  const button = inPage().getByRole('button', { name, exact: true });
  await button.waitFor();
  await workbench.page.waitForTimeout(600);
  await button.click();
};
const done = (): Promise<void> =>
  inPage()
    .getByText(/^Done in /)
    .first()
    .waitFor();

it('job 1: says whose an address is', async () => {
  begin();
  await act(workbench.row(/^shop-prod/).click());
  await act(key('Control+Alt+f'));
  await act(
    (async () => {
      await workbench.type('10.0.20.75');
      await workbench.option(/EFS|shared/).waitFor();
      await key('Enter');
    })(),
  );
  const found = workbench.page
    .locator('.monaco-list-row.focused, .monaco-list-row.selected')
    .and(workbench.row(/^shared/));
  await found.first().waitFor();
  expect(took(1)).toBeLessThanOrEqual(3);
}, 240_000);

it('job 8: lists what holds the addresses of a subnet, each a link', async () => {
  begin();
  await act(workbench.row(/^data-a/).click());
  await act(key('Enter'));
  await workbench.tab(/^Details: data-a/).waitFor();
  for (const holder of ['RDS orders', 'db-admin eth0', 'fw-1 eth2'])
    await inPage()
      .getByRole('button', { name: holder })
      .or(inPage().getByRole('link', { name: holder }))
      .first()
      .waitFor();
  expect(took(8)).toBeLessThanOrEqual(2);
  await workbench.screenshot('jobs-subnet');
}, 240_000);

it('job 14: puts the picture of one VPC on the clipboard, for a slide', async () => {
  begin();
  await act(workbench.row(/^shop-prod/).click({ button: 'right' }));
  await act(workbench.page.getByRole('menuitem', { name: 'Copy Picture' }).click());
  const size = (): Promise<string> =>
    workbench.page.evaluate<string>(`(async () => {
      const [item] = await navigator.clipboard.read();
      if (!item?.types.includes('image/png')) return 'no picture';
      const { width, height } = await createImageBitmap(await item.getType('image/png'));
      return width > 1000 && height > 1000 ? 'a picture' : width + ' x ' + height;
    })()`);
  await expect.poll(size).toBe('a picture');
  expect(took(14)).toBeLessThanOrEqual(2);
}, 240_000);

it('job 2: says which interfaces a port of the internet may reach', async () => {
  await workbench.command('ENI: Show Topology');
  await workbench.tab(/^Topology/).waitFor();
  begin();
  await act(inPage().getByRole('button', { name: 'Lens: Structure' }).click());
  await act(inPage().getByRole('menuitemradio', { name: 'Exposure' }).click());
  const port = inPage().getByRole('combobox', { name: 'Port that the internet may reach' });
  await act(
    (async () => {
      await port.fill('22');
      await port.press('Enter');
    })(),
  );
  await inPage().getByText('1 of 48 interfaces may be reached from the internet on port 22').first().waitFor();
  expect(took(2)).toBeLessThanOrEqual(3);
  await workbench.screenshot('jobs-port');
  await inPage()
    .getByRole('button', { name: /^Lens: Exposure/ })
    .click();
  await inPage()
    .getByRole('menuitemradio', { name: /^Structure/ })
    .click();
}, 240_000);

it('job 17: shows the interfaces without source/dest check', async () => {
  begin();
  await act(
    inPage()
      .getByRole('button', { name: /source\/dest check off/ })
      .first()
      .click(),
  );
  const pressed = inPage().getByRole('button', { name: /source\/dest check off: 4/, pressed: true });
  await pressed.first().waitFor();
  expect(took(17)).toBeLessThanOrEqual(2);
  await inPage()
    .getByRole('button', { name: /source\/dest check off/ })
    .first()
    .click();
}, 240_000);

it('job 12: lists free slots, most first', async () => {
  begin();
  await act(
    inPage()
      .getByRole('button', { name: /^Table of all interfaces/ })
      .click(),
  );
  await act(inPage().getByRole('columnheader', { name: 'Slots' }).getByRole('button').click());
  await inPage().getByRole('row').nth(1).getByText('gpu-2').first().waitFor();
  expect(took(12)).toBeLessThanOrEqual(3);
  await workbench.screenshot('jobs-slots');
}, 240_000);

it('job 9: changes the security groups of three interfaces by one plan', async () => {
  const rows = inPage().locator('.row');
  await inPage()
    .getByRole('textbox', { name: /Search/ })
    .fill('eth0 app-b');
  await expect.poll(() => rows.count()).toBe(3);
  begin();
  await act(rows.first().locator('.checkCell').click());
  await act(
    rows
      .last()
      .locator('.checkCell')
      .click({ modifiers: ['Shift'] }),
  );
  await act(
    inPage()
      .getByRole('button', { name: /^Change groups/ })
      .click(),
  );
  await act(workbench.choose('Select what to do', 'Add'));
  await act(workbench.answer('Select the security groups', 'web-inside'));
  await workbench.tab(/^Change security groups/i).waitFor();
  await act(pressRun('Run'));
  await done();
  expect(took(9)).toBeLessThanOrEqual(6);
  await workbench.command('ENI: Clear Filter');
}, 240_000);

it('job 5: moves the address of a pair to the other instance', async () => {
  begin();
  await act(workbench.row(/^ha-vip/).click({ button: 'right' }));
  const item = workbench.page.getByRole('menuitem', { name: /^Move Network Interface/ });
  await item.hover();
  await act(key('Enter'));
  await act(workbench.choose('Select the instance to move it to', 'ha-2'));
  await act(workbench.choose('Select the device index', 'eth1'));
  await workbench.tab(/^Move ha-vip/).waitFor();
  await act(pressRun('Run…'));
  await act(workbench.confirm('Detach'));
  await done();
  expect(took(5)).toBeLessThanOrEqual(6);
}, 240_000);

it('job 20: names five interfaces', async () => {
  begin();
  for (const [name, to] of [
    ['ha-1', 'pair-1'],
    ['ha-2', 'pair-2'],
    ['ha-spare', 'pair-spare'],
    ['api-2', 'api-b'],
    ['web-2-inside', 'web-b-inside'],
  ] as const) {
    const row = workbench.row(new RegExp(`^(?:primary |unattached )?interface ${name},`));
    await act(row.click());
    await act(key('F2'));
    await act(workbench.answer('Enter the name', to));
    await act(workbench.review('Run'));
    await workbench.row(new RegExp(`^(?:primary |unattached )?interface ${to},`)).waitFor();
  }
  expect(took(20)).toBeLessThanOrEqual(20);
}, 300_000);

it('job 7: ends what costs and serves nobody', async () => {
  /** The button on a finding's row that shows while the pointer is on it. */
  const mend = async (finding: RegExp, name: string): Promise<void> => {
    const row = workbench.row(finding);
    await row.hover();
    await row.getByRole('button', { name }).click();
  };
  begin();
  await act(mend(/^old-vip, .*unused/, 'Disassociate Elastic IP Address…'));
  await act(pressRun('Run…'));
  await act(workbench.confirm('Disassociate'));
  await done();
  await act(mend(/^eip-old-vip, .*unused|^eip-old-vip, .*cost|^eip-old-vip, .*warning/, 'Release Elastic IP Address…'));
  await act(pressRun('Run…'));
  await act(workbench.confirm('Release'));
  await done();
  expect(took(7)).toBeLessThanOrEqual(8);
}, 240_000);

import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { CountedJobs } from '../support/countedJobs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/*
 * The jobs that a network engineer was once watched at, done again with the settings that everybody begins with. Each job begins where the one before it ended, or from the open tree.
 */
let workbench: Workbench;
const jobs = new CountedJobs(() => workbench);

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

const inPage = () => workbench.webview();

it('job 1: says whose an address is', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^shop-prod/).click());
  await jobs.find('10.0.20.75', /EFS|shared/);
  const found = workbench.page
    .locator('.monaco-list-row.focused, .monaco-list-row.selected')
    .and(workbench.row(/^shared/));
  await found.first().waitFor();
  expect(jobs.took(1)).toBeLessThanOrEqual(3);
}, 240_000);

it('job 8: lists what holds the addresses of a subnet, each a link', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^data-a/).click());
  await jobs.act(jobs.key('Enter'));
  await workbench.tab(/^Details: data-a/).waitFor();
  for (const holder of ['RDS orders', 'db-admin eth0', 'fw-1 eth2'])
    await inPage()
      .getByRole('button', { name: holder })
      .or(inPage().getByRole('link', { name: holder }))
      .first()
      .waitFor();
  expect(jobs.took(8)).toBeLessThanOrEqual(2);
  await workbench.screenshot('jobs-subnet');
}, 240_000);

it('job 14: puts the picture of one VPC on the clipboard, for a slide', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^shop-prod/).click({ button: 'right' }));
  await jobs.act(workbench.page.getByRole('menuitem', { name: 'Copy Picture' }).click());
  const size = (): Promise<string> =>
    workbench.page.evaluate<string>(`(async () => {
      const [item] = await navigator.clipboard.read();
      if (!item?.types.includes('image/png')) return 'no picture';
      const { width, height } = await createImageBitmap(await item.getType('image/png'));
      return width > 1000 && height > 1000 ? 'a picture' : width + ' x ' + height;
    })()`);
  await expect.poll(size).toBe('a picture');
  expect(jobs.took(14)).toBeLessThanOrEqual(2);
}, 240_000);

it('job 2: says which interfaces a port of the internet may reach', async () => {
  await workbench.command('ENI: Show Topology');
  await workbench.tab(/^Topology/).waitFor();
  jobs.begin();
  await jobs.act(inPage().getByRole('button', { name: 'Lens: Structure' }).click());
  await jobs.act(inPage().getByRole('menuitemradio', { name: 'Exposure' }).click());
  const port = inPage().getByRole('combobox', { name: 'Port that the internet may reach' });
  await jobs.act(
    (async () => {
      await port.fill('22');
      await port.press('Enter');
    })(),
  );
  await inPage().getByText('1 of 48 interfaces may be reached from the internet on port 22').first().waitFor();
  expect(jobs.took(2)).toBeLessThanOrEqual(3);
  await workbench.screenshot('jobs-port');
  await inPage()
    .getByRole('button', { name: /^Lens: Exposure/ })
    .click();
  await inPage()
    .getByRole('menuitemradio', { name: /^Structure/ })
    .click();
}, 240_000);

it('job 17: shows the interfaces without source/dest check', async () => {
  jobs.begin();
  await jobs.act(
    inPage()
      .getByRole('button', { name: /source\/dest check off/ })
      .first()
      .click(),
  );
  const pressed = inPage().getByRole('button', { name: /source\/dest check off: 4/, pressed: true });
  await pressed.first().waitFor();
  expect(jobs.took(17)).toBeLessThanOrEqual(2);
  await inPage()
    .getByRole('button', { name: /source\/dest check off/ })
    .first()
    .click();
}, 240_000);

it('job 12: lists free slots, most first', async () => {
  jobs.begin();
  await jobs.act(
    inPage()
      .getByRole('button', { name: /^Table of all interfaces/ })
      .click(),
  );
  await jobs.act(inPage().getByRole('columnheader', { name: 'Slots' }).getByRole('button').click());
  await inPage().getByRole('row').nth(1).getByText('gpu-2').first().waitFor();
  expect(jobs.took(12)).toBeLessThanOrEqual(3);
  await workbench.screenshot('jobs-slots');
}, 240_000);

it('job 9: changes the security groups of three interfaces by one plan', async () => {
  const rows = inPage().locator('.row');
  await inPage()
    .getByRole('textbox', { name: /Search/ })
    .fill('eth0 app-b');
  await expect.poll(() => rows.count()).toBe(3);
  jobs.begin();
  await jobs.act(rows.first().locator('.checkCell').click());
  await jobs.act(
    rows
      .last()
      .locator('.checkCell')
      .click({ modifiers: ['Shift'] }),
  );
  await jobs.act(
    inPage()
      .getByRole('button', { name: /^Change groups/ })
      .click(),
  );
  await jobs.act(workbench.choose('Select what to do', 'Add'));
  await jobs.act(workbench.answer('Select the security groups', 'web-inside'));
  await workbench.tab(/^Change security groups/i).waitFor();
  await jobs.act(jobs.pressRun('Run'));
  await jobs.done();
  expect(jobs.took(9)).toBeLessThanOrEqual(6);
  await workbench.command('ENI: Clear Filter');
}, 240_000);

it('job 5: moves the address of a pair to the other instance', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^ha-vip/).click({ button: 'right' }));
  const item = workbench.page.getByRole('menuitem', { name: /^Move Network Interface/ });
  await item.hover();
  await jobs.act(jobs.key('Enter'));
  await jobs.act(workbench.choose('Select the instance to move it to', 'ha-2'));
  await jobs.act(workbench.choose('Select the device index', 'eth1'));
  await workbench.tab(/^Move ha-vip/).waitFor();
  await jobs.act(jobs.pressRun('Run…'));
  await jobs.act(workbench.confirm('Detach'));
  await jobs.done();
  expect(jobs.took(5)).toBeLessThanOrEqual(6);
}, 240_000);

it('job 20: names five interfaces', async () => {
  jobs.begin();
  for (const [name, to] of [
    ['ha-1', 'pair-1'],
    ['ha-2', 'pair-2'],
    ['ha-spare', 'pair-spare'],
    ['api-2', 'api-b'],
    ['web-2-inside', 'web-b-inside'],
  ] as const) {
    const row = workbench.row(new RegExp(`^(?:primary |unattached )?interface ${name},`));
    await jobs.act(row.click());
    await jobs.act(jobs.key('F2'));
    await jobs.act(workbench.answer('Enter the name', to));
    await jobs.act(workbench.review('Run'));
    await workbench.row(new RegExp(`^(?:primary |unattached )?interface ${to},`)).waitFor();
  }
  expect(jobs.took(20)).toBeLessThanOrEqual(20);
}, 300_000);

it('job 7: ends what costs and serves nobody', async () => {
  /** The button on a finding's row that shows while the pointer is on it. */
  const mend = async (finding: RegExp, name: string): Promise<void> => {
    const row = workbench.row(finding);
    await row.hover();
    await row.getByRole('button', { name }).click();
  };
  jobs.begin();
  await jobs.act(mend(/^old-vip, .*unused/, 'Disassociate Elastic IP Address…'));
  await jobs.act(jobs.pressRun('Run…'));
  await jobs.act(workbench.confirm('Disassociate'));
  await jobs.done();
  await jobs.act(
    mend(/^eip-old-vip, .*unused|^eip-old-vip, .*cost|^eip-old-vip, .*warning/, 'Release Elastic IP Address…'),
  );
  await jobs.act(jobs.pressRun('Run…'));
  await jobs.act(workbench.confirm('Release'));
  await jobs.done();
  expect(jobs.took(7)).toBeLessThanOrEqual(8);
}, 240_000);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  // Wide enough that the picture's facts stand in its toolbar.
  workbench = await openWorkbench({ vsix: vsixFile, size: { width: 1680, height: 1000 } });
}, 120_000);
afterAll(() => workbench?.close());

const details = () => workbench.webview().getByRole('region', { name: 'Details' });

it('browses the demo account down to an interface', async () => {
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^Unattached/]) await workbench.expand(row);
  await workbench.row(/^ha-spare/).waitFor();
  expect(await workbench.row(/^ha-spare/).getAttribute('aria-label')).toContain('10.0.11.90');
  await workbench.screenshot('workbench-tree');
});

it('shows the account in the topology', async () => {
  await workbench.command('ENI: Show Topology');
  await workbench.tab('Topology: Demo account').waitFor();
  await workbench.webview().getByRole('button', { name: 'Show only unattached: 4' }).waitFor();
  await workbench.screenshot('workbench-topology');
});

it('has one filter in tree and picture', async () => {
  const box = workbench.webview().getByRole('textbox', { name: /Search/ });
  const told = workbench.page.getByText('Filter: bastion · 1 of 48 interfaces').first();
  await box.fill('bastion');
  await told.waitFor();
  await workbench.webview().locator('.hits').getByText('1 of 1').waitFor();
  await box.press('Escape');
  await told.waitFor({ state: 'detached' });
  await workbench.command('ENI: Filter Interfaces…');
  await workbench.answer('Filter interfaces', 'owner:lambda az:eu-west-1a');
  await workbench.page.getByText('Filter: owner:lambda az:eu-west-1a · 3 of 48 interfaces').first().waitFor();
  await expect.poll(() => box.inputValue()).toBe('owner:lambda az:eu-west-1a');
  await workbench.screenshot('workbench-filter');
  await workbench.command('ENI: Clear Filter');
  await expect.poll(() => box.inputValue()).toBe('');
});

it('refuses an instance in another zone and says why', async () => {
  await workbench.command('ENI: Attach Network Interface…');
  await workbench.choose('Select the network interface', 'ha-spare');
  await workbench.choose('Select the instance', 'web-1');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.getByText(/^Not possible: i-[0-9a-f]{17} "web-1"$/).waitFor();
  expect(await dialog.innerText()).toContain('same Availability Zone');
  await workbench.screenshot('workbench-refused');
  await dialog.getByRole('button', { name: 'Choose Another' }).click();
});

it('attaches it to an instance in the same zone after a review', async () => {
  await workbench.choose('Select the instance', 'ha-2');
  await workbench.choose('Select the device index', 'eth1');
  await workbench.asked('Review');
  await workbench.screenshot('workbench-review');
  const review = await workbench.review('Preview in Topology');
  expect(review).toMatch(/1\. Attach .*ha-spare/);
  expect(review).toContain('interface in this subnet');
  const page = workbench.webview();
  await page.getByText(/^Preview: Attach Network Interface\. \d+ changed\. Nothing has run yet\.$/).waitFor();
  await page.getByText('1 interface differs after Attach Network Interface').waitFor();
  await details().getByText('ha-2 · 2 of 3 interfaces').filter({ visible: true }).waitFor();
  await workbench.screenshot('workbench-preview');
  await page.getByRole('button', { name: 'Back to Review' }).click();
  await page.getByRole('button', { name: 'Show only unattached: 4' }).waitFor();
  await workbench.review('Run');
  await workbench.toast(/Done in .*: attached eni-[0-9a-f]{17} "ha-spare"/).waitFor();
});

it('shows it under its new instance in the tree', async () => {
  // What a filter has hidden comes back closed, if the tree was as quick as the next command.
  for (const row of [/^shop-prod/, /^app-b/, /^ha-2/]) await workbench.expand(row);
  const attached = workbench.row(/^ha-spare, [\d.]+ · eth1/);
  await attached.waitFor();
  expect(await attached.getAttribute('aria-level')).toBe('5');
  await workbench.row(/^Unattached/).waitFor({ state: 'detached' });
  await workbench.screenshot('workbench-attached-tree');
});

it('shows it at its new instance in the picture', async () => {
  await workbench.webview().getByRole('button', { name: 'Show only unattached: 3' }).waitFor();
  await workbench
    .toast(/Done in .*: attached eni-[0-9a-f]{17} "ha-spare"/)
    .getByRole('button', { name: 'Show in Topology' })
    .click();
  await details().getByText('ha-2 · 2 of 3 interfaces').filter({ visible: true }).waitFor();
  expect(await details().innerText()).toContain('eth1');
  await workbench.screenshot('workbench-attached');
});

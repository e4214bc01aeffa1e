import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile, size: { width: 1680, height: 1000 } });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  await workbench.command('ENI: Show Topology');
  for (const row of [/^shop-prod/, /^public-b/]) await workbench.expand(row);
}, 120_000);
// Over three messages at once VS Code keeps new ones out of sight; a person closes what was read.
beforeEach(async () => {
  await workbench.command('Notifications: Clear All Notifications');
  await workbench.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
});
afterAll(() => workbench?.close());

const details = () => workbench.webview().getByRole('region', { name: 'Details' });
/** A text of the details; those of a narrow picture are there, too, but hidden. */
const shown = (text: string) => details().getByText(text).filter({ visible: true }).first();
/** Chooses an operation in the menu of the details. */
const inDetails = async (item: string): Promise<void> => {
  await details().getByRole('button', { name: 'More actions' }).click();
  await details().getByRole('menuitem', { name: item }).click();
};
const label = (row: RegExp) => workbench.row(row).getAttribute('aria-label');
const unattached = (count: number) =>
  workbench
    .webview()
    .getByRole('button', { name: `Show only unattached: ${count}` })
    .waitFor();

/** Reads the review, runs it, and waits for the message of the end. */
const run = async (done: string | RegExp): Promise<string> => {
  const review = await workbench.review('Run');
  await workbench.toast(done).waitFor();
  return review;
};

it('creates an interface in a subnet of the tree', async () => {
  await workbench.menu(/^public-b/, 'Create Network Interface…');
  await workbench.choose('Select the interface type', 'Standard');
  await workbench.answer('Enter a description', 'Second edge of the shop');
  await workbench.choose('Select the primary IPv4 address', 'Specific address');
  await workbench.asked('Enter the address');
  await workbench.type('10.0.1.21');
  await workbench.inputMessage().getByText('10.0.1.21').waitFor();
  expect(await workbench.inputMessage().innerText()).toContain('(rule new-interface/primary-ipv4)');
  await workbench.screenshot('operations-taken');
  await workbench.answer('Enter the address', '10.0.1.50');
  await workbench.asked('Enter the secondary IPv4 addresses');
  await workbench.quickPick().getByRole('button', { name: 'Back' }).click();
  await workbench.asked('Enter the address');
  expect(await workbench.quickPick().locator('input').first().inputValue()).toBe('10.0.1.50');
  await workbench.answer('Enter the address', '10.0.1.50');
  await workbench.answer('Enter the secondary IPv4 addresses', '');
  await workbench.tick('Select the security groups', ['web-inside']);
  await workbench.answer('Enter a name', 'edge-2');
  await workbench.screenshot('operations-create');
  expect(await run(/Done in .*: created/)).toContain('10.0.1.50');
  await workbench.row(/^Unattached, 2 interfaces/).waitFor();
  await workbench.expand(/^Unattached/);
  await workbench.row(/^edge-2/).waitFor();
  expect(await label(/^edge-2/)).toContain('10.0.1.50');
  await unattached(5);
  const done = workbench.toast(/Done in .*: created.*New: eni-/);
  await done.getByRole('button', { name: 'Show in Topology' }).waitFor();
});

it('attaches it from the palette', async () => {
  await workbench.command('ENI: Attach Network Interface…');
  await workbench.choose('Select the network interface', 'edge-2');
  await workbench.choose('Select the instance', 'web-2');
  await workbench.choose('Select the device index', 'eth2');
  expect(await run(/Done in .*: attached .*edge-2/)).toMatch(/1\. Attach .*edge-2/);
  await unattached(4);
  await workbench
    .toast(/Done in .*: attached eni-[0-9a-f]{17} "edge-2"/)
    .getByRole('button', { name: 'Show in Topology' })
    .click();
  await shown('web-2 · 3 of 3 interfaces').waitFor();
  await workbench.expand(/^web-2/);
  await workbench.row(/^edge-2, [\d.]+ · eth2/).waitFor();
});

it('assigns a secondary address from the menu of its details', async () => {
  await inDetails('Assign IPv4 Addresses…');
  await workbench.choose('Select what to assign', 'Specific secondary addresses');
  await workbench.answer('Enter the addresses', '10.0.1.51');
  expect(await run(/Done in .*: assigned 10\.0\.1\.51/)).toContain('+ 10.0.1.51');
  await workbench.row(/^edge-2, [\d.]+ · eth2.*\+1/).waitFor();
  await shown('10.0.1.51').waitFor();
});

it('associates an elastic IP with that address, taking it from another interface', async () => {
  await inDetails('Associate Elastic IP Address…');
  await workbench.choose('Select the private address', '10.0.1.51');
  await workbench.choose('Select the elastic IP address', '52.209.140.9');
  await workbench.choose('Take over an address that is in use?', 'Take over');
  await workbench.screenshot('operations-associate');
  await workbench.review('Run…');
  const asked = await workbench.confirm('Take over');
  expect(asked).toMatch(/Take over elastic IP address: 52\.209\.140\.9 .*from 10\.0\.1\.77 of eni-/);
  expect(asked).toMatch(/\d{12} · Demo account @ eu-west-1/);
  await workbench.toast(/Done in .*: associated .*52\.209\.140\.9/).waitFor();
  await workbench.row(/^edge-2.*52\.209\.140\.9/).waitFor();
  expect(await label(/^old-vip/)).not.toContain('52.209.140.9');
  await shown('52.209.140.9').waitFor();
});

it('changes its security groups', async () => {
  await inDetails('Change Security Groups…');
  await workbench.tick('Select the security groups', ['fw-edge', 'web-inside']);
  const review = await run(/Done in .*: set the security groups of .*edge-2/);
  expect(review).toContain('+ fw-edge − web-inside');
  await details().locator('.group', { hasText: 'fw-edge' }).waitFor();
  expect(await details().locator('.group').allInnerTexts()).not.toContain('web-inside');
  await workbench.screenshot('operations-done');
});

it('undoes a change from the message at its end, with a review', async () => {
  await inDetails('Change Description…');
  await workbench.answer('Enter a description', 'Not what was meant');
  expect(await run(/Done in .*: set the description of .* to: Not what was meant/)).toContain(
    'It can be undone afterwards',
  );
  await shown('Not what was meant').waitFor();
  await workbench
    .toast(/Done in .*: set the description of .* to: Not what was meant/)
    .getByRole('button', { name: 'Undo…' })
    .click();
  await workbench.asked('Review');
  await workbench.screenshot('operations-undo');
  expect(await run(/Done in .*: set the description of .* to: Second edge of the shop/)).toMatch(
    /1\. Set the description of .*edge-2/,
  );
  await shown('Second edge of the shop').waitFor();
});

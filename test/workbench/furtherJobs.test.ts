import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { CountedJobs } from '../support/countedJobs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/*
 * The other half of the jobs that a network engineer was once watched at: those of attaching, and of what was done before. Each begins where the one before it
 * ended.
 */
let workbench: Workbench;
const jobs = new CountedJobs(() => workbench);

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile, settings: { 'eniExplorer.plans.inline': 'safe' } });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^data-b/, /^etl-1/, /^app-b/, /^ha-2/, /^Unattached/]) await workbench.expand(row);
}, 180_000);
afterAll(() => workbench?.close());

beforeEach(({ task }) =>
  onTestFailed(async () => void (await workbench.screenshot(`jobs-failed-${task.name.slice(0, 6).replace(' ', '-')}`))),
);

const inPage = () => workbench.webview();
const copied = (): Promise<string> => workbench.page.evaluate<string>('navigator.clipboard.readText()');
const label = (row: RegExp) => workbench.row(row).getAttribute('aria-label');

const palette = async (title: string): Promise<void> => {
  await workbench.quickPick().locator('input').first().fill(`>${title}`);
  await workbench.option(title).waitFor();
  await jobs.key('Enter');
};

it('job 3: says why a subnet has no room for a prefix, and what helps', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^etl-1, [\d.]+ · eth0/).click({ button: 'right' }));
  await jobs.act(jobs.item('Addresses', 'Assign IPv4 Addresses…'));
  await jobs.act(workbench.choose('Select what to assign', '/28 prefixes'));
  await workbench.asked('Enter the number of prefixes');
  const said = (): Promise<string> => workbench.inputMessage().innerText();
  await expect.poll(said).toContain('too small for a prefix even when it is empty');
  expect(await said()).toContain('subnet-03f8a7515d85a74bb "data-b"');
  expect(await said()).toContain('Assign single addresses, or use an interface in a subnet of /26 or larger');
  expect(jobs.took(3)).toBeLessThanOrEqual(3);
  await jobs.key('Escape');
  await workbench.quickPick().waitFor({ state: 'detached' });
}, 240_000);

/** What the wizard of attaching asks once it knows the interface, and the run of its plan. */
const attachedToHa2 = async (): Promise<void> => {
  await jobs.act(workbench.choose('Select the instance', 'ha-2'));
  await jobs.act(workbench.choose('Select the device index', 'eth1'));
  await workbench.tab(/^Attach ha-spare to ha-2/).waitFor();
  await jobs.act(jobs.pressRun('Run'));
  await jobs.done();
  await workbench.row(/^ha-spare, [\d.]+ · eth1/).waitFor();
};

it('job 4: attaches an interface to an instance', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^ha-spare/).click({ button: 'right' }));
  await jobs.act(jobs.item('Attach Network Interface…'));
  await attachedToHa2();
  expect(jobs.took(4)).toBeLessThanOrEqual(5);
}, 240_000);

it('job 10: has what was run as CLI, as Terraform and as text for a ticket', async () => {
  jobs.begin();
  await jobs.act(workbench.page.getByRole('button', { name: 'Activity Section' }).click());
  await jobs.act(workbench.row(/^Attach ha-spare to ha-2/).click());
  await workbench.tab(/^Attach ha-spare to ha-2/).waitFor();
  for (const [tab, code] of [
    ['AWS CLI', 'aws ec2 attach-network-interface'],
    ['Terraform', 'resource "aws_network_interface"'],
  ] as const) {
    await jobs.act(inPage().getByRole('tab', { name: tab, exact: true }).click());
    await jobs.act(
      inPage()
        .getByRole('button', { name: `Copy ${tab}` })
        .click(),
    );
    await expect.poll(copied).toContain(code);
  }
  await jobs.act(inPage().getByRole('button', { name: 'Copy as ticket text' }).click());
  await expect.poll(copied).toContain('111122223333');
  expect(await copied()).toMatch(/request [\da-f-]{36}/);
  expect(jobs.took(10)).toBeLessThanOrEqual(7);
  await workbench.screenshot('jobs-record');
}, 240_000);

it('job 11: takes back what was run before', async () => {
  jobs.begin();
  const row = workbench.row(/^Attach ha-spare to ha-2/);
  await jobs.act(
    (async () => {
      await row.hover();
      await row.getByRole('button', { name: 'Undo…' }).click();
    })(),
  );
  await workbench.tab(/^Undo: Detach/).waitFor();
  await jobs.act(jobs.pressRun('Run…'));
  await jobs.act(workbench.confirm('Detach'));
  await jobs.done();
  await workbench.row(/^Unattached/).waitFor();
  expect(jobs.took(11)).toBeLessThanOrEqual(3);
}, 240_000);

it('job 18: attaches it again with the keyboard alone', async () => {
  jobs.begin();
  await jobs.act(jobs.key('F1'));
  const input = workbench.quickPick().locator('input').first();
  await jobs.act(
    (async () => {
      await input.fill('>ENI: Attach Network Interface');
      await workbench.option('ENI: Attach Network Interface…').waitFor();
      await jobs.key('Enter');
    })(),
  );
  await jobs.act(workbench.choose('Select the network interface', 'ha-spare'));
  await attachedToHa2();
  expect(jobs.took(18)).toBeLessThanOrEqual(6);
}, 240_000);

it('job 13: shows what is different from before', async () => {
  jobs.begin();
  await jobs.act(jobs.key('F1'));
  await jobs.act(palette('ENI: Save Snapshot…'));
  const save = workbench.quickPick().getByRole('button', { name: 'OK' });
  await jobs.act(save.click());
  await workbench.toast('Snapshot saved').waitFor();
  const soFar = jobs.took(13);
  await workbench.row(/^interface ha-spare/).click();
  await jobs.key('F2');
  await workbench.answer('Enter the name', 'ha-third');
  await workbench.review('Run');
  await workbench.row(/^interface ha-third/).waitFor();
  await jobs.act(jobs.key('F1'));
  await jobs.act(palette('ENI: Compare Snapshots…'));
  await jobs.act(workbench.choose('Compare Snapshots', 'What is shown and a snapshot file'));
  await jobs.act(workbench.choose('Compare', 'The snapshot saved at'));
  await workbench.tab('Changes').waitFor();
  expect([soFar, jobs.took(13)]).toEqual([3, 7]);
  await workbench.screenshot('jobs-compared');
}, 240_000);

it('job 15: says what a security group allows', async () => {
  await workbench.command('ENI: End Comparison');
  jobs.begin();
  await jobs.act(workbench.row(/^shop-prod/).click());
  await jobs.find('fw-edge', /fw-edge.*security group/);
  await workbench.tab('Details: fw-edge').waitFor();
  await inPage()
    .getByText(/TCP 443/)
    .first()
    .waitFor();
  expect(jobs.took(15)).toBeLessThanOrEqual(3);
  await workbench.screenshot('jobs-group');
}, 240_000);

it('job 16: lists the flow logs that there are', async () => {
  jobs.begin();
  await jobs.act(workbench.row(/^shop-prod/).click());
  await jobs.act(jobs.key('Enter'));
  await workbench.tab('Details: shop-prod').waitFor();
  await inPage().getByText('REJECT to arn:aws:s3:::shop-prod-flow-logs').first().waitFor();
  expect(jobs.took(16)).toBeLessThanOrEqual(2);
}, 240_000);

it('job 6: puts an instance into a network of another VPC as well', async () => {
  jobs.begin();
  await jobs.act(jobs.key('F1'));
  await jobs.act(palette('ENI: Create Network Interface…'));
  await jobs.act(workbench.choose('Select the subnet', 'mgmt-a'));
  await jobs.act(workbench.choose('Select the interface type', 'Standard'));
  await jobs.act(workbench.answer('Enter a description', 'Management of the firewall'));
  await jobs.act(workbench.choose('Select the primary IPv4 address', 'Automatic'));
  await jobs.act(workbench.answer('Enter the secondary IPv4 addresses', ''));
  await jobs.act(workbench.tick('Select the security groups', ['mgmt']));
  await jobs.act(workbench.answer('Enter a name', 'fw-1-mgmt'));
  await workbench.tab(/^Create a network interface in mgmt-a/).waitFor();
  await jobs.act(jobs.pressRun('Run'));
  await jobs.done();
  await jobs.act(jobs.key('F1'));
  await jobs.act(palette('ENI: Attach Network Interface…'));
  await jobs.act(workbench.choose('Select the network interface', 'fw-1-mgmt'));
  await jobs.act(workbench.choose('Select the instance', 'fw-1'));
  await jobs.act(workbench.choose('Select the device index', 'eth3'));
  await workbench.tab(/^Attach fw-1-mgmt to fw-1/).waitFor();
  await inPage()
    .getByText(/will span two VPCs/)
    .first()
    .waitFor();
  await jobs.act(jobs.pressRun('Run'));
  await jobs.done();
  expect(jobs.took(6)).toBeLessThanOrEqual(16);
  await workbench.screenshot('jobs-two-vpcs');
}, 240_000);

it('job 19: tells a screen reader kind, place and finding', async () => {
  // A click on a row has closed it.
  for (const row of [/^shop-prod/, /^app-b/, /^ha-2/]) await workbench.expand(row);
  expect(await label(/^ha-third/)).toMatch(/^interface ha-third, [\d.]+ · eth1/);
  expect(await label(/^ha-2/)).toMatch(/^instance ha-2, 2 of 3 slots .*1 warning$/);
  expect(await label(/^data-b/)).toMatch(/^subnet data-b, isolated, .*1 warning$/);
  await workbench.command('ENI: Show Topology');
  await workbench.tab(/^Topology/).waitFor();
  const picture = inPage().getByRole('application');
  await picture.focus();
  const spoken = inPage().locator('.live');
  await picture.press('ArrowRight');
  await expect.poll(() => spoken.textContent()).toBe('Interface ha-third, eth1, 10.0.11.90, of ha-2');
  // The letter leads from one thing of that name to the next.
  for (let steps = 0; steps < 8; steps += 1) {
    const before = (await spoken.textContent()) ?? '';
    if (before.startsWith('Subnet data-b')) break;
    await picture.press('d');
    await expect.poll(() => spoken.textContent()).not.toBe(before);
  }
  expect(await spoken.textContent()).toMatch(/^Subnet data-b, .*isolated, .*, 1 warning$/);
}, 240_000);

import { afterAll, beforeAll, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile, settings: { 'eniExplorer.plans.inline': 'none' } });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^Unattached/]) await workbench.expand(row);
}, 120_000);
afterAll(() => workbench?.close());

/** Moves the focus to *Run*, and presses it once it has stood there for long enough to count. */
const run = async (): Promise<void> => {
  const { page } = workbench;
  const button = workbench.webview().getByRole('button', { name: 'Run', exact: true });
  await button.waitFor();
  await page.waitForTimeout(600);
  await page.keyboard.press('Control+Enter');
  await workbench.webview().locator('button:focus', { hasText: 'Run' }).waitFor();
  await page.keyboard.press('Enter');
};

it('plans a change in a document, with the focus on its title', async () => {
  await workbench.command('ENI: Attach Network Interface…');
  await workbench.choose('Select the network interface', 'ha-spare');
  await workbench.choose('Select the instance', 'ha-2');
  await workbench.choose('Select the device index', 'eth1');
  await workbench.tab(/^Attach ha-spare to ha-2/).waitFor();
  const page = workbench.webview();
  await page.getByRole('heading', { name: /^Attach ha-spare to ha-2/ }).waitFor();
  await page.getByText('Nobody loses anything.').waitFor();
  await page.getByText('2 of 3 used').waitFor();
  await workbench.screenshot('plan-review');
});

it('runs it by keyboard, and says in the same document that it is done', async () => {
  await run();
  await workbench
    .webview()
    .getByText(/^Done in .*, as planned$/)
    .waitFor();
  await workbench.screenshot('plan-done');
  await workbench.expand(/^ha-2/);
  await workbench.row(/^ha-spare, [\d.]+ · eth1/).waitFor();
});

it('undoes it by a plan of its own', async () => {
  const undo = workbench.webview().getByRole('button', { name: 'Undo…' });
  await undo.focus();
  await workbench.page.waitForTimeout(600);
  await workbench.page.keyboard.press('Enter');
  await workbench.tab(/^Undo: Detach ha-spare/).waitFor();
  const button = workbench.webview().getByRole('button', { name: 'Run…', exact: true });
  await button.waitFor();
  await workbench.page.waitForTimeout(600);
  await workbench.page.keyboard.press('Control+Enter');
  await workbench.webview().locator('button:focus', { hasText: 'Run' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.confirm('Detach');
  await workbench
    .webview()
    .getByText(/^Done in .*, as planned$/)
    .waitFor();
  await workbench.row(/^Unattached/).waitFor();
});

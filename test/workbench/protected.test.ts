import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  const settings = { 'eniExplorer.protected': [{ match: '1111*', name: 'shop-live', mode: 'confirm' }] };
  // A folder's settings can add to the person's, and lift nothing of them.
  const folderSettings = { 'eniExplorer.protected': [] };
  workbench = await openWorkbench({ vsix: vsixFile, settings, folderSettings });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^ha-1/]) await workbench.expand(row);
}, 120_000);
afterAll(() => workbench?.close());

const typed = (text: string): Promise<void> => workbench.page.locator('.quick-input-widget input').first().fill(text);

it('bears the word and a lock in tree and status bar', async () => {
  const scope = workbench.row(/^Demo account/);
  expect(await scope.getAttribute('aria-label')).toContain('Protected');
  await scope.locator('.codicon-eni-protected').waitFor();
  const status = workbench.page.locator('.statusbar-item', { hasText: 'Demo account' });
  expect(await status.innerText()).toContain('Protected');
  await status.locator('.codicon-eni-protected').waitFor();
  await workbench.screenshot('protected-tree');
});

it('is named in the review and in the dialog, and asks to type the account before it runs', async () => {
  await workbench.menu(/^ha-vip/, 'Detach Network Interface…');
  await workbench.choose('Select how to detach', 'Detach');
  await workbench.asked('Review');
  await workbench.screenshot('protected-review');
  expect(await workbench.review('Run…')).toMatch(/111122223333 "shop-live" · Demo account @ eu-west-1[^]*Protected/);
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  await workbench.screenshot('protected-modal');
  const buttons = await dialog.locator('.dialog-buttons').getByRole('button').allInnerTexts();
  expect(buttons.toSorted()).toEqual(['Back to Review', 'Cancel', 'Detach']);
  expect(await dialog.locator('.monaco-button:focus').innerText()).toBe('Back to Review');
  const said = await workbench.confirm('Detach');
  expect(said).toMatch(/Detach network interface: eni-[0-9a-f]{17} "ha-vip"\?/);
  expect(said).toContain('111122223333 "shop-live" · Demo account @ eu-west-1');
  await workbench.inputMessage().getByText('111122223333 or shop-live').waitFor();
  await workbench.screenshot('protected-typed');
  await typed('222233334444');
  await workbench.page.keyboard.press('Enter');
  await workbench.inputMessage().getByText('111122223333 or shop-live').waitFor();
  expect(await workbench.row(/^ha-vip/).getAttribute('aria-label')).toContain('eth1');
  await typed('shop-live');
  await workbench.page.keyboard.press('Enter');
  await workbench.toast(/Done in .*: detached .*111122223333 "shop-live"/).waitFor();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile });
}, 120_000);
afterAll(() => workbench?.close());

it('opens from the activity bar and offers the demo account', async () => {
  await workbench.openContainer('ENI Explorer');
  const offer = workbench.page.getByRole('button', { name: 'Open Demo Account' });
  await offer.waitFor();
  await workbench.screenshot('workbench-welcome');
  await offer.click();
  await workbench.row(/^shop-prod/).waitFor();
  await workbench.screenshot('workbench-tree');
  expect(await workbench.row(/^shop-prod/).getAttribute('aria-label')).toContain('10.0.0.0/16');
});

it('lists what deserves attention, and leads to it in the Network view', async () => {
  await workbench.row(/^data-b, 2 of 11 addresses are free/).click();
  await workbench.row(/^data-b, isolated, \d+ free/).waitFor();
  expect(await workbench.row(/^data-b, isolated, \d+ free/).getAttribute('aria-selected')).toBe('true');
  await workbench.screenshot('workbench-findings');
});

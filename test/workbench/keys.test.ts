import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { nameOf } from '../../src/domain/tags.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^Unattached/]) await workbench.expand(row);
}, 120_000);
afterAll(() => workbench?.close());

const { enis } = demoSnapshot();
const idOf = (name: string): string => enis.find((eni) => nameOf(eni) === name)?.id ?? 'none';
const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const focusedRow = (name: RegExp) => workbench.page.locator('.monaco-list-row.focused').and(workbench.row(name));
/** By the arrow alone, past the rows between. A tree that is drawn anew meanwhile may lose a key press, as a person's; they would press again. */
const goDownTo = async (name: RegExp): Promise<void> => {
  const focused = (): Promise<string | null> =>
    workbench.page.locator('.monaco-list-row.focused').first().getAttribute('id');
  for (let steps = 0; steps < 40 && !(await focusedRow(name).isVisible()); steps += 1) {
    const before = await focused();
    await press('ArrowDown');
    await expect
      .poll(focused, { timeout: 5000 })
      .not.toBe(before)
      .catch(() => undefined);
  }
  await focusedRow(name).waitFor();
};
/** What the review names; leaves it. */
const reviewed = async (): Promise<string> => {
  await workbench.asked('Review');
  await workbench.quickPick().locator('.monaco-list-row').first().waitFor();
  const text = await workbench.quickPick().innerText();
  await press('Escape');
  await workbench.quickPick().waitFor({ state: 'detached' });
  return text;
};
const copied = (): Promise<string> => workbench.page.evaluate<string>('navigator.clipboard.readText()');

it('renames and deletes the row to which the arrows have led, whatever is selected', async () => {
  // What was opened last is selected; the keys move the focus alone.
  await workbench.row(/^ha-spare/).waitFor();
  await press('Home');
  await goDownTo(/^ha-spare/);
  expect(await workbench.row(/^ha-spare/).getAttribute('aria-selected')).toBe('false');
  await press('F2');
  await workbench.answer('Enter the name', 'ha-spare-2');
  expect(await reviewed()).toContain(idOf('ha-spare'));
  expect(await workbench.row(/^ha-spare/).getAttribute('aria-selected')).toBe('true');
  // Away from it and back, so that another row is selected.
  await workbench.row(/^ha-2/).click();
  await focusedRow(/^ha-2/).waitFor();
  await goDownTo(/^ha-spare/);
  expect(await workbench.row(/^ha-spare/).getAttribute('aria-selected')).toBe('false');
  await press('Delete');
  expect(await reviewed()).toContain(idOf('ha-spare'));
});

it('copies the ids of all that are selected, and opens the details of one', async () => {
  await workbench.row(/^ha-2/).click();
  await workbench.row(/^ha-spare/).click({ modifiers: ['Control'] });
  await press('Control+c');
  await expect.poll(copied).toContain(idOf('ha-spare'));
  expect((await copied()).split('\n')).toHaveLength(2);
  await workbench.row(/^ha-spare/).click();
  await press('Enter');
  await workbench.tab('Details: ha-spare').waitFor();
  await workbench.screenshot('keys-details');
});

it('has a short menu: to look first, then what can be done, in menus of their own', async () => {
  await workbench.row(/^ha-spare/).click({ button: 'right' });
  const menu = workbench.page.locator('.monaco-menu').first();
  await menu.getByRole('menuitem', { name: 'Show Details' }).waitFor();
  const items = await menu.getByRole('menuitem').allInnerTexts();
  expect(items.map((item) => item.split('\n')[0]?.trim())).toEqual([
    'Show Details',
    'Show in Topology',
    'Open in AWS Console',
    'Refresh This Part',
    'Attach Network Interface…',
    'Launch Instance…',
    'Addresses',
    'Change',
    'Copy',
    'Delete Network Interface…',
  ]);
  await workbench.screenshot('keys-menu');
  await press('Escape');
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const openTable = async (query = '', width = 1440): Promise<Page> => {
  const { page } = await pages.open(query, { width, height: 700 });
  await page.keyboard.press('Shift+T');
  await page.locator('.row').first().waitFor();
  return page;
};

const titles = (page: Page): Promise<readonly string[]> => page.locator('thead th:not(.checkCell)').allTextContents();

const chooser = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog', { name: 'Columns' });

describe('the columns of the table', () => {
  it('are chosen and ordered with the keys, and told to the host', async () => {
    const page = await openTable('', 1700);
    await page.getByRole('button', { name: 'Columns 13 of 19' }).click();
    await chooser(page).getByRole('checkbox', { name: 'MAC' }).check();
    await page.getByRole('button', { name: 'Columns 14 of 19' }).waitFor();
    const zone = chooser(page).getByRole('checkbox', { name: 'Zone' });
    await zone.focus();
    for (const key of ['Alt+ArrowUp', 'Alt+ArrowUp']) await page.keyboard.press(key);
    expect(await zone.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByText('Zone: 6 of 14').waitFor();
    // Never before the names, which are frozen.
    for (let times = 0; times < 8; times += 1) await page.keyboard.press('Alt+ArrowUp');
    expect((await titles(page)).slice(0, 3)).toEqual(['Name', 'Zone', 'Instance']);
    expect((await titles(page)).at(-1)).toBe('MAC');
    const told = (await postedBy(page)).findLast(({ kind }) => kind === 'tableLook');
    expect(told?.kind === 'tableLook' && told.look.columns.slice(0, 2)).toEqual(['name', 'zone']);
    await page.keyboard.press('Escape');
    await chooser(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Columns 14 of 19');
  });

  it('are moved with the pointer, and are as at first after a reset', async () => {
    const page = await openTable();
    const before = await titles(page);
    await page.getByRole('button', { name: 'Columns 13 of 19' }).click();
    const line = (name: string): ReturnType<Page['locator']> => chooser(page).locator('.columnLine', { hasText: name });
    const grip = await line('Subnet').locator('.columnGrip').boundingBox();
    const over = await line('Device').boundingBox();
    await page.mouse.move((grip?.x ?? 0) + 12, (grip?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((over?.x ?? 0) + 40, (over?.y ?? 0) + 13, { steps: 4 });
    await page.mouse.up();
    expect((await titles(page)).slice(0, 4)).toEqual(['Name', 'Instance', 'Subnet', 'Device']);
    await chooser(page).getByRole('button', { name: 'Reset' }).click();
    expect(await titles(page)).toEqual(before);
  });

  it('are also those that the picture does not know: what becomes of it, and tags', async () => {
    const page = await openTable();
    await page.evaluate(() =>
      window.eniHost.refresh((account) => ({
        ...account,
        enis: account.enis.map((eni) => ({ ...eni, tags: [...eni.tags, { key: 'team', value: `t-${eni.subnetId}` }] })),
      })),
    );
    await page.getByRole('button', { name: 'Columns 13 of 19' }).click();
    for (const name of ['On termination', 'Tag: team']) await chooser(page).getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    const first = page.locator('.row').first().locator('td');
    await expect.poll(() => first.nth(-2).textContent()).toMatch(/^(deleted|kept)$/);
    await expect.poll(() => first.last().textContent()).toMatch(/^t-subnet-/);
    await page.getByRole('columnheader', { name: 'Tag: team' }).getByRole('button').click();
    await page.getByText('sorted by Tag: team, then name').waitFor();
  });

  it('keep order, widths and sort over a reload', async () => {
    const page = await openTable('keep');
    await page.getByRole('columnheader', { name: 'Slots' }).getByRole('button').click();
    await page.getByText('48 of 48 interfaces').waitFor();
    await page.getByText('sorted by free slots, then name').waitFor();
    await page.getByRole('button', { name: 'Columns 13 of 19' }).click();
    await chooser(page).getByRole('checkbox', { name: 'Zone' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('th[aria-sort="descending"]').waitFor();
    await page.getByRole('button', { name: 'Columns 12 of 19' }).waitFor();
    expect(await titles(page)).not.toContain('Zone');
  });

  it('go in a fixed order where there is no room, the name never; below 600 pixels a row has two lines', async () => {
    const page = await openTable('', 1300);
    expect(await titles(page)).not.toContain('Zone');
    expect(await titles(page)).toContain('VPC');
    await page.setViewportSize({ width: 960, height: 700 });
    await expect
      .poll(() => titles(page))
      .toEqual(['Name', 'Instance', 'Device', 'Slots', 'Subnet', 'Addresses', 'Public', 'Findings']);
    await page.setViewportSize({ width: 700, height: 700 });
    const name = page.locator('.row td:nth-child(2)').first();
    const at = async (): Promise<number> => (await name.boundingBox())?.x ?? 0;
    const before = await at();
    await page.locator('.tableScroll').evaluate((scroll) => scroll.scrollTo({ left: 200 }));
    await expect.poll(at).toBe(before);
    expect(await page.locator('.tableScroll').evaluate((scroll) => scroll.scrollLeft)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 420, height: 700 });
    const full = page.locator('.row', { hasText: 'no free slot' }).first();
    await full.waitFor();
    expect(await full.textContent()).toMatch(/^db-admin.*no free slot.*10\.0\.20\.20.*data-a$/);
    expect((await full.boundingBox())?.height).toBe(44);
  });

  it('are counted by what filter, facts, lens and legend leave together', async () => {
    const page = await openTable();
    const count = page.locator('.tableCount');
    await expect.poll(() => count.textContent()).toBe('48 of 48 interfaces');
    await page.getByRole('button', { name: 'Findings lens' }).click();
    await expect.poll(() => count.textContent()).toMatch(/^[1-9] of 48 interfaces$/);
    const words = await count.textContent();
    await page.getByRole('button', { name: 'Security groups lens' }).click();
    await expect.poll(() => count.textContent()).toBe('48 of 48 interfaces');
    // A selection changes no rows under the lens that asks who shares its groups.
    await page.locator('.row').first().locator('.checkCell').click();
    await expect.poll(() => page.locator('[aria-selected="true"]').count()).toBe(1);
    expect(await count.textContent()).toBe('48 of 48 interfaces');
    await page.getByRole('button', { name: 'Findings lens' }).click();
    await page.getByRole('textbox', { name: /Search/ }).fill('db-admin');
    await expect.poll(() => count.textContent()).not.toBe(words);
  });
});

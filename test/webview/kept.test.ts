import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, outside, typeName } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const again = async (page: Page): Promise<void> => {
  await page.reload();
  // Below the table, no picture is painted.
  await page.waitForFunction(() => window.eniProbe?.hasPicture() === true || document.querySelector('tr.row') !== null);
};

const rowsOf = (page: Page): Promise<readonly string[]> => page.locator('tr.row td:nth-child(2)').allTextContents();

describe('the page after a reload', () => {
  it('is looked at through the same lens, with the same facts, subnets folded', async () => {
    const { page } = await pages.open('keep');
    await page.getByRole('application', { name: /Network topology/ }).focus();
    await typeName(page, 'fw-1');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^Subnet public-a/);
    const folded = await page.evaluate(() => window.eniProbe?.rectOf(window.eniProbe?.nodeNamed('public-a') ?? '')?.h);
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Show only public: 11' }).click();
    await again(page);
    await page.getByRole('button', { name: 'Exposure lens', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Show only public: 11', pressed: true }).waitFor();
    const then = await page.evaluate(() => window.eniProbe?.rectOf(window.eniProbe?.nodeNamed('public-a') ?? '')?.h);
    expect(then).toBe(folded);
    await page.close();
  });

  it('has the pressed key of the legend, the port that was asked about, and the tag whose values are coloured', async () => {
    const { page, complaints } = await pages.open('keep');
    await page.getByRole('button', { name: 'Only source/dest check off: 4' }).click();
    await again(page);
    await page.getByRole('button', { name: 'Only source/dest check off: 4', pressed: true }).waitFor();
    await page.getByText('4 of 48 interfaces shown').waitFor();
    await page.keyboard.press('2');
    const port = page.getByRole('combobox', { name: 'Port that the internet may reach' });
    await port.fill('22');
    await again(page);
    await page.getByText('1 of 48 interfaces may be reached from the internet on port 22').waitFor();
    expect(await port.inputValue()).toBe('22');
    await page.keyboard.press('9');
    const key = page.getByRole('combobox', { name: 'Colour by the tag' });
    const other = await key.locator('option').last().getAttribute('value');
    await key.selectOption(other);
    await page.locator('.legend button.legendKey').first().click();
    const pressed = await page.locator('.legend [aria-pressed="true"]').getAttribute('aria-label');
    await again(page);
    await expect.poll(() => key.inputValue()).toBe(other);
    await expect.poll(() => page.locator('.legend [aria-pressed="true"]').getAttribute('aria-label')).toBe(pressed);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has the table in its order', async () => {
    const { page } = await pages.open('keep');
    await page.keyboard.press('Shift+T');
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    const rows = await rowsOf(page);
    await again(page);
    await page.locator('th[aria-sort="descending"]').waitFor();
    expect(await rowsOf(page)).toEqual(rows);
    await page.close();
  });

  it('has the thing alone in focus mode, and everything once that thing is gone', async () => {
    const { page } = await pages.open('keep&select=fw-1-outside');
    await page.keyboard.press('Shift+F');
    const chip = page.locator('.focus-mode');
    await chip.waitFor();
    await again(page);
    await chip.waitFor();
    await page.evaluate((gone) => {
      window.eniHost.refresh((account) => ({ ...account, enis: account.enis.filter(({ id }) => id !== gone) }));
    }, outside);
    await expect.poll(() => chip.isVisible()).toBe(false);
    await page.close();
  });

  it.each(['{"lens":"everything"}', '{"folded":["../x"]}', '[]', '{"sort":{"column":4}}', '{"only":"change:added"}'])(
    'begins anew where %s was kept',
    async (kept) => {
      const { page, complaints } = await pages.open('keep');
      await page.evaluate((text) => sessionStorage.setItem('kept', text), kept);
      await again(page);
      await page.getByRole('button', { name: 'Structure lens', pressed: true }).waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

describe('the list of keys', () => {
  it('opens with ?, takes the keys, and gives the focus back with Escape', async () => {
    const { page } = await pages.open();
    const surface = page.getByRole('application', { name: /Network topology/ });
    await surface.focus();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keys of the picture' });
    await list.getByText('Show the table, or the picture again').waitFor();
    // Keys of the picture do nothing below it.
    await page.keyboard.press('2');
    expect(await page.getByRole('button', { name: 'Structure lens', pressed: true, includeHidden: true }).count()).toBe(
      1,
    );
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await surface.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Keys (?)' }).click();
    await list.waitFor();
    await page.close();
  });
});

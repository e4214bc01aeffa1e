import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, outside, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const grid = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('grid', { name: 'Interfaces' });

const openTable = async (query = ''): Promise<Awaited<ReturnType<DevPages['open']>>> => {
  const opened = await pages.open(query);
  await opened.page.getByRole('button', { name: 'Table of all interfaces (Shift+T)' }).click();
  await grid(opened.page).waitFor();
  return opened;
};

/** Brings a row into view, as the keys do. */
const scrollTo = async (page: Page, eniId: string): Promise<void> => {
  await grid(page).focus();
  for (let tries = 0; tries < 20 && (await page.locator(`[data-eni="${eniId}"]`).count()) === 0; tries += 1)
    await page.keyboard.press('PageDown');
};

const rowCount = async (page: Page): Promise<number> => Number(await grid(page).getAttribute('aria-rowcount')) - 1;

/** What the rows in view say in a column, by its title. */
const cells = async (page: Page, title: string): Promise<readonly string[]> => {
  const titles = await page.locator('thead th').allTextContents();
  return page.locator(`.row td:nth-child(${titles.indexOf(title) + 1})`).allTextContents();
};

describe('the table twin', () => {
  it('tells of each interface what the picture tells', async () => {
    const { page, complaints } = await openTable();
    await expect.poll(() => rowCount(page)).toBe(48);
    const row = page.locator(`[data-eni="${outside}"]`);
    await scrollTo(page, outside);
    expect(await row.locator('td').allTextContents()).toEqual([
      '',
      'fw-1-outside',
      'fw-1',
      'eth0',
      '3 of 4',
      'c6in.xlarge',
      'shop-prod',
      'public-a',
      'eu-west-1a',
      '10.0.0.10 +1',
      '52.48.17.203',
      'fw-edge, fw-admin',
      'off',
      '',
    ]);
    expect(await row.locator('td').nth(9).getAttribute('title')).toMatch(/^10\.0\.0\.10, 2a05:/);
    await scrollTo(page, outside);
    await page.getByRole('button', { name: 'Columns 13 of 19' }).click();
    for (const name of ['Owner', 'Status']) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    const vip = page.locator('.row', { hasText: 'old-vip' });
    await expect.poll(() => vip.locator('td').last().textContent()).toBe('available');
    const nat = page.locator('.row', { hasText: 'nat-a' });
    await expect.poll(() => nat.locator('td').nth(-2).textContent()).toBe('NAT gateway nat-a');
    expect(complaints).toEqual([]);
  });

  it('sorts by a column, the other way round, and then not', async () => {
    const { page } = await openTable();
    const before = await cells(page, 'Name');
    const header = page.getByRole('columnheader', { name: 'Addresses' });
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    const up = (await cells(page, 'Addresses')).map((words) => words.split(' ')[0]);
    expect(up.slice(0, 2)).toEqual(['10.0.0.10', '10.0.0.21']);
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    expect((await cells(page, 'Addresses')).find((words) => words !== '')).toMatch(/^10\.20\./);
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('none');
    expect(await cells(page, 'Name')).toEqual(before);
  });

  it('sorts by any column where a row has two lines, either way, with the keys', async () => {
    const { page } = await openTable();
    await page.setViewportSize({ width: 420, height: 800 });
    const sort = page.getByRole('combobox', { name: 'Sort by' });
    await expect.poll(() => sort.inputValue()).toBe('subnet');
    expect(await sort.locator('option').allTextContents()).toEqual([
      'Name',
      'Instance',
      'Device',
      'Slots',
      'Type',
      'VPC',
      'Subnet',
      'Zone',
      'Addresses',
      'Public',
      'Groups',
      'Check',
      'Findings',
    ]);
    const addresses = async (): Promise<readonly string[]> =>
      (await page.locator('.row .cellLine:last-child').allTextContents()).map(
        (line) => /^[\d.]+/.exec(line)?.[0] ?? '',
      );
    await grid(page).focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift+Tab');
    expect(await sort.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press('A');
    await expect.poll(async () => (await addresses()).slice(0, 2)).toEqual(['10.0.0.10', '10.0.0.21']);
    expect(await sort.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Descending' }).waitFor();
    await expect.poll(async () => (await addresses())[0]).toMatch(/^10\.20\./);
    // Of findings the most come first, as by a press of their header.
    await sort.selectOption('Findings');
    await expect.poll(() => page.locator('.row').first().textContent()).toContain('no free slot');
    await page.setViewportSize({ width: 1440, height: 800 });
    await sort.waitFor({ state: 'hidden' });
    const header = page.getByRole('columnheader', { name: 'Findings' });
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
  });

  it('leaves empty cells last in both directions', async () => {
    const { page } = await openTable();
    const header = page.getByRole('columnheader', { name: 'Public' }).getByRole('button');
    for (const press of [1, 2]) {
      await header.click();
      const shown = await cells(page, 'Public');
      expect(
        shown.slice(0, 11).filter((words) => words === ''),
        `press ${press}`,
      ).toEqual([]);
      expect(shown[11]).toBe('');
    }
  });

  it('is filtered by the same search and facts', async () => {
    const { page } = await openTable();
    await page.getByRole('textbox', { name: /Search/ }).fill('bastion');
    await expect.poll(() => rowCount(page)).toBe(1);
    await page.getByRole('textbox', { name: /Search/ }).fill('no such thing');
    await page.getByText('No matching interfaces').waitFor();
    await page.getByRole('textbox', { name: /Search/ }).fill('');
    await page.getByRole('button', { name: 'Show only public: 11' }).click();
    await expect.poll(() => rowCount(page)).toBe(11);
  });

  it('leaves what a pressed key of the legend leaves in the picture', async () => {
    const { page } = await openTable();
    await page.getByRole('button', { name: 'Only source/dest check off: 4' }).click();
    await expect.poll(() => rowCount(page)).toBe(4);
    expect(new Set(await cells(page, 'Check'))).toEqual(new Set(['off']));
  });

  it('shows where most slots are free after one press of their header', async () => {
    const { page } = await openTable();
    const header = page.getByRole('columnheader', { name: 'Slots' }).getByRole('button');
    await header.click();
    const free = (words: string): number => {
      const [used = 0, max = 0] = words.split(' of ').map(Number);
      return max - used;
    };
    const shown = (await cells(page, 'Slots')).filter((words) => words !== '').map(free);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  });

  it('is sorted from its top on, wherever the selection goes', async () => {
    const { page } = await openTable('select=shared');
    await page.locator('[aria-selected="true"]').waitFor();
    await page.getByRole('columnheader', { name: 'Slots' }).getByRole('button').click();
    await expect.poll(() => page.locator('.row').first().textContent()).toMatch(/^gpu-2/);
    await expect.poll(() => page.locator('.row').first().isVisible()).toBe(true);
  });

  it('keeps its selection in step with the picture', async () => {
    const { page } = await openTable('select=fw-1-outside');
    const selected = page.locator('[aria-selected="true"]');
    await expect.poll(() => selected.getAttribute('data-eni')).toBe(outside);
    await grid(page).focus();
    await page.keyboard.press('Control+End');
    await page.locator('.row', { hasText: 'old-vip' }).click();
    await page.getByRole('heading', { name: 'old-vip' }).waitFor();
    const last = (await postedBy(page)).at(-1);
    expect(last).toMatchObject({ kind: 'select', target: { kind: 'interface' } });
    await page.getByRole('button', { name: 'Table of all interfaces (Shift+T)' }).click();
    const id = last?.kind === 'select' ? (last.target?.id ?? '') : '';
    await expect.poll(() => page.evaluate((eni) => window.eniProbe?.rectOf(`chip:${eni}`), id)).toBeDefined();
    await expect.poll(() => page.evaluate((eni) => window.eniProbe?.isDimmed(eni), id)).toBe(false);
  });

  it('is worked with the keyboard alone', async () => {
    const { page } = await pages.open();
    await page.keyboard.press('Shift+T');
    await grid(page).waitFor();
    const active = (): Promise<string | null> => grid(page).getAttribute('aria-activedescendant');
    expect(await active()).toBe('cell-0-1');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
    expect(await active()).toBe('cell-1-2');
    await page.keyboard.press('End');
    expect(await active()).toBe('cell-1-13');
    await page.keyboard.press('Home');
    expect(await active()).toBe('cell-1-0');
    await page.keyboard.press('Control+End');
    expect(await active()).toBe('cell-47-13');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('region', { name: 'Details' }).getByRole('heading').first();
    await heading.waitFor();
    const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(() => focused()).toBe(await heading.textContent());
    await grid(page).focus();
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'hidden' });
    const header = page.getByRole('columnheader', { name: 'Zone' });
    for (const key of ['Control+Home', 'End', 'ArrowUp', ...Array<string>(5).fill('ArrowLeft')])
      await page.keyboard.press(key);
    const width = async (): Promise<number> => (await header.boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(width).toBeGreaterThan(before);
    await page.keyboard.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Shift+T');
    await grid(page).waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
  });

  it('has rows for what is in view alone, also in an account of 10,000', async () => {
    const { page, complaints } = await openTable('world=synthetic:10000');
    await expect.poll(() => rowCount(page)).toBe(10_000);
    await expect.poll(() => page.locator('.row').count()).toBeLessThan(100);
    await grid(page).focus();
    await page.keyboard.press('Control+End');
    const last = page.locator('[aria-rowindex="10001"]');
    await last.waitFor();
    await expect.poll(() => last.isVisible()).toBe(true);
    await expect.poll(() => page.locator('.row').count()).toBeLessThan(100);
    expect(complaints).toEqual([]);
  });

  it('hides a picture that is not painted until it is seen again', async () => {
    const { page } = await openTable();
    const paints = (): Promise<number | undefined> => page.evaluate(() => window.eniProbe?.work().paints);
    await page.evaluate(() => window.eniProbe?.rested());
    const before = await paints();
    await page.getByRole('textbox', { name: /Search/ }).fill('bastion');
    await expect.poll(() => rowCount(page)).toBe(1);
    const [eni = ''] = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.dataset['eni'] ?? ''));
    await page.locator('.row').click();
    await page.getByRole('region', { name: 'Details' }).getByRole('heading').first().waitFor();
    await page.evaluate(() => window.eniProbe?.rested());
    expect(await paints()).toBe(before);
    await expect.poll(() => page.locator('.legend').textContent()).toContain('1 of 48');
    await page.getByRole('button', { name: 'Table of all interfaces (Shift+T)' }).click();
    await expect.poll(paints).toBeGreaterThan(before ?? 0);
    const middle = await page.evaluate((id) => window.eniProbe?.rectOf(`chip:${id}`), eni);
    expect(middle?.w).toBeGreaterThan(0);
  });

  it.each(['dark', 'light', 'hc', 'hcl'])('breaks no rule of axe in %s', async (theme) => {
    const { page } = await openTable(`theme=${theme}&select=fw-1-outside`);
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await page.evaluate(axe.source);
    const broken = await page.evaluate(async () => {
      const { axe: checker } = window;
      const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    });
    expect(broken).toEqual([]);
  });
});

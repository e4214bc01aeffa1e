import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToHost } from '../../src/protocol/topology.ts';
import { DevPages, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const openTable = async (query = '', width = 1440): Promise<Page> => {
  const { page } = await pages.open(query, { width, height: 690 });
  await page.keyboard.press('Shift+T');
  await page.locator('.row').first().waitFor();
  return page;
};

/** The boxes of two primary interfaces and a secondary one of the demo's standby pair. */
const pick = async (page: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const row = page
      .locator('.row')
      .filter({ has: page.locator('td:nth-child(2)', { hasText: new RegExp(`^${name}$`) }) });
    await row.locator('.checkCell').click();
  }
};

const bar = (page: Page, count: number): ReturnType<Page['getByRole']> =>
  page.getByRole('toolbar', { name: `${count} selected` });

const last = async <K extends ToHost['kind']>(page: Page, kind: K) =>
  (await postedBy(page)).findLast((message): message is Extract<ToHost, { kind: K }> => message.kind === kind);

describe('what can be done with the selected rows', () => {
  it('opens one plan for all of them, by the command that the menu of several runs', async () => {
    const page = await openTable();
    await pick(page, 'ha-1', 'ha-2', 'ha-vip');
    await bar(page, 3).getByText('on 2 instances').waitFor();
    // Its details would take the room; the bar stands in their place.
    expect(await page.locator('.details').isVisible()).toBe(false);
    await bar(page, 3).getByRole('button', { name: 'Change groups…' }).click();
    const started = await last(page, 'startWizardTogether');
    expect(started).toMatchObject({ operation: 'changeSecurityGroups' });
    expect(started?.eniIds).toHaveLength(3);
    await bar(page, 3).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Change Description…' }).click();
    expect(await last(page, 'startWizardTogether')).toMatchObject({ operation: 'changeDescription' });
    await bar(page, 3).getByRole('button', { name: 'Clear selection' }).click();
    await page.locator('.bulkBar').waitFor({ state: 'hidden' });
  });

  it('says who cannot, and why, where only some can, and goes on with the others', async () => {
    const page = await openTable();
    await pick(page, 'ha-1', 'ha-2', 'ha-vip');
    const detach = bar(page, 3).getByRole('button', { name: 'Detach… 1 of 3' });
    await detach.click();
    const list = page.getByRole('dialog', { name: 'Detach: 2 of 3 cannot' });
    await list.getByText('It is the primary interface of its instance').first().waitFor();
    expect(await last(page, 'startWizardTogether')).toBeUndefined();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await detach.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: 'Continue with 1…' }).click();
    expect(await last(page, 'startWizardTogether')).toMatchObject({ operation: 'detachInterface' });
    await list.waitFor({ state: 'hidden' });
  });

  it('covers no selected row, and is reached and left with the keys', async () => {
    const page = await openTable();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Space');
    await bar(page, 1).waitFor();
    const foot = async (): Promise<number> => {
      const box = await page.locator('.row[aria-selected="true"]').boundingBox();
      return (box?.y ?? 9999) + (box?.height ?? 0);
    };
    const top = (await page.locator('.bulkBar').boundingBox())?.y ?? 0;
    await expect.poll(foot).toBeLessThanOrEqual(top);
    await page.keyboard.press('F10');
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toMatch(/^Change groups…/);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Edit tags…/);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Interfaces');
    await bar(page, 1).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Details' }).waitFor();
  });

  it('is their text for the clipboard and a sheet for a file, as they are shown, with no formula in it', async () => {
    const page = await openTable();
    await page.evaluate(() =>
      window.eniHost.refresh((account) => ({
        ...account,
        enis: account.enis.map((eni) => ({
          ...eni,
          tags: eni.tags.map((tag) => (tag.value === 'ha-2' ? { ...tag, value: '=1+1' } : tag)),
        })),
        instances: account.instances.map((instance) => ({
          ...instance,
          tags: instance.tags.map((tag) => (tag.value === 'ha-2' ? { ...tag, value: '=1+1' } : tag)),
        })),
      })),
    );
    await page.locator('.row', { hasText: '=1+1' }).locator('.checkCell').first().click();
    await pick(page, 'ha-vip');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+c');
    const lines = (await last(page, 'copyRows'))?.text.split('\n') ?? [];
    expect(lines.map((line) => line.split('\t').slice(0, 4))).toEqual([
      ["'=1+1", "'=1+1", 'eth0', '1 of 3'],
      ['ha-vip', 'ha-1', 'eth1', '2 of 3'],
    ]);
    await bar(page, 2).getByRole('button', { name: 'Export' }).click();
    const csv = (await last(page, 'exportRows'))?.text.split('\r\n') ?? [];
    expect(csv[0]).toMatch(/^"Name","Instance","Device","Slots"/);
    expect(csv[1]).toMatch(/^"'=1\+1","'=1\+1","eth0"/);
    // Whole words, where the cell shows fewer.
    expect(csv[2]).toContain('"10.0.11.60, 10.0.11.');
    expect(csv).toHaveLength(4);
  });

  it('keeps two operations in a narrow panel, the rest behind one button', async () => {
    const page = await openTable('', 420);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await bar(page, 48)
      .getByRole('button', { name: /^Edit tags…/ })
      .waitFor();
    expect(await bar(page, 48).getByRole('button').count()).toBe(4);
    const box = await page.locator('.bulkBar').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 420).toBe(true);
    await bar(page, 48).getByRole('button', { name: 'More actions' }).click();
    for (const name of ['Copy', 'Export']) await page.getByRole('menuitem', { name }).waitFor();
  });

  it.each(['dark', 'light', 'hc', 'hcl'])(
    'breaks no rule of axe in %s, nor does the list of columns',
    async (theme) => {
      const page = await openTable(`theme=${theme}`);
      await pick(page, 'ha-1', 'ha-2', 'ha-vip');
      await bar(page, 3).getByRole('button', { name: 'Detach… 1 of 3' }).click();
      await page.getByRole('dialog', { name: 'Detach: 2 of 3 cannot' }).waitFor();
      await page.evaluate(() => document.querySelector<HTMLElement>('.columnsButton')?.click());
      await page.getByRole('dialog', { name: 'Columns' }).waitFor();
      await page.evaluate(axe.source);
      const broken = await page.evaluate(async () => {
        const { axe: checker } = window;
        const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      });
      expect(broken).toEqual([]);
    },
  );
});

/** Where the bar begins, and the rows in view with their selection: what is under the header or below the list is not seen. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
    const [floating, list, head] = [box('.bulkBar'), box('.tableScroll'), box('.rows thead')];
    const rows = [...document.querySelectorAll<HTMLElement>('.row')].map((row) => ({
      top: row.getBoundingClientRect().top,
      bottom: row.getBoundingClientRect().bottom,
      isSelected: row.getAttribute('aria-selected') === 'true',
      isActive: row.classList.contains('active'),
      at: Number(row.getAttribute('aria-rowindex')),
    }));
    const [top, foot] = [head?.bottom ?? 0, list?.bottom ?? 0];
    return { begin: floating?.top ?? 0, top, rows: rows.filter((row) => row.bottom > top && row.top < foot) };
  });

/** The selected rows that are in view and under the bar, and the active row where it is not wholly seen. */
const hiddenRows = async (page: Page): Promise<readonly number[]> => {
  const { begin, top, rows } = await standing(page);
  const active = rows.find(({ isActive }) => isActive);
  const hidden = rows.filter(({ isSelected, bottom }) => isSelected && bottom > begin).map(({ at }) => at);
  return active && active.top >= top && active.bottom <= begin ? hidden : [...hidden, -1];
};

describe.each([
  [420, 800],
  [1440, 900],
])('the foot of the rows at %d x %d', (width, height) => {
  it('is scrolled clear of the bar, whichever way the rows were selected', async () => {
    const page = await openTable('', width);
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Control+a');
    await bar(page, 48).waitFor();
    await expect.poll(() => hiddenRows(page)).toEqual([]);
    expect((await standing(page)).rows.at(-1)?.at).toBe(49);
    await page.locator('.tableScroll').evaluate((list) => list.scrollTo(0, 0));
    await page.keyboard.press('Escape');
    await page.locator('.bulkBar').waitFor({ state: 'hidden' });
    // Two rows that would be under the bar, of which the upper one is chosen last.
    const under = (await standing(page)).rows.slice(-3, -1);
    const box = (at: number) => page.locator(`.row[aria-rowindex="${at}"] td:nth-child(2)`);
    const [upper = 0, lower = 0] = under.map(({ at }) => at);
    await box(lower).click();
    await box(upper).click({ modifiers: ['Control'] });
    await bar(page, 2).waitFor();
    await expect.poll(() => hiddenRows(page)).toEqual([]);
    const seen = (await standing(page)).rows.filter(({ isSelected }) => isSelected).map(({ at }) => at);
    expect(seen).toEqual([upper, lower]);
  });

  it('never has the row of the keys under the bar', async () => {
    const page = await openTable('', width);
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Space');
    await bar(page, 1).waitFor();
    for (const [key, times] of [
      ['ArrowDown', 40],
      ['PageUp', 1],
      ['PageDown', 2],
      ['Control+End', 1],
    ] as const) {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
      expect([key, await hiddenRows(page)]).toEqual([key, []]);
    }
    expect((await standing(page)).rows.find(({ isActive }) => isActive)?.at).toBe(49);
  });
});

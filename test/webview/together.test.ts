import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, lookFrom, middleOf, outside, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

/** The context of the last menu that was asked for, as VS Code reads it. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.addEventListener('contextmenu', ({ target }) => {
      const from = target instanceof Element ? target.closest('[data-vscode-context]') : null;
      document.body.dataset['menu'] = from?.getAttribute('data-vscode-context') ?? '';
    });
  });
const menuOf = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.locator('body').getAttribute('data-menu')) ?? '{}');

const heading = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('region', { name: 'Details' }).getByRole('heading', { name, exact: true });

const idOf = (page: Page, name: string): Promise<string> =>
  page.evaluate((text) => window.eniProbe?.leaves().find(({ card }) => card === text)?.eniId ?? '', name);

describe('several interfaces in the picture', () => {
  it('are selected with Control or Shift, told apart from the rest, and go to the host together', async () => {
    const { page, complaints } = await pages.open();
    await listen(page);
    await lookFrom(page, { zoom: 1, x: 0, y: 12 });
    const second = await idOf(page, 'web-1');
    const [a, b] = [await middleOf(page, `chip:${outside}`), await middleOf(page, `chip:${second}`)];
    await page.mouse.click(a.x, a.y);
    await heading(page, 'fw-1-outside').waitFor();
    await page.keyboard.down('Control');
    await page.mouse.click(b.x, b.y);
    await page.keyboard.up('Control');
    await heading(page, '2 interfaces').waitFor();
    expect((await postedBy(page)).at(-1)).toEqual({ kind: 'selectTogether', eniIds: [outside, second] });
    const lit = await page.evaluate(() => window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isDimmed(id)));
    expect(lit?.toSorted()).toEqual([outside, second].toSorted());
    await page.getByRole('button', { name: 'Change Security Groups…' }).click();
    expect((await postedBy(page)).at(-1)).toEqual({
      kind: 'startWizardTogether',
      operation: 'changeSecurityGroups',
      eniIds: [outside, second],
    });
    const there = await middleOf(page, `chip:${outside}`);
    await page.mouse.click(there.x, there.y, { button: 'right' });
    expect(await menuOf(page)).toMatchObject({ webviewSection: 'interfaces', eniIds: [outside, second] });
    await page.keyboard.down('Shift');
    await page.mouse.click(there.x, there.y);
    await page.keyboard.up('Shift');
    await heading(page, '2 interfaces').waitFor({ state: 'hidden' });
    expect((await postedBy(page)).at(-1)).toEqual({ kind: 'select', target: { kind: 'interface', id: second } });
    expect(complaints).toEqual([]);
  });

  it('are selected with the keys, whose menu is that of all of them', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    await heading(page, 'fw-1-outside').waitFor();
    await listen(page);
    await page.getByRole('application').focus();
    // To its card, the next one, and the interface there.
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'Shift+Space']) await page.keyboard.press(key);
    await heading(page, '2 interfaces').waitFor();
    const told = (await postedBy(page)).findLast(({ kind }) => kind === 'selectTogether');
    const eniIds = told?.kind === 'selectTogether' ? told.eniIds : [];
    expect([eniIds[0], new Set(eniIds).size]).toEqual([outside, 2]);
    await page.keyboard.press('Enter');
    await page.locator('body[data-menu]').waitFor({ state: 'attached' });
    expect(await menuOf(page)).toMatchObject({ webviewSection: 'interfaces', eniIds });
    await page.keyboard.press('Escape');
    await heading(page, '2 interfaces').waitFor({ state: 'hidden' });
  });
});

describe('several rows of the table', () => {
  const selected = (page: Page): Promise<readonly string[]> =>
    page.locator('.row[aria-selected="true"]').evaluateAll((rows) => rows.map((row) => row.dataset['eni'] ?? ''));

  it('are a range with Shift, and single ones with Control; the menu of any of them is that of all', async () => {
    const { page } = await pages.open();
    await page.keyboard.press('Shift+T');
    const row = (at: number): ReturnType<Page['locator']> => page.locator(`[aria-rowindex="${at + 2}"]`);
    await listen(page);
    await row(1).click();
    await row(4).click({ modifiers: ['Shift'] });
    await expect.poll(() => selected(page)).toHaveLength(4);
    await row(2).click({ modifiers: ['Control'] });
    await expect.poll(() => selected(page)).toHaveLength(3);
    const eniIds = await selected(page);
    await row(3).click({ button: 'right' });
    const menu = (await menuOf(page)) as { readonly eniIds: readonly string[] };
    expect(menu).toMatchObject({ webviewSection: 'interfaces' });
    expect(menu.eniIds.toSorted()).toEqual(eniIds.toSorted());
    await row(2).click({ button: 'right' });
    expect(await menuOf(page)).toMatchObject({ webviewSection: 'interface' });
    await row(2).click();
    await expect.poll(() => selected(page)).toHaveLength(1);
    await page.getByRole('region', { name: 'Details' }).waitFor();
  });

  it('are selected with the keys', async () => {
    const { page } = await pages.open();
    await page.keyboard.press('Shift+T');
    await page.getByRole('grid', { name: 'Interfaces' }).waitFor();
    const count = (wanted: number): Promise<void> => expect.poll(() => selected(page)).toHaveLength(wanted);
    const active = (): Promise<string | null> => page.getByRole('grid').getAttribute('aria-activedescendant');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await count(3);
    await page.keyboard.press('Shift+ArrowUp');
    await count(2);
    await page.keyboard.press('PageDown');
    const there = await active();
    await page.keyboard.press('Space');
    await count(3);
    expect(await active()).toBe(there);
    await page.keyboard.press('Space');
    await count(2);
    expect(await active()).toBe(there);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+PageDown');
    await page.keyboard.press('Control+a');
    const all = page.getByRole('checkbox', { name: 'Select all rows' });
    await expect.poll(() => all.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => selected(page)).toEqual([]);
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Space', 'ArrowUp', 'ArrowUp', 'Shift+Space'])
      await page.keyboard.press(key);
    await count(3);
    await page.keyboard.press('Control+c');
  });
});

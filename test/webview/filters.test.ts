import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, lookFrom, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const highlighted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window.eniProbe?.interfaces() ?? []).filter((id) => !window.eniProbe?.isDimmed(id)));

const rows = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-eni]').evaluateAll((all) => all.map((row) => row.getAttribute('data-eni') ?? ''));

const said = (page: Page): Promise<string | null> => page.locator('.legend .count').textContent();

/** What the host knows of what the page leaves out. */
const narrowed = async (page: Page) => {
  const told = (await postedBy(page)).filter((message) => message.kind === 'narrowed');
  return told.at(-1)?.by;
};

const ways = {
  'a key of the legend': async (page: Page) =>
    page.getByRole('button', { name: /^Only source\/dest check off/ }).click(),
  'a fact': async (page: Page) => page.getByRole('button', { name: 'Show only unattached: 4' }).click(),
  'the search': async (page: Page) => {
    await page.getByRole('textbox', { name: /^Search/ }).fill('state:available');
    await page.keyboard.press('Enter');
  },
} as const;

describe('what filters', () => {
  it.each(Object.keys(ways) as readonly (keyof typeof ways)[])(
    'leaves the same in picture, table, counts and what the host exports: %s',
    async (way) => {
      const { page, complaints } = await pages.open();
      await ways[way](page);
      await expect.poll(() => said(page)).toBe('4 of 48 interfaces shown');
      // Enter in the search selects a hit, which stays lit beside its neighbours.
      await page.evaluate(() => window.eniProbe?.rested());
      const lit = await highlighted(page);
      expect(lit.length).toBeGreaterThanOrEqual(4);
      await page.getByRole('button', { name: 'Table of all interfaces (Shift+T)' }).click();
      const listed = await rows(page);
      expect(listed).toHaveLength(4);
      expect(listed.filter((id) => !lit.includes(id))).toEqual([]);
      expect(await said(page)).toBe('4 of 48 interfaces shown');
      // The search is the host's own filter, which it knows without the page.
      const told = await narrowed(page);
      expect(way === 'the search' ? told : new Set(told?.eniIds)).toEqual(
        way === 'the search' ? undefined : new Set(listed),
      );
      expect(complaints).toEqual([]);
    },
  );

  it('adds up, is counted by each lens, and is told to the host in words until it ends', async () => {
    const { page } = await pages.open();
    await page.getByRole('button', { name: 'Show only public: 11' }).click();
    await page.getByRole('button', { name: /^Only source\/dest check off/ }).click();
    await expect.poll(() => said(page)).toBe('1 of 48 interfaces shown');
    expect((await narrowed(page))?.words).toBe('public · source/dest check off');
    await page.getByRole('button', { name: /^Only source\/dest check off/ }).click();
    await page.keyboard.press('5');
    await expect.poll(() => said(page)).toMatch(/^\d of 11 shown interfaces have a finding$/);
    await page.getByRole('button', { name: 'Show only public: 11' }).click();
    await expect.poll(() => said(page)).toMatch(/^\d of 48 interfaces have a finding$/);
    expect(await narrowed(page)).toBeUndefined();
  });

  it('tells the host of what stands alone in focus mode, too', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    await page.keyboard.press('Shift+F');
    await page.locator('.focus-mode').waitFor();
    const told = await narrowed(page);
    expect(told?.eniIds).toHaveLength(3);
    expect(told?.words).toMatch(/fw-1/);
  });

  it('keeps its key in the legend from afar, and in the menu of filters of a narrow panel', async () => {
    const { page } = await pages.open();
    await page.getByRole('button', { name: /^Only source\/dest check off/ }).click();
    await lookFrom(page, { zoom: 0.2, x: 0, y: 0 });
    const key = page.getByRole('button', { name: 'Only source/dest check off: 4', pressed: true });
    await key.waitFor();
    await page.setViewportSize({ width: 420, height: 800 });
    await page.getByRole('button', { name: 'Filter: 1 active' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Show only source/dest check off' }).click();
    await page.getByRole('button', { name: 'Filter: 0 active' }).waitFor();
    await expect.poll(async () => (await highlighted(page)).length).toBe(48);
  });
});

describe('a picture of little height', () => {
  const small = { width: 992, height: 500 };
  const gaps = (page: Page, many: number): Promise<void> =>
    page.evaluate((count) => {
      const parts = (['addresses', 'routeTables'] as const).slice(0, count);
      window.eniHost.refresh((snapshot) => ({
        ...snapshot,
        gaps: parts.map((part) => ({
          part,
          iamAction: 'ec2:Describe',
          code: 'UnauthorizedOperation',
          message: 'denied',
        })),
      }));
    }, many);

  it('folds what could not be read into one chip, which lists it', async () => {
    const { page, complaints } = await pages.open('', small);
    const before = await page.locator('.picture').evaluate((picture) => picture.clientHeight);
    await gaps(page, 2);
    const chip = page.getByRole('button', { name: /^2 parts not read/ });
    await chip.waitFor();
    const strip = page.locator('.strip');
    expect(await strip.isVisible()).toBe(false);
    expect(await page.locator('.picture').evaluate((picture) => picture.clientHeight)).toBe(before);
    await chip.click();
    await strip.getByText(/elastic IPs \(ec2:Describe\)/).waitFor();
    expect(await strip.locator('.stripLine').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await strip.isVisible()).toBe(false);
    await gaps(page, 1);
    await page.getByRole('button', { name: /^1 part not read/ }).waitFor();
    await gaps(page, 0);
    await chip.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('keeps what mends it in reach of the keys', async () => {
    const { page } = await pages.open('', small);
    await page.evaluate(() =>
      window.eniHost.send({
        kind: 'notice',
        title: 'Signed out of lab',
        message: 'As it was read at 07:31',
        action: { id: 'signIn', label: 'Sign In' },
      }),
    );
    await page.getByRole('button', { name: /^Signed out of lab/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign In' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => postedBy(page)).toContainEqual({ kind: 'notice', action: 'signIn' });
  });

  it('says it in a strip where there is height', async () => {
    const { page } = await pages.open('', { width: 992, height: 700 });
    await gaps(page, 2);
    await page
      .locator('.strip')
      .getByText(/elastic IPs \(ec2:Describe\)/)
      .waitFor();
    expect(await page.getByRole('button', { name: /^2 parts not read/ }).isVisible()).toBe(false);
  });

  it('has a map only while something is out of view', async () => {
    const { page } = await pages.open('', small);
    const map = page.locator('.minimap');
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    await expect.poll(() => map.isVisible()).toBe(true);
    await lookFrom(page, { zoom: 0.2, x: 20, y: 20 });
    await expect.poll(() => map.isVisible()).toBe(false);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    await expect.poll(() => map.isVisible()).toBe(true);
    await page.locator('.surface').first().focus();
    await page.keyboard.press('0');
    await expect.poll(() => map.isVisible()).toBe(false);
  });
});

describe('the lenses', () => {
  it.each([1440, 1044, 960, 700, 420])('are words at a width of %i, and say what they show', async (width) => {
    const { page } = await pages.open('', { width, height: 800 });
    const lenses = await page.locator('.lens:visible').allInnerTexts();
    expect(lenses.filter((text) => text.trim() === '')).toEqual([]);
    await page.keyboard.press('4');
    const pressed = page.locator('.lens[aria-pressed="true"]:visible, .lensMenu:visible');
    expect((await pressed.allInnerTexts()).join(' ')).toContain('Security groups');
    const words = page.locator('.legend .count');
    await words.getByText('select an interface or instance to see who shares its groups').waitFor();
    expect(await words.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  });
});

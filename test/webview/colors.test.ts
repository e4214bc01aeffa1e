import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { designed } from '../../webview/theme/tokens.ts';
import { DevPages, lookFrom, middleOf, outside } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const legend = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('.legend .keys')
    .getByRole('button')
    .evaluateAll((keys) => keys.map((key) => key.getAttribute('aria-label')));

const highlighted = (page: Page): Promise<number> =>
  page.evaluate(() => (window.eniProbe?.interfaces() ?? []).filter((id) => !window.eniProbe?.isDimmed(id)).length);

/** The colours on the underlay around a thing, as `#RRGGBB`. */
const colorsOf = (page: Page, node: string): Promise<ReadonlySet<string>> =>
  page
    .evaluate((name) => {
      const shown = document.querySelector<HTMLCanvasElement>('canvas.underlay');
      const rect = window.eniProbe?.rectOf(name);
      const box = shown?.getBoundingClientRect();
      if (!shown || !rect || !box) throw new Error('Not in view');
      const sheet = new OffscreenCanvas(shown.width, shown.height);
      const ctx = sheet.getContext('2d');
      ctx?.drawImage(shown, 0, 0);
      const data = ctx?.getImageData(rect.x - box.x, rect.y - box.y, rect.w, rect.h).data ?? [];
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4)
        seen.add(`#${[0, 1, 2].map((channel) => (data[at + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`);
      return [...seen];
    }, node)
    .then((seen) => new Set(seen.map((color) => color.toUpperCase())));

describe('a lens that colours', () => {
  it.each([
    ['6', 'Kind', ['Only primary: 16', 'Only held by others: 17']],
    ['7', 'State', ['Only in use: 43', 'Only available: 4', 'Only in use, instance stopped: 1']],
    ['8', 'Owner', ['Only instance: 27', 'Only Lambda: 6', 'Only 2 others: 3']],
    ['9', 'Tag', ['Only security appliance: 3', 'Only without this tag: 33']],
  ])('by key %s is that of %s, counts each category and paints it', async (key, word, keys) => {
    const { page, complaints } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const before = await middleOf(page, `chip:${outside}`);
    await page.keyboard.press(key);
    await page.getByRole('button', { name: `Colour by: ${word}` }).waitFor();
    await expect.poll(() => legend(page)).toEqual(expect.arrayContaining(keys));
    const counts = (await legend(page)).map((label) => Number(/(\d+)$/.exec(label ?? '')?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(48);
    expect(await middleOf(page, `chip:${outside}`)).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('gives an interface the hue of its category in the legend, and says it in words', async () => {
    const { page } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    expect((await colorsOf(page, `chip:${outside}`)).has(designed.dark.c1)).toBe(false);
    await page.keyboard.press('8');
    await expect.poll(async () => (await colorsOf(page, `chip:${outside}`)).has(designed.dark.c1)).toBe(true);
    await expect.poll(() => page.locator('.legend .swatch').first().getAttribute('class')).toContain('c1');
    const at = await middleOf(page, `chip:${outside}`);
    await page.mouse.move(at.x, at.y);
    const tooltip = page.getByRole('tooltip');
    await tooltip.waitFor();
    expect(await tooltip.locator('span').allTextContents()).toContain('instance');
    await page.close();
  });

  it('of tags colours by the tag that is chosen, whatever its values are', async () => {
    const { page, complaints } = await pages.open();
    await page.evaluate(() =>
      window.eniHost.refresh((snapshot) => ({
        ...snapshot,
        enis: snapshot.enis.map((eni, index) => ({
          ...eni,
          tags: [{ key: '<i>team', value: index < 10 ? '<img src=x onerror=alert(1)>' : '' }],
        })),
      })),
    );
    await page.keyboard.press('9');
    const choice = page.getByRole('combobox', { name: 'Colour by the tag' });
    await choice.selectOption('<i>team');
    await expect.poll(() => legend(page)).toEqual(['Only (empty): 38', 'Only <img src=x onerror=alert(1)>: 10']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('never comes with more hues than one can tell apart', async () => {
    const { page } = await pages.open();
    await page.evaluate(() =>
      window.eniHost.refresh((snapshot) => ({
        ...snapshot,
        enis: snapshot.enis.map((eni, index) => ({ ...eni, tags: [{ key: 'n', value: `v${index % 20}` }] })),
      })),
    );
    await page.keyboard.press('9');
    await page.getByRole('combobox').selectOption('n');
    await expect.poll(() => legend(page)).toHaveLength(7);
    await expect.poll(async () => (await legend(page)).at(-1)).toMatch(/^Only 14 others: \d+$/);
    await page.close();
  });
});

describe('a key of the legend', () => {
  it('leaves what it stands for highlighted, and everything when it is pressed again or another lens is chosen', async () => {
    const { page } = await pages.open();
    const key = page.locator('.legend').getByRole('button', { name: 'Only held by others: 17' });
    await key.click();
    await expect.poll(() => highlighted(page)).toBe(17);
    await expect.poll(() => key.getAttribute('aria-pressed')).toBe('true');
    await key.click();
    await expect.poll(() => highlighted(page)).toBe(48);
    await key.click();
    await page.keyboard.press('8');
    await expect.poll(() => highlighted(page)).toBe(48);
    await page.locator('.legend').getByRole('button', { name: 'Only Lambda: 6' }).click();
    await expect.poll(() => highlighted(page)).toBe(6);
    await page.close();
  });
});

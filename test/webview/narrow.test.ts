import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, outside, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const highlighted = 'window.eniProbe.interfaces().filter((id) => !window.eniProbe.isDimmed(id)).length';

describe('the toolbar of a narrow panel', () => {
  it.each([1000, 700, 400])('keeps the facts as filters at %d pixels', async (width) => {
    const { page } = await pages.open('', { width, height: 800 });
    await page.getByRole('button', { name: 'Filter: 0 active' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Show only public: 11' }).click();
    await page.getByRole('button', { name: 'Filter: 1 active' }).waitFor();
    await expect.poll(() => page.evaluate(highlighted)).toBe(11);
  });

  it.each([false, true])('has room for all of it at every width, a comparison: %s', async (compares) => {
    const { page } = await pages.open('', { width: 1440, height: 800 });
    if (compares) await page.evaluate(() => window.eniHost.compare((account) => account));
    // By the width of the page, which the toolbar goes by; a window of another size would paint the picture anew each time.
    const cut = await page.locator('.toolbar').evaluate((bar) => {
      const widths = Array.from({ length: 55 }, (_, index) => 1440 - index * 20);
      const parts = [bar, bar.querySelector('.facts') ?? bar];
      const seen = widths.map((width) => {
        document.body.style.width = `${width}px`;
        // The facts shrink before the toolbar does, and what has no room would lie below the search.
        const isCut = parts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
        return { width, isCut, toolbar: bar.getBoundingClientRect().width };
      });
      if (seen.some(({ width, toolbar }) => toolbar !== width))
        throw new Error('The toolbar is not as wide as the page');
      return seen.filter(({ isCut }) => isCut).map(({ width }) => width);
    });
    expect(cut).toEqual([]);
  });

  it('has its lenses, its search and the rest in menus', async () => {
    const { page } = await pages.open('', { width: 400, height: 800 });
    await page.getByRole('button', { name: 'Lens: Structure' }).click();
    await page.getByRole('menuitemradio', { name: 'Exposure' }).click();
    await page.getByRole('button', { name: 'Lens: Exposure' }).waitFor();
    await expect.poll(() => page.evaluate(highlighted)).toBe(11);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Refresh' }).click();
    await expect.poll(() => postedBy(page)).toContainEqual({ kind: 'refresh' });
    await page.getByRole('button', { name: 'Search (/)' }).click();
    await page.keyboard.type('bastion');
    await expect.poll(() => page.locator('.hits').textContent()).toBe('1 of 1');
  });

  it('shows the facts themselves where there is room', async () => {
    const { page } = await pages.open();
    await expect.poll(() => page.getByRole('button', { name: /^Filter:/ }).count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Show only public: 11' }).isVisible()).toBe(true);
  });
});

describe('the sheet of details', () => {
  it('says the most important, and everything when opened', async () => {
    const { page } = await pages.open('select=fw-1-outside', { width: 400, height: 900 });
    const sheet = page.getByRole('region', { name: 'Details' });
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await expect
      .poll(() => sheet.locator('.summary').innerText())
      .toMatch(
        /Private\s+10\.0\.0\.10\s+Elastic IP\s+52\.48\.17\.203\s+Instance\s+fw-1.*\s+Groups\s+fw-edge, fw-admin\s+Settings\s+source\/dest check off/,
      );
    await expect.poll(() => page.getByRole('heading', { name: 'Path from the internet' }).isVisible()).toBe(false);
    await expect.poll(() => page.getByRole('button', { name: 'Detach…' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'All details' }).click();
    await page.getByRole('heading', { name: 'Path from the internet' }).waitFor();
    await expect.poll(() => sheet.locator('.summary').isVisible()).toBe(false);
    await expect.poll(() => page.evaluate((id) => window.eniProbe?.isDimmed(id), outside)).toBe(false);
  });
});

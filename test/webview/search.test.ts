import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

describe('the search', () => {
  it('counts what it finds, quiets the rest and goes on with Enter', async () => {
    const { page } = await pages.open();
    await page.keyboard.press('/');
    await page.keyboard.type('10.0.20.0/26');
    const hits = page.locator('.hits');
    const found = await page.evaluate(() =>
      window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isQuiet(id)),
    );
    expect(found?.length).toBeGreaterThan(2);
    await expect.poll(() => hits.textContent()).toBe(`1 of ${found?.length}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => hits.textContent()).toBe(`2 of ${found?.length}`);
    const selected = (await postedBy(page)).filter(({ kind }) => kind === 'select');
    expect(selected).toEqual(found?.slice(0, 2).map((id) => ({ kind: 'select', target: { kind: 'interface', id } })));
  });

  it('finds by name, MAC, group and instance, and owns up to finding nothing', async () => {
    const { page } = await pages.open();
    const box = page.getByRole('textbox', { name: /Search/ });
    for (const words of ['FW-1-outside', '06:3e:91:5b:c2:7d', 'fw-edge', 'old-vip']) {
      await box.fill(words);
      await expect.poll(() => page.locator('.hits').textContent()).toMatch(/^1 of \d+$/);
    }
    await box.fill('no such thing');
    await expect.poll(() => page.locator('.hits').textContent()).toBe('none');
    await box.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('');
  });

  it("takes the tree's filter", async () => {
    const { page } = await pages.open();
    await page.evaluate(() => window.eniHost.send({ kind: 'filter', text: 'bastion' }));
    await expect.poll(() => page.locator('.hits').textContent()).toBe('1 of 1');
  });
});

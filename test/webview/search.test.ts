import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

/** The filters that the page has asked for. */
const askedBy = async (page: Page): Promise<readonly string[]> =>
  (await postedBy(page)).flatMap((message) => (message.kind === 'filter' ? [message.text] : []));

describe('the search', () => {
  it('counts what it finds, dims the rest and goes on with Enter', async () => {
    const { page } = await pages.open();
    await page.keyboard.press('/');
    await page.keyboard.type('10.0.20.0/26');
    const hits = page.locator('.hits');
    await expect.poll(() => hits.textContent()).toMatch(/^1 of/);
    const found = await page.evaluate(() =>
      window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isDimmed(id)),
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
    await page.evaluate(() => window.eniHost.filter('bastion'));
    await expect.poll(() => page.locator('.hits').textContent()).toBe('1 of 1');
    await expect.poll(() => page.getByRole('textbox', { name: /Search/ }).inputValue()).toBe('bastion');
  });

  it("is the tree's filter, and Escape clears both", async () => {
    // Its own clock: a busy machine takes longer from key to key than a person pauses.
    const { page } = await pages.openWithClock();
    const box = page.getByRole('textbox', { name: /Search/ });
    await box.pressSequentially('bastion');
    await page.clock.runFor(149);
    expect(await askedBy(page)).toEqual([]);
    await page.clock.runFor(1);
    expect(await askedBy(page)).toEqual(['bastion']);
    await page.clock.resume();
    await expect.poll(() => page.locator('.hits').textContent()).toBe('1 of 1');
    await box.press('Escape');
    await expect.poll(() => askedBy(page)).toEqual(['bastion', '']);
    await page.evaluate(() => window.eniHost.filter('api'));
    await expect.poll(() => box.inputValue()).toBe('api');
    await page.getByRole('application').press('Escape');
    await expect.poll(() => box.inputValue()).toBe('');
    await expect.poll(() => askedBy(page)).toEqual(['bastion', '', '']);
  });

  it('goes to the first hit of what was typed, though Enter came before the answer', async () => {
    const { page } = await pages.open();
    const box = page.getByRole('textbox', { name: /Search/ });
    await box.fill('old-vip');
    await box.press('Enter');
    await page.getByRole('heading', { name: 'old-vip' }).waitFor();
    await expect.poll(() => page.locator('.hits').textContent()).toBe('1 of 1');
  });

  it('tells while somebody types what it cannot read, and leaves what is shown', async () => {
    const { page } = await pages.open();
    const box = page.getByRole('textbox', { name: /Search/ });
    await box.fill('bastion');
    await expect.poll(() => page.locator('.hits').textContent()).toBe('1 of 1');
    await box.fill('bastion colour:red');
    await page.getByText('There is no field colour').waitFor();
    await expect.poll(() => box.getAttribute('aria-invalid')).toBe('true');
    const highlighted = () =>
      page.evaluate(() => window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isDimmed(id)).length);
    await expect.poll(highlighted).toBe(1);
    await box.fill('10.0.0.0/33');
    await page.getByText('This is not an address block: 10.0.0.0/33').waitFor();
    await box.fill('10.0.0.0/24');
    await expect.poll(() => page.locator('.hits').textContent()).toMatch(/^1 of \d+$/);
    await expect.poll(() => box.getAttribute('aria-invalid')).toBe('false');
    await expect.poll(() => askedBy(page)).toEqual(['bastion', '10.0.0.0/24']);
  });

  it('keeps its hits when the account is read again', async () => {
    const { page } = await pages.open();
    const box = page.getByRole('textbox', { name: /Search/ });
    await box.fill('state:available');
    const count = async () => Number((await page.locator('.hits').textContent())?.split(' of ').at(-1));
    await expect.poll(count).toBeGreaterThan(1);
    await page.evaluate(() =>
      window.eniHost.refresh(({ enis, ...others }) => {
        const free = enis.filter(({ status }) => status === 'available');
        return { ...others, enis: [...enis.filter((eni) => !free.includes(eni)), ...free.slice(0, 1)] };
      }),
    );
    await expect.poll(count).toBe(1);
    await expect.poll(() => box.inputValue()).toBe('state:available');
  });
});

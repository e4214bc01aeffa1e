import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cameraOf, DevPages, lookFrom, middleOf, outside, textsOf, typeName } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const rest = (page: Page): Promise<void> => page.evaluate(async () => window.eniProbe?.rested());
const leaves = (page: Page) => page.evaluate(() => window.eniProbe?.leaves() ?? []);

describe('the focus mode', () => {
  it('shows an interface with those of its instance alone, and everything again from where one was', async () => {
    const { page, complaints } = await pages.open('select=fw-1-outside');
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await lookFrom(page, { zoom: 1, x: -30, y: -20 });
    const before = await cameraOf(page);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Focus' }).click();
    const chip = page.getByRole('button', { name: 'Focus on fw-1-outside: show everything again' });
    await chip.waitFor();
    await rest(page);
    expect((await leaves(page)).map(({ card }) => card)).toEqual(['fw-1', 'fw-1', 'fw-1']);
    await expect.poll(() => textsOf(page)).not.toContain('etl-1');
    // A refresh keeps to it.
    await page.evaluate(() => window.eniHost.refresh());
    await rest(page);
    expect(await leaves(page)).toHaveLength(3);
    await chip.click();
    await rest(page);
    expect(await leaves(page)).toHaveLength(48);
    await expect.poll(() => cameraOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is entered with Shift+F, left with Escape, and gives way to what is revealed', async () => {
    const { page } = await pages.open();
    await page.getByRole('application', { name: /Network topology/ }).focus();
    await typeName(page, 'web-2');
    await page.keyboard.press('Shift+F');
    await expect.poll(async () => (await leaves(page)).length).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await leaves(page)).length).toBe(48);
    await page.keyboard.press('Shift+F');
    await expect.poll(async () => (await leaves(page)).length).toBe(2);
    await page.evaluate((id) => window.eniHost.send({ kind: 'reveal', target: { kind: 'interface', id } }), outside);
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    expect(await leaves(page)).toHaveLength(48);
    await page.close();
  });
});

describe('a subnet', () => {
  it('is folded to its header by the sign in it, counts what it hides, and comes back', async () => {
    const { page, complaints } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const subnet = await page.evaluate(() => window.eniProbe?.nodeNamed('app-a') ?? '');
    const id = subnet.replace('subnet:', '');
    const height = async (): Promise<number | undefined> =>
      page.evaluate((node) => window.eniProbe?.rectOf(node)?.h, subnet);
    const before = (await height()) ?? 0;
    const sign = await middleOf(page, `fold:${id}`);
    await page.mouse.click(sign.x, sign.y);
    await expect.poll(height).toBe(36);
    await rest(page);
    expect(before).toBeGreaterThan(200);
    await expect.poll(() => textsOf(page)).toContain('9 interfaces');
    // Still counted, listed and found.
    expect(await leaves(page)).toHaveLength(48);
    await page.keyboard.press('/');
    await page.keyboard.type('eks-node-1');
    await page.keyboard.press('Enter');
    await expect.poll(height).toBe(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is folded and unfolded by keyboard', async () => {
    const { page } = await pages.open();
    await page.getByRole('application', { name: /Network topology/ }).focus();
    await typeName(page, 'fw-1');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^Subnet public-a/);
    await rest(page);
    await expect.poll(() => textsOf(page)).toContain('5 interfaces');
    await page.keyboard.press('Shift+ArrowRight');
    await rest(page);
    await expect.poll(() => textsOf(page)).toContain('fw-1');
    await page.close();
  });

  it.each([1, 2.4])('has its sign and its number where it is narrow too, at zoom %d', async (zoom) => {
    const { page } = await pages.open();
    await page.getByRole('application', { name: /Network topology/ }).focus();
    await typeName(page, 'monitor-1');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^Subnet mgmt-a/);
    const subnet = await page.evaluate(() => window.eniProbe?.nodeNamed('mgmt-a') ?? '');
    await lookFrom(page, { zoom, x: 40 - 1160 * zoom, y: 60 - 50 * zoom });
    await rest(page);
    await expect
      .poll(() => textsOf(page))
      .toEqual(expect.arrayContaining([expect.stringMatching(/^3( interfaces)?$/)]));
    const sign = await middleOf(page, subnet.replace('subnet:', 'fold:'));
    await page.mouse.click(sign.x, sign.y);
    await rest(page);
    await expect.poll(() => textsOf(page)).toContain('monitor-1');
    await page.close();
  });
});

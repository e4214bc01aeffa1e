import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cameraOf, DevPages, lookFrom } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const surface = async (page: Page): Promise<{ w: number; h: number }> =>
  page.evaluate(() => {
    const box = document.querySelector('.surface')?.getBoundingClientRect();
    return { w: box?.width ?? 0, h: box?.height ?? 0 };
  });

/** What stands in the middle of the view, in pixels of the layout. */
const centre = async (page: Page): Promise<{ x: number; y: number }> => {
  const [{ w, h }, camera] = [await surface(page), await cameraOf(page)];
  if (!camera) throw new Error('No picture');
  return { x: (w / 2 - camera.x) / camera.zoom, y: (h / 2 - camera.y) / camera.zoom };
};

const resize = async (page: Page, width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height });
  await expect.poll(async () => (await surface(page)).w).toBe(width);
  await page.evaluate(() => window.eniProbe?.rested());
};

describe('a panel of another size', () => {
  it('has the picture fitted anew as long as nobody has moved it', async () => {
    const { page } = await pages.open('', { width: 1440, height: 900 });
    await page.keyboard.press('0');
    await page.getByRole('application').focus();
    await page.keyboard.press('0');
    const before = await cameraOf(page);
    await resize(page, 900, 600);
    const small = await cameraOf(page);
    expect(small?.zoom).toBeLessThan((before?.zoom ?? 0) * 0.8);
    const right = await page.evaluate(() => window.eniProbe?.sceneRight() ?? 0);
    expect(right * (small?.zoom ?? 0) + (small?.x ?? 0)).toBeLessThanOrEqual(900);
    await resize(page, 1440, 900);
    await expect.poll(() => cameraOf(page)).toEqual(before);
    await page.close();
  });

  it('keeps the middle where somebody has moved it', async () => {
    const { page } = await pages.open('', { width: 1440, height: 900 });
    await lookFrom(page, { zoom: 1.3, x: -210, y: -90 });
    const before = await centre(page);
    await resize(page, 1000, 700);
    const after = await centre(page);
    expect((await cameraOf(page))?.zoom).toBe(1.3);
    expect(after.x).toBeCloseTo(before.x, 3);
    expect(after.y).toBeCloseTo(before.y, 3);
    await page.close();
  });
});

/** The first subnet gets nine interfaces more, so that its row is higher and the rows below move down. */
const fillFirst = (page: Page): Promise<void> =>
  page.evaluate(() =>
    window.eniHost.refresh((snapshot) => {
      const like = snapshot.enis.find(({ subnetId }) => subnetId === snapshot.subnets[0]?.id);
      if (!like) throw new Error('The first subnet is empty');
      const more = Array.from({ length: 9 }, (_, at) => ({
        ...like,
        id: `eni-0fa57${at.toString(16).padStart(12, '0')}`,
        attachment: undefined,
      }));
      return { ...snapshot, enis: [...snapshot.enis, ...more] };
    }),
  );

const glides = (page: Page): Promise<number | undefined> => page.evaluate(() => window.eniProbe?.glides());
/** How far down an interface stands, in pixels of the layout. */
const downOf = async (page: Page, eniId: string): Promise<number> => {
  const rect = await page.evaluate((id) => window.eniProbe?.rectOf(`chip:${id}`), eniId);
  if (!rect) throw new Error(`Not in the picture: ${eniId}`);
  return rect.y;
};

describe('a refresh that moves things', () => {
  it.each([
    ['no-preference', 1],
    ['reduce', 0],
  ] as const)('lets them glide where motion is welcome: %s', async (motion, count) => {
    const { page, complaints } = await pages.open('', { width: 1440, height: 900 }, motion);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const eniId = await page.evaluate(() => window.eniProbe?.leaves().find(({ subnet }) => subnet === 'app-a')?.eniId);
    const place = (): Promise<number> => downOf(page, eniId ?? '');
    const before = await place();
    await fillFirst(page);
    await expect.poll(place).toBeGreaterThan(before);
    await page.evaluate(() => window.eniProbe?.rested());
    const after = await place();
    expect(after).toBeGreaterThan(before);
    expect(await glides(page)).toBe(count);
    // At rest all of it stands where the layout has it, and nothing moves again.
    await page.evaluate(() => window.eniHost.refresh());
    await page.evaluate(() => window.eniProbe?.rested());
    expect(await place()).toBe(after);
    expect(await glides(page)).toBe(count);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

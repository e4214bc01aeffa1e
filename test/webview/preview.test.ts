import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { oldPlaceOf } from '../../src/topology/oldPlaces.ts';
import { ha2, movedVip, retargeted, spare, vip } from '../support/previewedAccount.ts';
import { cameraOf, DevPages, middleOf, postedBy, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const [here, there] = [`chip:${vip.id}`, `chip:${oldPlaceOf(vip.id)}`];
const after = movedVip();

const preview = async (page: Page): Promise<void> => {
  await page.evaluate((account) => window.eniHost.preview(() => account), after);
  await page.getByRole('radiogroup', { name: 'Look at the preview' }).waitFor();
  await page.evaluate(() => window.eniProbe?.rested());
};

const look = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).click();
  await page.evaluate(() => window.eniProbe?.rested());
};

const chosen = (page: Page): Promise<string | null> => page.locator('.look[aria-checked="true"]').textContent();

type Place = { readonly x: number; readonly y: number; readonly w: number } | undefined;

const placeOf = (page: Page, node: string): Promise<Place> =>
  page.evaluate((name) => window.eniProbe?.rectOf(name), node);

const placeBefore = (page: Page, node: string): Promise<Place> =>
  page.evaluate((name) => window.eniProbe?.before.rectOf(name), node);

const cameras = async (page: Page): Promise<readonly unknown[]> => [
  await cameraOf(page),
  await page.evaluate(() => window.eniProbe?.before.camera()),
];

const boxOf = async (page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> =>
  (await page.locator(selector).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };

describe('a preview', () => {
  it('stands in one picture at first: what moves where it leaves and where it comes, with the route that goes with it', async () => {
    const { page, complaints } = await pages.open();
    await preview(page);
    expect(await chosen(page)).toBe('Overlay');
    expect(await placeOf(page, here)).toBeDefined();
    expect(await placeOf(page, there)).toBeDefined();
    expect(await textsOf(page)).toEqual(expect.arrayContaining(['rtb-app-b', '10.8.0.0/16', '~ 1/3', '~ 2/3']));
    const ghost = await middleOf(page, there);
    await page.mouse.move(ghost.x, ghost.y);
    await expect
      .poll(() => page.locator('.tooltip').textContent())
      .toMatch(/Moves away: eth1 of ha-1.* → eth1 of ha-2/);
    await page.mouse.click(ghost.x, ghost.y);
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^Selected: .*ha-vip.*, moves away$/);
    expect((await postedBy(page)).findLast(({ kind }) => kind === 'select')).toEqual({
      kind: 'select',
      target: { kind: 'interface', id: vip.id },
    });
    expect(complaints).toEqual([]);
  });

  it('is looked at side by side: the account as it is beside it, each thing at the same place', async () => {
    const { page, complaints } = await pages.open();
    await preview(page);
    await look(page, 'Side by side');
    expect(await placeBefore(page, here)).toBeUndefined();
    const [left, right] = [await placeBefore(page, there), await placeOf(page, there)];
    const shift = (await boxOf(page, '.surface')).x - (await boxOf(page, '.earlier')).x;
    expect((left?.x ?? 0) + shift).toBe(right?.x);
    expect(left?.y).toBe(right?.y);
    const earlier = await page.evaluate(() => window.eniProbe?.before.texts());
    expect(earlier).toEqual(expect.arrayContaining(['ha-1', '2/3', 'rtb-app-b']));
    expect(earlier).not.toContain('~ 1/3');
    expect(await page.locator('.sideTitle').allTextContents()).toEqual([
      expect.stringMatching(/^Beforeas it is, read at /),
      'Afteras it will be',
    ]);
    expect((await postedBy(page)).filter(({ kind }) => kind === 'previewLook')).toEqual([
      { kind: 'previewLook', look: 'sideBySide' },
    ]);
    expect(complaints).toEqual([]);
  });

  it('has one camera on both sides, whichever is dragged, zoomed or moved by keys', async () => {
    const { page } = await pages.open();
    await preview(page);
    await look(page, 'Side by side');
    const start = await cameraOf(page);
    const { x, y } = await boxOf(page, '.earlier');
    await page.mouse.move(x + 100, y + 300);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 340, { steps: 3 });
    await page.mouse.up();
    const [moved, earlier] = await cameras(page);
    expect(moved).toEqual({ ...start, x: (start?.x ?? 0) + 60, y: (start?.y ?? 0) + 40 });
    expect(earlier).toEqual(moved);
    await page.mouse.wheel(0, -240);
    await page.keyboard.press('+');
    const [zoomed, alike] = await cameras(page);
    expect(zoomed).not.toEqual(moved);
    expect(alike).toEqual(zoomed);
  });

  it('counts from afar what moves once, on both sides', async () => {
    const { page } = await pages.open();
    const far = async (): Promise<void> => {
      await page.evaluate(() => window.eniProbe?.move({ zoom: 0.2, x: 40, y: 60 }));
      await page.evaluate(() => window.eniProbe?.rested());
    };
    await far();
    const alone = (await textsOf(page)).filter((text) => /^\d+$/.test(text));
    await preview(page);
    await look(page, 'Side by side');
    await far();
    expect((await textsOf(page)).filter((text) => /^\d+$/.test(text))).toEqual(alone);
    const earlier = (await page.evaluate(() => window.eniProbe?.before.texts())) ?? [];
    expect(earlier.filter((text) => /^\d+$/.test(text))).toEqual(alone);
  });

  it('of routes alone goes to where they lead, and says so to who does not see it', async () => {
    const { page } = await pages.open();
    const led = retargeted(demoSnapshot(), vip.id, spare.id);
    await page.evaluate((account) => window.eniHost.preview(() => account, 'Retarget Routes'), led);
    await page.getByText('Route 10.8.0.0/16 of rtb-app-b: ha-vip → ha-spare.').waitFor({ state: 'attached' });
    await page.evaluate(() => window.eniProbe?.rested());
    expect(await textsOf(page)).toEqual(expect.arrayContaining(['rtb-app-b', 'ha-spare']));
    expect(await page.evaluate((id) => window.eniProbe?.isDimmed(id), spare.id)).toBe(false);
    expect(await page.evaluate((id) => window.eniProbe?.isDimmed(id), ha2.id)).toBe(true);
    await look(page, 'Side by side');
    expect(await page.evaluate(() => window.eniProbe?.before.texts())).toContain('rtb-app-b');
  });

  it('by itself has nothing that is gone', async () => {
    const { page } = await pages.open();
    await preview(page);
    await look(page, 'After only');
    expect(await placeOf(page, there)).toBeUndefined();
    expect(await placeOf(page, here)).toBeDefined();
    expect(await page.locator('.earlier').isVisible()).toBe(false);
  });

  it('goes to what changes, on both sides', async () => {
    const { page } = await pages.open('', { width: 1440, height: 900 });
    await page.evaluate(() => window.eniProbe?.move({ zoom: 2, x: -4000, y: -4000 }));
    await preview(page);
    for (const name of ['Side by side', 'Overlay']) {
      await look(page, name);
      const { x, width, y, height } = await boxOf(page, '.surface');
      for (const node of name === 'Overlay' ? [here, there] : [here]) {
        const at = await middleOf(page, node);
        expect(at.x > x && at.x < x + width && at.y > y && at.y < y + height).toBe(true);
      }
    }
  });

  it('has its ways to look on one stop of the Tab key, where arrows choose', async () => {
    const { page } = await pages.open();
    await preview(page);
    await page.getByRole('radio', { name: 'Overlay' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page)).toBe('After only');
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page)).toBe('Side by side');
    await page.evaluate((account) => window.eniHost.preview(() => account), after);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Side by side');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Back to Review');
  });

  it('is looked at as before once the page is there again', async () => {
    const { page } = await pages.open('keep');
    await preview(page);
    await look(page, 'Side by side');
    await page.reload();
    await page.waitForFunction(() => window.eniProbe?.hasPicture() === true);
    expect(await page.locator('.earlier').isVisible()).toBe(false);
    await preview(page);
    expect(await chosen(page)).toBe('Side by side');
    expect(await placeBefore(page, there)).toBeDefined();
  });

  it('leaves nothing behind when it ends', async () => {
    const { page } = await pages.open();
    await preview(page);
    await look(page, 'Side by side');
    await page.getByRole('button', { name: 'Back to Review' }).click();
    await expect.poll(() => page.locator('.earlier').isVisible()).toBe(false);
    await page.evaluate(() => window.eniProbe?.rested());
    expect(await placeOf(page, there)).toBeUndefined();
    expect((await boxOf(page, '.surface')).width).toBeGreaterThan(1000);
  });
});

describe('in a narrow panel', () => {
  it.each([660, 420])('of %d pixels one side stands above the other, with what changes in view', async (width) => {
    const { page } = await pages.open('', { width, height: 800 });
    await preview(page);
    await look(page, 'Side by side');
    const [above, below] = [await boxOf(page, '.earlier'), await boxOf(page, '.surface')];
    expect([above.x, above.width]).toEqual([below.x, width]);
    expect(above.y + above.height).toBeLessThanOrEqual(below.y);
    expect(above.height).toBe(below.height);
    expect(await placeBefore(page, there)).toBeDefined();
    expect(await placeOf(page, here)).toBeDefined();
    expect(await page.locator('.details').isVisible()).toBe(false);
    const radio = await boxOf(page, '.look >> nth=2');
    expect(radio.x + radio.width).toBeLessThanOrEqual(width);
  });
});

describe('what EC2 is at work on', () => {
  const atWork = {
    ...demoSnapshot(),
    enis: demoSnapshot().enis.map((eni) =>
      eni.id === vip.id && eni.attachment ? { ...eni, attachment: { ...eni.attachment, status: 'detaching' } } : eni,
    ),
  };
  const nextTo = (page: Page): Promise<void> =>
    page.evaluate(
      ([account, id]) => {
        window.eniHost.refresh(() => account);
        window.postMessage({ kind: 'reveal', target: { kind: 'instance', id } }, '*');
      },
      [atWork, vip.attachment?.instanceId ?? ha2.id] as const,
    );

  it.each([
    ['no-preference', 1],
    ['reduce', 0],
  ] as const)('has a sign that turns where motion is welcome: %s', async (motion, turning) => {
    const { page, complaints } = await pages.open('', { width: 1440, height: 900 }, motion);
    await nextTo(page);
    await expect.poll(() => placeOf(page, here)).toBeDefined();
    await page.evaluate(() => window.eniProbe?.rested());
    await expect.poll(() => page.locator('.surface .spinners .icon').count()).toBe(turning);
    const chip = await placeOf(page, here);
    const signs = await page
      .locator('.spinners .icon')
      .evaluateAll((all) => all.map((sign) => sign.getBoundingClientRect().x));
    expect(signs.filter((x) => x > (chip?.x ?? 0) && x < (chip?.x ?? 0) + 40)).toHaveLength(turning);
    const { x, y } = await middleOf(page, here);
    await page.mouse.click(x, y);
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/EC2 is at work: detaching$/);
    expect(complaints).toEqual([]);
  });
});

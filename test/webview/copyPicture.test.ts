import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const copyButton = (page: Page) => page.getByRole('button', { name: 'Copy the picture' });

/** What the page said of its last copy, once it has. */
const copied = async (page: Page) => {
  await expect.poll(async () => (await postedBy(page)).some(({ kind }) => kind === 'copied')).toBe(true);
  return (await postedBy(page)).find((said) => said.kind === 'copied');
};

/** The PNG on the clipboard: its first bytes, its size, and how many colours its pixels have. */
const pasted = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    if (!item || !blob) throw new Error('No picture');
    const picture = await createImageBitmap(blob);
    const ctx = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (!ctx) throw new Error('Nothing to draw on');
    ctx.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(ctx.getImageData(0, 0, picture.width, picture.height).data.buffer);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return {
      types: item.types,
      signature: Array.from(bytes.subarray(0, 8)),
      size: { w: picture.width, h: picture.height },
      colors: new Set(pixels).size,
      inked: pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length,
    };
  });

/** What the export makes of the same order. */
const exportedSize = (page: Page) =>
  page.evaluate(async () => {
    const request = window.eniHost.paint({ scale: 2, colors: 'dark' });
    for (;;) {
      const said = window.eniHost.posted.find((each) => each.kind === 'painted' && each.request === request);
      if (said?.kind === 'painted') {
        const { width, height } = await createImageBitmap(new Blob([new Uint8Array(said.png ?? [])]));
        return { w: width, h: height };
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  });

describe('copying the picture', () => {
  it('puts the PNG of the export on the clipboard, by keyboard', async () => {
    const { page, complaints } = await pages.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect.poll(() => copyButton(page).getAttribute('title')).toBe('Copy the picture');
    await copyButton(page).focus();
    await page.keyboard.press('Enter');
    expect(await copied(page)).toMatchObject({ kind: 'copied', failure: undefined });
    const { types, signature, size, colors, inked } = await pasted(page);
    expect([types, signature]).toEqual([['image/png'], [137, 80, 78, 71, 13, 10, 26, 10]]);
    expect(size).toEqual(await exportedSize(page));
    expect([size.w > 1_000, size.h > 1_000, colors > 20, inked > 0.05]).toEqual([true, true, true, true]);
    expect(complaints).toEqual([]);
  });

  it('is in the menu of a narrow panel, where the button has no room', async () => {
    const { page } = await pages.open('', { width: 400, height: 800 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect.poll(() => copyButton(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Copy the picture' }).click();
    expect(await copied(page)).toMatchObject({ failure: undefined });
    expect((await pasted(page)).colors).toBeGreaterThan(20);
  });

  it('says that the browser refused it', async () => {
    const { page, complaints } = await pages.open();
    const session = await page.context().newCDPSession(page);
    const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
    const permission = { name: 'clipboard-write', allowWithoutSanitization: false };
    await session.send('Browser.setPermission', {
      permission,
      setting: 'denied',
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
    await copyButton(page).click();
    expect(await copied(page)).toMatchObject({
      failure: { name: 'NotAllowedError', message: expect.stringMatching(/denied/) as string },
    });
    expect(complaints).toEqual([]);
  });

  it('says why there is no picture', async () => {
    const { page, complaints } = await pages.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => window.eniHost.paint({ scale: 64, colors: 'dark' }, undefined, 'clipboard'));
    expect(await copied(page)).toMatchObject({
      failure: { name: 'Error', message: expect.stringMatching(/^No canvas holds so many pixels/) as string },
    });
    expect(complaints).toEqual([]);
  });
});

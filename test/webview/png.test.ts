import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaintOrder, Selection } from '../../src/protocol/topology.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { pictureOfGraph } from '../../src/topology/packed/unpack.ts';
import { partOf } from '../../src/topology/partOf.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOf } from '../support/picture.ts';
import { DevPages, lookFrom, outside, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const scene = pictureOf(demoSnapshot());
const size = { width: 1440, height: 1100 };

type Order = Pick<PaintOrder, 'scale' | 'colors'> & { readonly of: Selection | undefined };

type Painted = { readonly w: number; readonly h: number; readonly differing: number; readonly shifted: number };

/** As large as the scene, and a foot below it of a line, or of some where it is narrow. */
const expectSize = (
  png: Painted | undefined,
  bounds: { readonly w: number; readonly h: number },
  scale: number,
): void => {
  const foot = (png?.h ?? 0) / scale - bounds.h;
  expect([png?.w, foot > 12, foot < 120]).toEqual([scale * bounds.w, true, true]);
};

/**
 * Has the page paint, decodes the PNG, and says which share of the pixels on screen differs visibly from it, also when it
 * lies 3 pixels off. undefined when the page said that it cannot.
 */
const painted = (page: Page, order: Order): Promise<Painted | undefined> =>
  page.evaluate(
    async ({ asked, offset }) => {
      const request = window.eniHost.paint(asked, asked.of);
      const answer = async () => {
        for (;;) {
          const found = window.eniHost.posted.find((said) => said.kind === 'painted' && said.request === request);
          if (found?.kind === 'painted') return found.png;
          await new Promise((done) => setTimeout(done, 20));
        }
      };
      const png = await answer();
      if (!png) return undefined;
      const picture = await createImageBitmap(new Blob([new Uint8Array(png)], { type: 'image/png' }));
      const shown = document.querySelector<HTMLCanvasElement>('canvas.underlay');
      const surface = shown?.parentElement?.getBoundingClientRect();
      if (!shown || !surface) throw new Error('No canvas');
      const pixels = (draw: (ctx: OffscreenCanvasRenderingContext2D) => void): Uint8ClampedArray => {
        const sheet = new OffscreenCanvas(Math.min(surface.width, picture.width), surface.height);
        const ctx = sheet.getContext('2d');
        if (!ctx) throw new Error('Nothing to draw on');
        draw(ctx);
        return ctx.getImageData(0, 0, sheet.width, sheet.height).data;
      };
      const { scale } = asked;
      const at = (by: number): Uint8ClampedArray =>
        pixels((ctx) => {
          const [w, h] = [picture.width / scale, picture.height / scale];
          ctx.drawImage(picture, offset.x + by, offset.y + by, w, h);
        });
      const { x, y } = shown.getBoundingClientRect();
      const screen = pixels((ctx) => ctx.drawImage(shown, x - surface.x, y - surface.y));
      const share = (other: Uint8ClampedArray): number => {
        let count = 0;
        for (let index = 0; index < screen.length; index += 4) {
          const far = [0, 1, 2].some(
            (channel) => Math.abs((screen[index + channel] ?? 0) - (other[index + channel] ?? 0)) > 40,
          );
          if (far) count++;
        }
        return count / (screen.length / 4);
      };
      return { w: picture.width, h: picture.height, differing: share(at(0)), shifted: share(at(3)) };
    },
    { asked: order, offset: { x: scene.bounds.x, y: scene.bounds.y } },
  );

/** Has the page paint; answers the bytes in base64, and how many pixels have about this colour. */
const bytesOf = (
  page: Page,
  order: Order,
  color: readonly number[] = [],
): Promise<{ readonly bytes: string; readonly colored: number }> =>
  page.evaluate(
    async ({ asked, wanted }) => {
      const request = window.eniHost.paint(asked, asked.of);
      const answer = async () => {
        for (;;) {
          const found = window.eniHost.posted.find((said) => said.kind === 'painted' && said.request === request);
          if (found?.kind === 'painted') return found.png ?? new Uint8Array();
          await new Promise((done) => setTimeout(done, 20));
        }
      };
      const blob = new Blob([new Uint8Array(await answer())], { type: 'image/png' });
      const picture = await createImageBitmap(blob);
      const ctx = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      if (!ctx) throw new Error('Nothing to draw on');
      ctx.drawImage(picture, 0, 0);
      const { data } = ctx.getImageData(0, 0, picture.width, picture.height);
      let colored = 0;
      for (let index = 0; index < data.length; index += 4)
        if (wanted.every((value, channel) => Math.abs(value - (data[index + channel] ?? 0)) < 24)) colored++;
      const reader = new FileReader();
      const read = new Promise((done) => reader.addEventListener('load', done));
      reader.readAsDataURL(blob);
      await read;
      return { bytes: typeof reader.result === 'string' ? reader.result : '', colored };
    },
    { asked: order, wanted: color },
  );

/** The colour of what is gone, in the dark theme. */
const removed = [0xff, 0x9e, 0x80];

describe('the exported PNG', () => {
  it.each(['dark', 'light'] as const)('is the picture of the %s theme, pixel by pixel', async (colors) => {
    const { page, complaints } = await pages.open(`theme=${colors}`, size);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const png = await painted(page, { of: undefined, scale: 1, colors });
    expectSize(png, scene.bounds, 1);
    // The wires are not on the underlay.
    expect(png?.differing).toBeLessThan(0.005);
    expect(png?.shifted).toBeGreaterThan(0.02);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has more pixels of the same picture at a higher scale', async () => {
    const { page } = await pages.open('', size);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const png = await painted(page, { of: undefined, scale: 2, colors: 'dark' });
    expectSize(png, scene.bounds, 2);
    expect(png?.differing).toBeLessThan(0.03);
    await page.close();
  });

  it('of a selection is as large as what belongs to it', async () => {
    const { page } = await pages.open('', size);
    const of = { kind: 'interface', id: outside } as const;
    const { bounds } = layout(pictureOfGraph(partOf(scene.graph, of)));
    expectSize(await painted(page, { of, scale: 4, colors: 'light' }), bounds, 4);
    expect(bounds.w * bounds.h).toBeLessThan((scene.bounds.w * scene.bounds.h) / 3);
    await page.close();
  });

  it('is refused where no canvas holds it, and says so', async () => {
    const { page } = await pages.open('', size);
    expect(await painted(page, { of: undefined, scale: 64, colors: 'dark' })).toBeUndefined();
    const [failed] = (await postedBy(page)).flatMap((said) => (said.kind === 'painted' ? [said.failure] : []));
    expect(failed).toMatchObject({ name: 'Error', message: /^No canvas holds so many pixels: \d+ × \d+$/ });
    expect(failed?.stack).toMatch(/main\.js/);
    await page.close();
  });

  it('has nothing of how a person looks at the picture: what is folded, alone, asked or near', async () => {
    const { page } = await pages.open('theme=dark', size);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const order = { of: undefined, scale: 1, colors: 'dark' } as const;
    const plain = await bytesOf(page, order, removed);
    expect(plain.colored).toBe(0);
    await page.evaluate((id) => window.eniHost.send({ kind: 'reveal', target: { kind: 'interface', id } }), outside);
    await page.keyboard.press('Shift+F');
    await page.keyboard.press('2');
    await lookFrom(page, { zoom: 2.4, x: 0, y: 0 });
    expect(await bytesOf(page, order, removed)).toEqual(plain);
    await page.close();
  });

  it('has the marks of a comparison where the panel has them, below what it is compared with', async () => {
    const { page, complaints } = await pages.open('theme=dark', size);
    await page.evaluate(() => window.eniHost.compare((snapshot) => ({ ...snapshot, enis: snapshot.enis.slice(5) })));
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const order = { of: undefined, scale: 1, colors: 'dark' } as const;
    const png = await painted(page, order);
    const caption = (png?.h ?? 0) - scene.bounds.h;
    expect([png?.w, caption > 40, caption < 150]).toEqual([scene.bounds.w, true, true]);
    // Outline, stroke and sign of each of the five.
    expect((await bytesOf(page, order, removed)).colored).toBeGreaterThan(5 * 200);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the export button', () => {
  it('is reached by keyboard and asks the host', async () => {
    const { page } = await pages.open();
    const button = page.getByRole('button', { name: 'Export to a file' });
    await expect.poll(() => button.getAttribute('title')).toBe('Export to a file');
    await button.focus();
    await page.keyboard.press('Enter');
    expect((await postedBy(page)).map(({ kind }) => kind)).toContain('export');
    await page.close();
  });
});

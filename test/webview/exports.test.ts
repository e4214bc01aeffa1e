import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { drawioOf } from '../../src/topology/export/drawioOf.ts';
import { darkPalette, lightPalette } from '../../src/topology/export/palettes.ts';
import { svgOf } from '../../src/topology/export/svgOf.ts';
import { hostileNames, hostileSnapshot } from '../support/hostileNames.ts';
import { pictureOf } from '../support/picture.ts';
import { DevPages, lookFrom, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const scene = pictureOf(demoSnapshot());
const size = { width: 1440, height: 1100 };

/** The attributes of an element, and its words. */
type Element = Readonly<Record<string, string>>;

/** The elements of a document that Chromium's XML parser takes; a mistake in it is an error. */
const parsedBy = (page: Page, xml: string, selector: string): Promise<readonly Element[]> =>
  page.evaluate(
    ([text = '', wanted = '']) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const mistake = parsed.querySelector('parsererror')?.textContent;
      if (mistake !== undefined) throw new Error(mistake);
      return [...parsed.querySelectorAll(wanted)].map(({ textContent, attributes }) =>
        Object.fromEntries([
          ['words', textContent] as const,
          ...[...attributes].map(({ name, value }) => [name, value] as const),
        ]),
      );
    },
    [xml, selector],
  );

/** Which share of the pixels differs visibly between the canvas and the SVG that is moved by so much. */
const differing = (page: Page, canvas: string, svg: string, by = 0): Promise<number> =>
  page.evaluate(
    async ({ sources, at }) => {
      const [first, second] = await Promise.all(
        sources.map(async (source, index) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return { image, at: index === 0 ? { x: 0, y: 0 } : at };
        }),
      );
      const pixels = (drawn: typeof first): Uint8ClampedArray => {
        const sheet = new OffscreenCanvas(first?.image.width ?? 0, first?.image.height ?? 0);
        const ctx = sheet.getContext('2d');
        if (!ctx || !drawn) throw new Error('Nothing to draw on');
        ctx.drawImage(drawn.image, drawn.at.x, drawn.at.y);
        return ctx.getImageData(0, 0, sheet.width, sheet.height).data;
      };
      const [one, other] = [pixels(first), pixels(second)];
      let count = 0;
      for (let at = 0; at < one.length; at += 4) {
        const distance = [0, 1, 2].map((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)));
        if (Math.max(...distance) > 40) count++;
      }
      return count / (one.length / 4);
    },
    {
      sources: [canvas, `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
      at: { x: scene.bounds.x + by, y: scene.bounds.y + by },
    },
  );

describe('the exported SVG', () => {
  it.each([
    ['dark', darkPalette],
    ['light', lightPalette],
  ] as const)('is the picture of the %s theme, pixel by pixel and word by word', async (theme, palette) => {
    const { page } = await pages.open(`theme=${theme}`, size);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const canvas = await page.evaluate(() => document.querySelector<HTMLCanvasElement>('canvas.underlay')?.toDataURL());
    const words = await textsOf(page);
    const svg = svgOf(scene, palette);
    await page.goto('about:blank');
    const drawn = (await parsedBy(page, svg, 'text')).map((text) => text['words']);
    expect(words.filter((text) => !drawn.includes(text))).toEqual([]);
    const share = await differing(page, canvas ?? '', svg);
    const shifted = await differing(page, canvas ?? '', svg, 3);
    expect(share).toBeLessThan(0.01);
    expect(shifted).toBeGreaterThan(3 * share);
    await page.close();
  });

  it('lets no long name leave the picture', async () => {
    const { page } = await pages.open('', size);
    const out = await page.evaluate(
      (text) => {
        document.body.innerHTML = text.slice(text.indexOf('<svg'));
        const [root] = document.getElementsByTagName('svg');
        const whole = root?.getBoundingClientRect();
        return [...document.querySelectorAll('text')]
          .filter((own) => own.getBoundingClientRect().right > (whole?.right ?? 0) - 8)
          .map((own) => own.textContent);
      },
      svgOf(pictureOf(hostileSnapshot()), darkPalette),
    );
    expect(out).toEqual([]);
    await page.close();
  });

  it('shows hostile names as text', async () => {
    const { page, complaints } = await pages.open('', size);
    const hostile = svgOf(pictureOf(hostileSnapshot()), lightPalette);
    const texts = await parsedBy(page, hostile, 'text');
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.some(({ words }) => words?.startsWith(hostileNames[0].slice(0, 5)))).toBe(true);
    expect(await parsedBy(page, hostile, 'script, image, img, foreignObject, a, style, [onerror], [href]')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the exported draw.io file', () => {
  it.each([
    ['the demo account', demoSnapshot],
    ['an account of hostile names', hostileSnapshot],
  ])('of %s is XML in which each cell is held and each line has its ends', async (_, snapshot) => {
    const { page } = await pages.open('', size);
    const cells = await parsedBy(
      page,
      drawioOf(pictureOf(snapshot())),
      'mxfile > diagram > mxGraphModel > root > mxCell',
    );
    const ids = new Set(cells.map((cell) => cell['id']));
    expect(ids.size).toBe(cells.length);
    expect(cells.filter(({ id, parent }) => id !== '0' && !ids.has(parent ?? ''))).toEqual([]);
    const lines = cells.filter(({ edge }) => edge === '1');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ source, target }) => !ids.has(source ?? '') || !ids.has(target ?? ''))).toEqual([]);
    await page.close();
  });
});

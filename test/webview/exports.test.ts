import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { figureOf } from '../../src/topology/export/figure.ts';
import { drawioOf } from '../../src/topology/export/drawioOf.ts';
import { darkPalette, lightPalette } from '../../src/topology/draw/palettes.ts';
import { svgOf } from '../../src/topology/export/svgOf.ts';
import { figureOfAccount, unmarked } from '../support/exportedAccount.ts';
import { hostileNames, hostileSnapshot } from '../support/hostileNames.ts';
import { pictureOf } from '../support/picture.ts';
import { DevPages, lookFrom, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const scene = pictureOf(demoSnapshot());
const size = { width: 1440, height: 1140 };

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
const differing = (
  page: Page,
  { canvas, svg, by = 0 }: { readonly canvas: string; readonly svg: string; readonly by?: number },
): Promise<number> =>
  page.evaluate(
    async ({ sources, at, width, height }) => {
      const [first, second] = await Promise.all(
        sources.map(async (source, index) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return { image, at: index === 0 ? { x: 0, y: 0 } : at };
        }),
      );
      const pixels = (drawn: typeof first): Uint8ClampedArray => {
        const sheet = new OffscreenCanvas(width, height);
        const ctx = sheet.getContext('2d');
        if (!ctx || !drawn) throw new Error('Nothing to draw on');
        ctx.drawImage(drawn.image, drawn.at.x, drawn.at.y);
        return ctx.getImageData(0, 0, sheet.width, sheet.height).data;
      };
      const [one, other] = [pixels(first), pixels(second)];
      let count = 0;
      for (let pixel = 0; pixel < one.length; pixel += 4) {
        const distance = [0, 1, 2].map((channel) =>
          Math.abs((one[pixel + channel] ?? 0) - (other[pixel + channel] ?? 0)),
        );
        if (Math.max(...distance) > 40) count++;
      }
      return count / (one.length / 4);
    },
    {
      sources: [canvas, `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
      at: { x: scene.bounds.x + by, y: scene.bounds.y + by },
      width: Math.min(size.width, scene.bounds.x + scene.bounds.w),
      height: scene.bounds.y + scene.bounds.h,
    },
  );

/** What is seen of the picture: the painted boxes and words, and the wires above them. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const layers = [...document.querySelectorAll<HTMLCanvasElement>('canvas.underlay:not(.ghost), .overlay canvas')];
    const surface = layers[0]?.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [surface.width, surface.height];
    for (const layer of layers) {
      // Layers reach beyond the surface; one that is not displayed has no place on it.
      const { x, y, width } = layer.getBoundingClientRect();
      if (width > 0) sheet.getContext('2d')?.drawImage(layer, x - surface.x, y - surface.y);
    }
    return sheet.toDataURL();
  });

describe('the exported SVG', () => {
  it.each([
    ['dark', darkPalette],
    ['light', lightPalette],
  ] as const)('is the whole picture of the %s theme, pixel by pixel and word by word', async (theme, palette) => {
    const { page } = await pages.open(`theme=${theme}`, size);
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    await page.evaluate(() => window.eniProbe?.rested());
    const [canvas, words] = [await seen(page), await textsOf(page)];
    await expect
      .poll(() => page.evaluate(() => document.querySelector('canvas.underlay')?.clientHeight))
      .toBeGreaterThan(scene.bounds.y + scene.bounds.h);
    const svg = svgOf(figureOf(scene, unmarked), palette);
    await page.goto('about:blank');
    const drawn = (await parsedBy(page, svg, 'text')).map((text) => text['words']);
    expect(words.filter((text) => !drawn.includes(text))).toEqual([]);
    const share = await differing(page, { canvas, svg });
    expect(share).toBeLessThan(0.01);
    expect(await differing(page, { canvas, svg, by: 3 })).toBeGreaterThan(5 * share);
    const untied = svgOf(figureOf({ ...scene, ties: [] }, unmarked), palette);
    expect(await differing(page, { canvas, svg: untied })).toBeGreaterThan(1.1 * share);
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
      svgOf(figureOfAccount(hostileSnapshot()), darkPalette),
    );
    expect(out).toEqual([]);
    await page.close();
  });

  it('shows hostile names as text', async () => {
    const { page, complaints } = await pages.open('', size);
    const hostile = svgOf(figureOfAccount(hostileSnapshot()), lightPalette);
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
    ['a synthetic account of 200', () => syntheticSnapshot(200)],
    ['an account of hostile names', hostileSnapshot],
  ])('of %s has the structure of one', async (_, snapshot) => {
    const { page } = await pages.open('', size);
    const xml = drawioOf(figureOfAccount(snapshot()));
    const cells = await parsedBy(page, xml, 'mxfile > diagram > mxGraphModel > root > mxCell');
    const byId = new Map(cells.map((cell) => [cell['id'], cell]));
    expect(byId.size).toBe(cells.length);
    expect(cells.slice(0, 2)).toEqual([
      { words: '', id: '0' },
      { words: '', id: '1', parent: '0' },
    ]);
    const ways = cells.slice(1).map((cell) => wayUp(byId, cell));
    expect(ways.filter((way) => way.at(-1) !== '0')).toEqual([]);
    const [boxes, lines] = ['vertex', 'edge'].map((kind) => cells.filter((cell) => cell[kind] === '1'));
    expect((boxes?.length ?? 0) + (lines?.length ?? 0)).toBe(cells.length - 2);
    expect(boxes?.filter(({ id }) => id?.startsWith('interface:'))).toHaveLength(snapshot().enis.length);
    expect(lines?.length).toBeGreaterThan(2);
    const ends = lines?.flatMap(({ source, target }) => [byId.get(source), byId.get(target)]);
    expect(ends?.filter((end) => end?.['vertex'] !== '1')).toEqual([]);
    await page.close();
  });

  it('has nothing but cells with a place each, and in them numbers', async () => {
    const { page } = await pages.open('', size);
    const xml = drawioOf(figureOfAccount(hostileSnapshot()));
    const counts = async (selector: string): Promise<number> => (await parsedBy(page, xml, selector)).length;
    expect(await Promise.all(['mxfile', 'diagram', 'mxGraphModel', 'root'].map(counts))).toEqual([1, 1, 1, 1]);
    const known = ['mxfile', 'diagram', 'mxGraphModel', 'root', 'mxCell', 'mxGeometry', 'Array', 'mxPoint'];
    expect(await parsedBy(page, xml, `:not(${known.join(', ')})`)).toEqual([]);
    const places = await parsedBy(page, xml, 'mxCell > mxGeometry[as="geometry"]');
    expect(places).toHaveLength((await counts('mxCell')) - 2);
    const boxes = await parsedBy(page, xml, 'mxCell[vertex] > mxGeometry');
    const isSize = (text = ''): boolean => text !== '' && Number(text) > 0;
    expect(boxes.filter(({ width, height }) => !isSize(width) || !isSize(height))).toEqual([]);
    const points = [...boxes, ...(await parsedBy(page, xml, 'mxGeometry > Array[as="points"] > mxPoint'))];
    expect(
      points.filter(({ x, y }) => !Number.isFinite(Number(x ?? '?')) || !Number.isFinite(Number(y ?? '?'))),
    ).toEqual([]);
    await page.close();
  });
});

/** Ids of the cells that hold a cell, innermost first; ends where one is missing or comes again. */
const wayUp = (cells: ReadonlyMap<string | undefined, Element>, cell: Element): readonly string[] => {
  const way: string[] = [];
  for (let id = cell['parent']; id !== undefined && cells.has(id) && !way.includes(id); id = cells.get(id)?.['parent'])
    way.push(id);
  return way;
};

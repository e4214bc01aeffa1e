import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { drawn } from '../support/seed.ts';
import { DevPages } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

/** Percent: every zoom from the smallest to the largest that a person sees, in steps of five. */
const zooms = Array.from({ length: 80 }, (_, step) => 5 * (step + 1));

describe('words of the picture at every zoom', () => {
  it.each([
    { world: 'demo', theme: 'dark', at: zooms },
    { world: 'demo', theme: 'light', at: drawn(zooms, 8) },
    { world: 'demo', theme: 'hc', at: drawn(zooms, 8) },
    { world: 'synthetic:200', theme: 'dark', at: drawn(zooms, 8) },
    { world: 'eks', theme: 'light', at: drawn(zooms, 8) },
  ])('stay in their boxes and are told from what lies below them: $world, $theme', async ({ world, theme, at }) => {
    const { page } = await pages.open(`world=${world}&theme=${theme}`);
    await page.evaluate(watchWords);
    const wrong: string[] = [];
    let words = 0;
    for (const zoom of at) {
      const seen = await wordsAt(page, zoom / 100);
      words += seen.words;
      wrong.push(...seen.wrong.map((one) => `${zoom} %: ${one}`));
    }
    expect(words).toBeGreaterThan(50 * at.length);
    expect(wrong.slice(0, 40)).toEqual([]);
  });
});

type Seen = { readonly words: number; readonly wrong: readonly string[] };

declare global {
  interface Window {
    wordsDrawn: (forget: boolean) => Seen;
  }
}

/** From the middle of the picture and from its corners. */
const wordsAt = async (page: Page, zoom: number): Promise<Seen> =>
  page.evaluate(async (factor) => {
    const probe = window.eniProbe;
    const bounds = probe?.bounds();
    if (!probe || !bounds) throw new Error('There is no picture');
    const size = { w: innerWidth, h: innerHeight - 80 };
    let words = 0;
    const wrong: string[] = [];
    const across = Math.max(1, Math.ceil((bounds.w * factor) / size.w));
    const down = Math.max(1, Math.ceil((bounds.h * factor) / size.h));
    const tiles = [0, Math.floor((across * down) / 2), across * down - 1];
    for (const tile of new Set(tiles)) {
      window.wordsDrawn(true);
      const x = -bounds.x * factor - (tile % across) * size.w;
      const y = -bounds.y * factor - Math.floor(tile / across) * size.h;
      await probe.paintFrom({ zoom: factor, x, y });
      const seen = window.wordsDrawn(false);
      words += seen.words;
      wrong.push(...seen.wrong);
    }
    return { words, wrong };
  }, zoom);

/** Runs in the page: notes each text drawn on a canvas, with the least contrast (WCAG 2.2) to the pixels in its middle, before it is drawn. */
const watchWords = (): void => {
  type Drawn = { words: string; left: number; right: number; x: number; y: number; size: number; contrast: number };
  let noted: Drawn[] = [];
  const luminance = (rgb: ArrayLike<number>): number => {
    const [r = 0, g = 0, b = 0] = [0, 1, 2]
      .map((part) => (rgb[part] ?? 0) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const colorOf = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  // oxlint-disable-next-line typescript/unbound-method -- It is called with its own canvas below.
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function fillAndNote(words, x, y) {
    const width = this.measureText(words).width;
    const size = Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0');
    const left = this.textAlign === 'right' ? x - width : this.textAlign === 'center' ? x - width / 2 : x;
    const shift = this.getTransform();
    const below = this.getImageData(left + shift.e, y - size * 0.35 + shift.f, Math.max(1, width), 1).data;
    const own = luminance(colorOf(typeof this.fillStyle === 'string' ? this.fillStyle : '#000000'));
    let least = 21;
    for (let at = 0; at < below.length; at += 4) {
      if (below[at + 3] === 0) continue;
      least = Math.min(least, contrast(own, luminance(below.subarray(at, at + 3))));
    }
    noted.push({ words, left, right: left + width, x, y, size, contrast: least });
    fillText.call(this, words, x, y);
  };
  type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  const holds = (box: Box, { left, right, y, size }: Drawn): boolean =>
    left >= box.x - 0.5 && right <= box.x + box.w + 0.5 && y - size * 0.75 >= box.y - 0.5 && y <= box.y + box.h + 0.5;
  const complaintOf = (word: Drawn, boxes: readonly Box[], floating: readonly Box[]): string | undefined => {
    const { words, x, y, left, right, size } = word;
    const told = `“${words}” at ${Math.round(x)}, ${Math.round(y)}`;
    if (word.contrast < 4.5) return `${told} has a contrast of ${word.contrast.toFixed(2)}`;
    const middle = y - size * 0.35;
    const around = boxes.findLast(
      (box) => x >= box.x && x <= box.x + box.w && middle >= box.y && middle <= box.y + box.h,
    );
    if (floating.some((box) => holds(box, word))) return undefined;
    if (!around) return `${told} stands in no box`;
    if (holds(around, word)) return undefined;
    return `${told}, ${left.toFixed(1)} to ${right.toFixed(1)}, leaves its box: ${JSON.stringify(around)}`;
  };
  window.wordsDrawn = (forget) => {
    const seen = forget ? [] : noted;
    noted = [];
    const boxes: Box[] = [];
    const floating: Box[] = [];
    const nodes = new Set<string>();
    // What a thing has a second time, such as its name along the upper edge, lies over the picture.
    for (const { node, rect } of window.eniProbe?.boxes() ?? []) {
      (nodes.has(node) ? floating : boxes).push(rect);
      nodes.add(node);
    }
    return { words: seen.length, wrong: seen.flatMap((word) => complaintOf(word, boxes, floating) ?? []) };
  };
};

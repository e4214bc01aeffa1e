import { chromium, type Browser } from 'playwright-core';
import { serveDevPage } from '../../webview/dev/serve.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { median } from './measure.ts';

const sizes = [1_000, 10_000, 50_000] as const;

/**
 * Wall milliseconds (medians of interleaved rounds) from the arrival of the picture's content in the webview until it was laid out
 * and painted, in a real browser, by number of interfaces.
 */
export const firstPaints = async (): Promise<Readonly<Record<string, number>>> => {
  const server = await serveDevPage();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
  try {
    for (let round = 0; round < 5; round += 1) {
      for (const size of sizes) times.get(size)?.push(await paintOf(browser, `${server.url}?world=synthetic:${size}`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const medians = [...times].map(([size, values]) => [`wallMs${size}`, median(values)] as const);
  return { ...Object.fromEntries(medians), ratio50000: ratioOf(times) };
};

/** How many times as long 50,000 take as 10,000, to two digits. */
const ratioOf = (times: ReadonlyMap<number, readonly number[]>): number =>
  Math.round((median(times.get(50_000) ?? []) / median(times.get(10_000) ?? [])) * 100) / 100;

const paintOf = async (browser: Browser, url: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ content: stopwatch });
  await page.goto(url);
  await page.waitForFunction('window.eniPainted !== undefined');
  const time = await page.evaluate<number>('window.eniPainted');
  await page.close();
  return time;
};

/** Runs before the page's own scripts, so it hears of the picture first; the second frame comes after the paint. */
const stopwatch = `addEventListener('message', ({ data }) => {
  if (data?.kind !== 'picture') return;
  const arrived = performance.now();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.eniPainted = performance.now() - arrived; }));
});`;

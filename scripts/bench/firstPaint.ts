import { chromium } from 'playwright-core';
import { serveDevPage } from '../../webview/dev/serve.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { median } from './measure.ts';

/** From the arrival of the picture's content in the webview until it was laid out and painted, in a real browser. */
export const firstPaint = async (interfaces: number): Promise<{ readonly wallMs: number }> => {
  const server = await serveDevPage();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  const times: number[] = [];
  try {
    for (let round = 0; round < 5; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript({ content: stopwatch });
      await page.goto(`${server.url}?world=synthetic:${interfaces}`);
      await page.waitForFunction('window.eniPainted !== undefined');
      times.push(await page.evaluate<number>('window.eniPainted'));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { wallMs: median(times) };
};

/** Runs before the page's own scripts, so it hears of the picture first; the second frame comes after the paint. */
const stopwatch = `addEventListener('message', ({ data }) => {
  if (data?.kind !== 'picture') return;
  const arrived = performance.now();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.eniPainted = performance.now() - arrived; }));
});`;

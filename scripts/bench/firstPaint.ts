import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { serveDevPage } from '../../webview/dev/serve.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { median } from './measure.ts';

const sizes = [1_000, 10_000, 50_000] as const;

/**
 * Milliseconds (medians of interleaved rounds) from the arrival of the picture's content in the webview until it was laid out and
 * painted, and until the first click after that was answered, in a real browser, by number of interfaces. CPU time is that of the
 * page's main thread.
 */
export const firstPaints = async (): Promise<Readonly<Record<string, number>>> => {
  const server = await serveDevPage();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  const opened = new Map<number, Opening[]>(sizes.map((size) => [size, []]));
  try {
    for (let round = 0; round < 5; round += 1) {
      for (const size of sizes)
        opened.get(size)?.push(await opening(browser, `${server.url}?hold&world=synthetic:${size}`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const medianOf = (size: number, part: keyof Opening): number =>
    median((opened.get(size) ?? []).map((one) => one[part]));
  const ratioOf = (part: keyof Opening): number =>
    Math.round((medianOf(50_000, part) / medianOf(10_000, part)) * 100) / 100;
  return {
    ...Object.fromEntries(
      parts.flatMap((part) => sizes.map((size) => [`${part}${size}`, medianOf(size, part)] as const)),
    ),
    ratio50000: ratioOf('wallMs'),
    cpuRatio50000: ratioOf('cpuMs'),
    interactiveRatio50000: ratioOf('interactiveCpuMs'),
  };
};

const parts = ['wallMs', 'cpuMs', 'interactiveCpuMs', 'heapMb'] as const;
type Opening = { readonly [P in (typeof parts)[number]]: number };

const opening = async (browser: Browser, url: string): Promise<Opening> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(180_000);
  await page.addInitScript({ content: stopwatch });
  await page.goto(url, { timeout: 180_000 });
  await until(page, 'window.eniHost?.holds()');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const heap = await heapOf(session);
  const busy = await metric(session, 'TaskDuration');
  const wallMs = await page.evaluate<number>('window.eniHost.release(), window.eniPainted');
  const painted = await metric(session, 'TaskDuration');
  await click(page);
  const answered = await metric(session, 'TaskDuration');
  // The message, which the host gives away, was part of the heap before.
  const heapMb = ((await heapOf(session)) - heap) / 1e6;
  await page.close();
  return { wallMs, cpuMs: (painted - busy) * 1_000, interactiveCpuMs: (answered - busy) * 1_000, heapMb };
};

/** On the middle of the picture, until the page has asked its host for what was selected. */
const click = async (page: Page): Promise<void> => {
  await page.mouse.click(720, 450);
  await until(page, "window.eniHost.posted.some(({ kind }) => kind === 'select')");
};

/** The page's policy forbids to evaluate text in it, so it cannot be told to wait by itself. */
const until = async (page: Page, condition: string): Promise<void> => {
  while (!(await page.evaluate<boolean>(condition))) await new Promise((done) => setTimeout(done, 20));
};

/** Bytes in use after a collection, with those of typed arrays, which lie beside the heap of JavaScript. */
const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
};

const metric = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
};

/** Runs before the page's own scripts, so it hears of the picture first; the second frame comes after the paint. */
const stopwatch = `window.eniPainted = new Promise((painted) => {
  addEventListener('message', ({ data }) => {
    if (data?.kind !== 'picture') return;
    const arrived = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now() - arrived)));
  });
});`;

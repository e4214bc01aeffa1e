import { chromium, type CDPSession, type Page } from 'playwright-core';
import { serveDevPage } from '../../webview/dev/serve.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { median } from './measure.ts';

/** Milliseconds of the page's main thread for each frame, by zoom; the heap in megabytes. */
export type FrameTimes = {
  readonly heapMb: number;
  readonly overlayElements: number;
  readonly panCpuMs: Readonly<Record<string, number>>;
  readonly zoomCpuMs: Readonly<Record<string, number>>;
};

/** A zoom of each level of detail, and the whole account. */
const zooms = { whole: 0.04, far: 0.2, low: 0.45, middle: 1, near: 2.4 } as const;
const rounds = 5;
const framesInRound = 12;

/** What panning and zooming a large account costs the webview, with the rounds of all zooms interleaved. */
export const frameTimes = async (interfaces: number): Promise<FrameTimes> => {
  const server = await serveDevPage();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}?world=synthetic:${interfaces}`);
    await page.waitForFunction('window.eniProbe?.hasPicture() === true');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('HeapProfiler.collectGarbage');
    const heapMb = Math.round((await metric(session, 'JSHeapUsedSize')) / 1e5) / 10;
    const [panCpuMs, zoomCpuMs] = [await motion(page, session, 'pan'), await motion(page, session, 'zoom')];
    const overlayElements = await page.evaluate<number>('window.eniProbe.work().elements');
    return { heapMb, overlayElements, panCpuMs, zoomCpuMs };
  } finally {
    await browser.close();
    await server.close();
  }
};

const motion = async (page: Page, session: CDPSession, kind: 'pan' | 'zoom'): Promise<Record<string, number>> => {
  const times = new Map<string, number[]>(Object.keys(zooms).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, zoom] of Object.entries(zooms)) {
      await page.evaluate(`window.eniProbe.move({ zoom: ${zoom}, x: -60, y: -40 })`);
      await page.evaluate('window.eniProbe.rested()');
      const before = await metric(session, 'TaskDuration');
      await page.evaluate(moves[kind]);
      times.get(name)?.push(((await metric(session, 'TaskDuration')) - before) * (1_000 / framesInRound));
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
};

/** A move of the camera in each frame. */
const moving = (next: string): string => `(async () => {
  for (let frame = 0; frame < ${framesInRound}; frame++) {
    const { zoom, x, y } = window.eniProbe.camera();
    window.eniProbe.move(${next});
    await new Promise((done) => requestAnimationFrame(done));
  }
})()`;

const moves = {
  pan: moving('{ zoom, x: x - 9, y: y - 5 }'),
  zoom: moving('{ zoom: zoom * 1.02, x: x * 1.02, y: y * 1.02 }'),
} as const;

const metric = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
};

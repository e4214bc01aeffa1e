import { chromium, type Browser } from 'playwright-core';
import { serveDevPage } from '../../webview/dev/serve.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { median } from './measure.ts';

/** One of the mocks, and one of 100 steps and 300 changes. */
const plans = ['reviewing', 'long'] as const;

/**
 * Milliseconds (medians of interleaved rounds) from the arrival of a plan in its page until it was painted, in a real browser, and for one after it in
 * which a single line differs. CPU time is that of the page's main thread.
 */
export const planPaints = async (): Promise<Readonly<Record<string, number>>> => {
  const server = await serveDevPage();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  const times = new Map<string, number[]>();
  try {
    for (let round = 0; round < 7; round += 1) {
      for (const plan of plans) {
        for (const [part, ms] of Object.entries(await paints(browser, server.url, plan)))
          times.set(`${part}-${plan}`, [...(times.get(`${part}-${plan}`) ?? []), ms]);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
};

const paints = async (browser: Browser, url: string, plan: string): Promise<Readonly<Record<string, number>>> => {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  await page.addInitScript({ content: stopwatch });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  await page.goto(`${url}plan.html?hold`);
  const before = await busy();
  const firstMs = await page.evaluate<number>(`window.eniPlanHost.show('${plan}'), window.eniPainted()`);
  const painted = await busy();
  const againMs = await page.evaluate<number>(
    `window.eniPlanHost.send({ ...window.eniPlanHost.named('${plan}'), stand: ['Read again'] }), window.eniPainted()`,
  );
  const again = await busy();
  await page.close();
  return { wallMs: firstMs, cpuMs: painted - before, againWallMs: againMs, againCpuMs: again - painted };
};

/** Runs before the page's own scripts, so it hears of the document first; the second frame comes after the paint. */
const stopwatch = `{
  let painted;
  let told = new Promise((tell) => (painted = tell));
  window.eniPainted = () => told.then((ms) => ((told = new Promise((tell) => (painted = tell))), ms));
  addEventListener('message', ({ data }) => {
    if (data?.kind !== 'document') return;
    const arrived = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now() - arrived)));
  });
}`;

import { chromium, type CDPSession, type Page } from 'playwright-core';
import { serveDevPage } from '../../webview/dev/serve.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { openers, type Opener } from './benchPages.ts';
import { median } from './measure.ts';

/**
 * Milliseconds from the message until the first complete frame, and until the first frame after a drag had moved the camera:
 * by the clock, and of the main thread's CPU. The heap in megabytes, of the webview alone, swept.
 */
type Showing = {
  readonly paintWallMs: number;
  readonly paintCpuMs: number;
  readonly panWallMs: number;
  readonly panCpuMs: number;
  readonly heapMb: number;
};

const rounds = 3;

/** Our picture of an account, and beside it a full-detail Cytoscape compound graph of the same account. */
export const againstFullDetail = async (interfaces: number): Promise<object> => {
  const server = await serveDevPage();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const open = await openers(context, server.url, interfaces);
    const [ours, fullDetail]: [Showing[], Showing[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await showing(open.ours));
      fullDetail.push(await showing(open.fullDetail));
    }
    return compared(medians(ours), medians(fullDetail));
  } finally {
    await browser.close();
    await server.close();
  }
};

const showing = async (open: Opener): Promise<Showing> => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const begun = await metric(session, 'ThreadTime');
  const paintWallMs = await page.evaluate<number>('window.eniBench.show()');
  const painted = await metric(session, 'ThreadTime');
  const answer = page.evaluate<number>('window.eniBench.panned()');
  await drag(page);
  const panWallMs = await answer;
  const panned = await metric(session, 'ThreadTime');
  await page.mouse.up();
  await session.send('HeapProfiler.collectGarbage');
  const heapMb = (await metric(session, 'JSHeapUsedSize')) / 1e6;
  await page.close();
  const cpuMs = (until: number): number => (until - begun) * 1_000;
  return { paintWallMs, paintCpuMs: cpuMs(painted), panWallMs, panCpuMs: cpuMs(panned), heapMb };
};

/** A pan of one frame, with a real pointer; the step before it tells Cytoscape that this is no click. */
const drag = async ({ mouse }: Page): Promise<void> => {
  await mouse.move(700, 450);
  await mouse.down();
  await mouse.move(706, 453);
  await mouse.move(740, 470);
};

const medians = (all: readonly Showing[]): Showing => {
  const of = (name: keyof Showing): number => median(all.map((one) => one[name]));
  return {
    paintWallMs: of('paintWallMs'),
    paintCpuMs: of('paintCpuMs'),
    panWallMs: of('panWallMs'),
    panCpuMs: of('panCpuMs'),
    heapMb: of('heapMb'),
  };
};

/** How many times as much the full detail costs, to a tenth. */
const compared = (ours: Showing, fullDetail: Showing): object => {
  const times = (name: keyof Showing): number => Math.round((fullDetail[name] / ours[name]) * 10) / 10;
  const ratios = {
    paintWall: times('paintWallMs'),
    paintCpu: times('paintCpuMs'),
    panWall: times('panWallMs'),
    panCpu: times('panCpuMs'),
    heap: times('heapMb'),
  };
  return { ours, fullDetail, ratios };
};

const metric = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find((one) => one.name === name);
  if (!found) throw new Error(`Chromium does not tell this metric: ${name}`);
  return found.value;
};

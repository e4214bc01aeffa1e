import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { DevHost } from '../../../webview/dev/fakeHost.ts';
import type { Probe } from '../../../webview/dev/probe.ts';
import { serveDevPage } from '../../../webview/dev/serve.ts';
import { launchBrowser } from '../../support/browser.ts';

export type Opened = {
  readonly page: Page;
  /** What the page complained of: uncaught errors, console errors, refusals of its content security policy. */
  readonly complaints: readonly string[];
};

/** The dev page in a browser; one browser for all tests of a file. What a test opens ends with it: pages that stay open cost the later ones time. */
export class DevPages {
  #browser: Browser | undefined;
  #server: Awaited<ReturnType<typeof serveDevPage>> | undefined;

  async start(): Promise<void> {
    [this.#browser, this.#server] = await Promise.all([launchBrowser(), serveDevPage()]);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.close();
  }

  /** A page of 1440 x 900 (or the given size) on which the picture stands. */
  async open(
    query = '',
    size = { width: 1440, height: 900 },
    motion: 'reduce' | 'no-preference' = 'reduce',
  ): Promise<Opened> {
    const opened = await this.#page(size, motion);
    await opened.page.goto(`${this.#url}?${query}`);
    if (!query.includes('world=empty')) await opened.page.waitForFunction(() => window.eniProbe?.hasPicture() === true);
    return opened;
  }

  /** The page of a plan, of 700 x 900 (or the given size); its time stands until the test lets it go on. */
  async openPlan(
    query = '',
    size = { width: 700, height: 900 },
    motion: 'reduce' | 'no-preference' = 'reduce',
  ): Promise<Opened> {
    const opened = await this.#page(size, motion);
    await opened.page.clock.install({ time: planTime });
    await opened.page.clock.pauseAt(planTime + 1000);
    await opened.page.goto(`${this.#url}plan.html?${query}`);
    await opened.page.locator('footer').waitFor();
    return opened;
  }

  /** The page of details, of 960 x 900 (or the given size), on which a thing stands. */
  async openDetails(query = '', size = { width: 960, height: 900 }): Promise<Opened> {
    const opened = await this.#page(size, 'reduce');
    await opened.page.goto(`${this.#url}details.html?${query}`);
    await opened.page.getByRole('heading', { level: 2 }).waitFor();
    return opened;
  }

  get #url(): string {
    return this.#server?.url ?? '';
  }

  async #page(size: { width: number; height: number }, motion: 'reduce' | 'no-preference'): Promise<Opened> {
    if (!this.#browser || !this.#server) throw new Error('start() comes first');
    const page = await this.#browser.newPage({ viewport: size, reducedMotion: motion });
    // A busy machine takes its time; what never comes fails all the same.
    page.setDefaultTimeout(60_000);
    if (expect.getState().currentTestName !== undefined) onTestFinished(() => page.context().close());
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    return { page, complaints };
  }
}

/** Any time. */
const planTime = Date.UTC(2026, 10, 29, 14, 3, 22);

export const textsOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.eniProbe?.texts() ?? []);

export const cameraOf = (page: Page): Promise<ReturnType<Probe['camera']> | undefined> =>
  page.evaluate(() => window.eniProbe?.camera());

export const postedBy = (page: Page): Promise<DevHost['posted']> => page.evaluate(() => window.eniHost.posted);

/** The middle of a thing on the page. */
export const middleOf = async (page: Page, node: string): Promise<{ x: number; y: number }> => {
  const rect = await page.evaluate((name) => window.eniProbe?.rectOf(name), node);
  if (!rect) throw new Error(`Not in view: ${node}`);
  return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
};

export const lookFrom = async (page: Page, camera: { zoom: number; x: number; y: number }): Promise<void> => {
  await page.evaluate((to) => window.eniProbe?.move(to), camera);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

/** The interface of the demo account on which the mocks are drawn. */
export const outside = 'eni-0c3d9e51a7b204f68';

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { DevHost } from '../../../webview/dev/fakeHost.ts';
import type { Probe } from '../../../webview/dev/probe.ts';

export type Opened = {
  readonly page: Page;
  /** What the page complained of: uncaught errors, console errors, refusals of its content security policy. */
  readonly complaints: readonly string[];
};

/**
 * The dev page in the browser that the files of the suite share. What a test opens ends with it: pages that stay open cost the later ones time. Pages of one size
 * are tabs of one window, which is quicker than a window for each; what a page keeps is its tab's.
 */
export class DevPages {
  readonly #windows = new Map<string, Promise<BrowserContext>>();
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#browser = await chromium.connect(inject('devPage').browser);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  /** A page of 1440 x 900 (or the given size) on which the picture stands. */
  async open(
    query = '',
    size = { width: 1440, height: 900 },
    motion: 'reduce' | 'no-preference' = 'reduce',
  ): Promise<Opened> {
    const opened = await this.#tab({ viewport: size, reducedMotion: motion });
    await opened.page.goto(`${this.#url}?${query}`);
    if (!query.includes('world=empty')) await opened.page.waitForFunction(() => window.eniProbe?.hasPicture() === true);
    return opened;
  }

  /** The page with the picture, whose time stands from now on until the test lets it go on. */
  async openWithClock(query = '', size = { width: 1440, height: 900 }): Promise<Opened> {
    // A clock is a whole window's.
    const own = await this.#newWindow({ viewport: size, reducedMotion: 'reduce' });
    const opened = this.#opened(await own.newPage());
    await opened.page.clock.install({ time: anyTime });
    await opened.page.goto(`${this.#url}?${query}`);
    await opened.page.waitForFunction(() => window.eniProbe?.hasPicture() === true);
    // So far ahead that no machine has come there yet.
    await opened.page.clock.pauseAt(anyTime + 60_000 * 10);
    return opened;
  }

  /** The page of a plan, of 700 x 900 (or the given size); its time stands until the test lets it go on. */
  async openPlan(
    query = '',
    size = { width: 700, height: 900 },
    motion: 'reduce' | 'no-preference' = 'reduce',
  ): Promise<Opened> {
    // A clock is a whole window's.
    const window = await this.#newWindow({ viewport: size, reducedMotion: motion });
    const opened = this.#opened(await window.newPage());
    await opened.page.clock.install({ time: anyTime });
    await opened.page.clock.pauseAt(anyTime + 1000);
    await opened.page.goto(`${this.#url}plan.html?${query}`);
    await opened.page.locator('footer').waitFor();
    return opened;
  }

  /** The page of details, of 960 x 900 (or the given size), on which a thing stands. */
  async openDetails(query = '', size = { width: 960, height: 900 }): Promise<Opened> {
    const opened = await this.#tab({ viewport: size, reducedMotion: 'reduce' });
    await opened.page.goto(`${this.#url}details.html?${query}`);
    await opened.page.getByRole('heading', { level: 2 }).waitFor();
    return opened;
  }

  get #url(): string {
    return inject('devPage').url;
  }

  async #newWindow(options: BrowserContextOptions): Promise<BrowserContext> {
    if (!this.#browser) throw new Error('start() comes first');
    return this.#browser.newContext(options);
  }

  async #tab(options: BrowserContextOptions): Promise<Opened> {
    const key = JSON.stringify(options);
    const window = this.#windows.get(key) ?? this.#newWindow(options);
    this.#windows.set(key, window);
    return this.#opened(await (await window).newPage());
  }

  #opened(page: Page): Opened {
    // A busy machine takes its time; what never comes fails all the same.
    page.setDefaultTimeout(60_000);
    if (expect.getState().currentTestName !== undefined) onTestFinished(() => page.close());
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    return { page, complaints };
  }
}

/** Any time. */
const anyTime = Date.UTC(2026, 10, 29, 14, 3, 22);

export const textsOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.eniProbe?.texts() ?? []);

export const cameraOf = (page: Page): Promise<ReturnType<Probe['camera']> | undefined> =>
  page.evaluate(() => window.eniProbe?.camera());

export const postedBy = (page: Page): Promise<DevHost['posted']> => page.evaluate(() => window.eniHost.posted);

/** Types a name on the picture, at once: key by key, a busy machine takes longer than people pause between two names. */
export const typeName = (page: Page, name: string): Promise<void> =>
  page.evaluate((keys) => {
    for (const key of keys) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, Array.from(name));

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

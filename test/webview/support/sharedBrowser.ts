import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumFlags, ensureChromium } from '../../../scripts/support/chromium.ts';
import { serveDevPage } from '../../../webview/dev/serve.ts';

declare module 'vitest' {
  // Vitest's own way to type what a set-up provides to the files of its suite.
  export interface ProvidedContext {
    /** Where the browser listens that all files of the suite share, and the address of the dev page. */
    readonly devPage: { readonly browser: string; readonly url: string };
  }
}

/** Runs once, before the first file: to bundle the pages and to start a browser for each file took two seconds of it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const executablePath = await ensureChromium();
  const [browser, server] = await Promise.all([
    chromium.launchServer({ executablePath, args: [...chromiumFlags], host: '127.0.0.1' }),
    serveDevPage(),
  ]);
  project.provide('devPage', { browser: browser.wsEndpoint(), url: server.url });
  return async () => {
    await browser.close();
    await server.close();
  };
};

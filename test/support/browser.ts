import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../scripts/support/chromium.ts';

/** A headless browser for pages of our own; installed on first use where this machine has none. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });

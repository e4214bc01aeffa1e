import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { say } from './support/say.ts';

/** As the mocks are named, and what of them no mock shows. */
const plans = {
  '12a-plan-review': 'reviewing',
  '12b-plan-running': 'running',
  '12c-plan-done': 'done',
  '12d-plan-stopped': 'stopped',
  '12e-plan-changed': 'changed',
  '12f-plan-blocked': 'blocked',
  'plan-signed-out': 'signedOut',
  'plan-choosing': 'choosing',
  'plan-different': 'different',
  'plan-hostile': 'hostile',
} as const;
const themes = ['dark', 'light', 'hc'] as const;
/** Pixels of the editor tab, as the mocks have it. */
const widths = { '': 700, '-narrow': 420 } as const;

/** Takes the page of a plan in its phases, as high as its document is; of those whose names have one of the words. */
export const takePlanLooks = async (
  { browser, url, folder }: { readonly browser: Browser; readonly url: string; readonly folder: string },
  words: readonly string[],
): Promise<void> => {
  for (const [mock, plan] of Object.entries(plans)) {
    for (const [suffix, width] of Object.entries(widths)) {
      for (const theme of themes) {
        const name = `${mock}${suffix}-${theme}`;
        if (!words.every((word) => name.includes(word))) continue;
        const page = await browser.newPage({ viewport: { width, height: 700 }, deviceScaleFactor: 1.5 });
        await page.goto(`${url}plan.html?plan=${plan}&theme=${theme}`);
        await page.locator('footer').waitFor();
        const height = await page.evaluate<number>(
          `document.querySelector('.inner').scrollHeight + document.querySelector('.foot').offsetHeight`,
        );
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(folder, `${name}.png`) });
        say(name);
        await page.close();
      }
    }
  }
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { sheetAsWebp } from './support/asWebp.ts';
import { say } from './support/say.ts';

const themes = ['dark', 'light', 'hc'] as const;
/** Windows of a large screen, a small one, one at 150 %, and an editor beside others. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
  { width: 960, height: 600 },
  { width: 420, height: 800 },
] as const;

type Surface = { readonly query?: string; readonly show?: (page: Page) => Promise<unknown> };

/** What a person does to see it, in the demo account. */
const surfaces: { readonly [name: string]: Surface } = {
  picture: { show: (page) => page.keyboard.press('0') },
  low: { show: (page) => page.evaluate('window.eniProbe.move({ zoom: 0.52, x: 8, y: 40 })') },
  selected: { query: '&select=fw-1-outside' },
  exposure: { show: (page) => page.keyboard.press('2') },
  table: { show: (page) => page.keyboard.press('Shift+T') },
};

type Looks = { readonly browser: Browser; readonly url: string; readonly folder: string };

/** Takes the surfaces of the topology at four sizes, a sheet for each in each theme, half as large as they are; of those whose names have all of the words. */
export const takeSurfaceLooks = async ({ browser, url, folder }: Looks, words: readonly string[]): Promise<void> => {
  const encoder = await browser.newPage();
  for (const [name, { query = '', show }] of Object.entries(surfaces)) {
    for (const theme of themes) {
      const sheet = `surface-${name}-${theme}`;
      if (!words.every((word) => sheet.includes(word))) continue;
      const pictures: Buffer[] = [];
      for (const viewport of sizes) {
        const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
        await page.goto(`${url}?world=demo&theme=${theme}${query}`);
        // The page's policy lets no string be waited for in the page itself.
        while ((await page.evaluate('window.eniProbe?.hasPicture() === true')) !== true) await setTimeout(100);
        // The keys are those of the picture.
        await page.locator('.surface').first().focus();
        await show?.(page);
        await page.evaluate('window.eniProbe.rested()');
        await page.mouse.move(4, 4);
        pictures.push(await page.screenshot());
        await page.close();
      }
      await writeFile(join(folder, `${sheet}.webp`), await sheetAsWebp(encoder, pictures, { scale: 0.5 }));
      say(sheet);
    }
  }
};

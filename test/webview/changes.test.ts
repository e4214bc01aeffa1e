import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { laterDemo } from '../support/changedWorld.ts';
import { DevPages, lookFrom, middleOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const compare = async (page: Page): Promise<void> => {
  await page.evaluate((later) => window.eniHost.compare(() => later), after);
  await page.waitForFunction(() => document.querySelector('.legendFilter') !== null);
};

const [before, after] = [demoSnapshot(), laterDemo(demoSnapshot())];
const ids = (snapshot: typeof before): ReadonlySet<string> => new Set(snapshot.enis.map(({ id }) => id));
const removed = [...ids(before)].filter((id) => !ids(after).has(id));

describe('look', () => {
  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight']) {
    it(theme, async () => {
      const { page, complaints } = await pages.open(`theme=${theme}`);
      await compare(page);
      await page.evaluate(() => window.eniProbe?.rested());
      await page.screenshot({ path: `artifacts/webview/changes-${theme}.png` });
      const camera = await page.evaluate(() => window.eniProbe?.camera());
      if (camera) await lookFrom(page, { ...camera, zoom: camera.zoom / 3 });
      await page.evaluate(() => window.eniProbe?.rested());
      await page.screenshot({ path: `artifacts/webview/changes-far-${theme}.png` });
      expect(complaints).toEqual([]);
      expect(removed.length).toBeGreaterThan(0);
      void middleOf;
    });
  }
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { answered, queries } from '../support/queries.ts';
import { DevPages } from './support/devPage.ts';

const pages = new DevPages();
let page: Page;
beforeAll(async () => {
  await pages.start();
  // High enough for all rows of the table at once.
  ({ page } = await pages.open('', { width: 1440, height: 1600 }));
  await page.keyboard.press('Shift+T');
});
afterAll(() => pages.stop());

const inventory = new Inventory(demoSnapshot());

const inPicture = async (): Promise<readonly string[] | undefined> => {
  const found = await page.evaluate(() => window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isDimmed(id)));
  return found?.toSorted();
};

const inTable = async (): Promise<readonly string[]> => {
  const ids = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.dataset['eni'] ?? ''));
  return ids.toSorted();
};

// What tree and exports find is asked in test/unit/ui/shared/queries.test.ts.
it.each(queries)('%s finds the same in picture and table', async (text, answer) => {
  await page.getByRole('textbox', { name: /Search/ }).fill(text);
  const expected = answered(answer, inventory);
  await expect.poll(() => page.locator('.hits').textContent()).toBe(`1 of ${expected.length}`);
  await expect.poll(inTable).toEqual(expected);
  await expect.poll(inPicture).toEqual(expected);
});

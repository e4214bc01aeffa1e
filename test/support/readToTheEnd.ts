import type { Locator, Page } from 'playwright-core';

/** All rows of a quick pick in their order, those below the fold, too. */
export const readToTheEnd = async (page: Page, pick: Locator): Promise<string> => {
  const rows = pick.locator('.monaco-list-row');
  await rows.first().waitFor();
  const read = new Map<number, string>();
  const total = Number(await rows.first().getAttribute('aria-setsize'));
  while (read.size < total) {
    for (const row of await rows.all()) read.set(Number(await row.getAttribute('data-index')), await row.innerText());
    const [seen, last] = [read.size, Math.max(...read.keys())];
    if (seen < total && last < total) await page.keyboard.press('PageDown');
  }
  return [...read]
    .toSorted(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('\n');
};

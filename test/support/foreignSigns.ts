import type { Page } from 'playwright-core';

/** What of other people's text came through, each time where: nothing of it may. */
export type ForeignSigns = {
  readonly links: readonly string[];
  readonly icons: readonly string[];
  readonly breaks: readonly string[];
  readonly hidden: readonly string[];
};

export const noSigns: ForeignSigns = { links: [], icons: [], breaks: [], hidden: [] };

/** The places in which the extension speaks. What VS Code itself says of files, in its own explorer, is left out. */
const places = [
  '.notifications-toasts',
  '.notifications-center',
  '.quick-input-widget',
  '.monaco-dialog-box',
  '.statusbar',
  '.tabs-container',
  '.monaco-hover',
  '#workbench\\.view\\.extension\\.eniExplorer',
];

const messages = [
  '.notification-list-item-message',
  '.quick-input-message',
  '.quick-input-description',
  '.dialog-message-container',
];

type Part = { readonly innerHTML: string; readonly innerText: string };

/** Looks at all that VS Code shows, and reads to a screen reader, for signs of `hostileText`. */
export const foreignSigns = async (page: Page): Promise<ForeignSigns> => {
  // In one go: a message may be gone a moment later.
  const parts = await page
    .locator(places.join(', '))
    .evaluateAll((found: readonly Part[]) =>
      found.map(({ innerHTML, innerText }) => ({ html: innerHTML, text: innerText })),
    );
  return {
    links: await page
      .locator(['a[href*="hostile"]', ...messages.map((each) => `${each} a`)].join(', '))
      .allInnerTexts(),
    icons: await page.locator('.codicon-flame').allInnerTexts(),
    breaks: parts.map(({ text }) => text).filter((text) => /ONE\s*\n\s*TWO/u.test(text)),
    hidden: parts.flatMap(({ html }) => html.match(/.{0,80}[\u202e\u2066\u200b\u3164\u2800].{0,20}/gu) ?? []),
  };
};

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, outside } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const opened = async (): Promise<{ page: Page; said: () => Promise<string | null> }> => {
  const { page } = await pages.open();
  await page.getByRole('application', { name: /Network topology/ }).focus();
  return { page, said: () => page.locator('.live').textContent() };
};

type Menu = { readonly x: number; readonly y: number; readonly context: string | undefined };

describe('Enter on the picture', () => {
  it('opens the menu of operations at the thing where the keys are', async () => {
    const { page, said } = await opened();
    await page.keyboard.type('fw-1-outside');
    await expect.poll(() => said()).toMatch(/^Interface fw-1-outside, eth0/);
    await page.evaluate(() => window.eniProbe?.rested());
    // It listens before the key is pressed: the key goes another way to the page, and may come first.
    await page.evaluate(() => {
      // As VS Code does: on the document, after the page's own listeners.
      document.addEventListener('contextmenu', (event) => {
        const from = event.target instanceof HTMLElement ? event.target.closest('[data-vscode-context]') : null;
        const menu = { x: event.clientX, y: event.clientY, context: from?.getAttribute('data-vscode-context') };
        document.body.dataset['menu'] = JSON.stringify(menu);
      });
    });
    await page.keyboard.press('Enter');
    await page.locator('body[data-menu]').waitFor({ state: 'attached' });
    const told = await page.locator('body').getAttribute('data-menu');
    const { x, y, context } = JSON.parse(told ?? '{}') as Menu;
    expect(JSON.parse(context ?? '{}')).toMatchObject({ webviewSection: 'interface', eniId: outside });
    expect(context).toContain('detachInterface');
    const rect = await page.evaluate((id) => window.eniProbe?.rectOf(`chip:${id}`), outside);
    expect(x).toBeGreaterThanOrEqual(rect?.x ?? Infinity);
    expect(x).toBeLessThanOrEqual((rect?.x ?? 0) + (rect?.w ?? 0));
    expect(y).toBeCloseTo((rect?.y ?? 0) + (rect?.h ?? 0), 0);
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await page.close();
  });
});

describe('letters on the picture', () => {
  it('lead to the next thing of that name, near ones first, and on with the same letter', async () => {
    const { page, said } = await opened();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said()).toMatch(/^Subnet public-a/);
    await page.keyboard.press('d');
    await expect.poll(() => said()).toMatch(/^Subnet data-a/);
    await page.keyboard.press('d');
    await expect.poll(() => said()).toMatch(/^Subnet data-b/);
    // With another key a name begins anew.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('etl');
    await expect.poll(() => said()).toMatch(/^Instance etl-1/);
    await page.close();
  });

  it('take digits and dashes for theirs, and leave other keys alone', async () => {
    const { page, said } = await opened();
    const zoom = await page.evaluate(() => window.eniProbe?.camera().zoom);
    await page.keyboard.type('web-2');
    await expect.poll(() => said()).toMatch(/^Instance web-2/);
    await expect.poll(() => page.evaluate(() => window.eniProbe?.camera().zoom)).toBe(zoom);
    await expect
      .poll(() => page.getByRole('button', { name: 'Structure lens' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.keyboard.press('Shift+T');
    await page.getByRole('grid').waitFor();
    await page.close();
  });
});

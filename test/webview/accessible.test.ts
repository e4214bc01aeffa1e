import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

describe('the panel around the picture', () => {
  it.each(['dark', 'light', 'hc', 'hcl'])('breaks no rule of axe in %s', async (theme) => {
    const { page } = await pages.open(`theme=${theme}&select=fw-1-outside`);
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await page.evaluate(axe.source);
    const broken = await page.evaluate(async () => {
      const { axe: checker } = window;
      const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    expect(broken).toEqual([]);
  });
});

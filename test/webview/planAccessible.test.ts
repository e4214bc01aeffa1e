import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../webview/theme/color.ts';
import { DevPages } from './support/devPage.ts';
import { showPlan } from './support/planPages.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const plans = [
  'reviewing',
  'running',
  'done',
  'stopped',
  'changed',
  'blocked',
  'choosing',
  'rollingBack',
  'different',
  'signedOut',
];

/** Opens each plan in turn on one page, all of it unfolded, and answers what is found of it. */
const foundIn = async (page: Page, find: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const plan of plans) {
    await showPlan(page, plan);
    while ((await page.locator('.opener[aria-expanded="false"]').count()) > 0)
      await page.locator('.opener[aria-expanded="false"]').first().click();
    all.push(...(await find()).map((one) => `${plan}: ${one}`));
  }
  return all;
};

const broken = (page: Page) => (): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { violations } = await window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });

/** Each text with its colour and that of the nearest ground below it; axe leaves out what is refused. */
const texts = (page: Page): Promise<readonly (readonly [string, string, string])[]> =>
  page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      const color = element ? getComputedStyle(element).backgroundColor : 'rgb(0, 0, 0)';
      return element && color === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : color;
    };
    return [...document.querySelectorAll('.page *')]
      .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      .filter((element) => !element.classList.contains('live') && element.checkVisibility())
      .map((element) => [element.textContent.slice(0, 40), getComputedStyle(element).color, groundOf(element)]);
  });

const weak = (page: Page) => async (): Promise<readonly string[]> =>
  (await texts(page)).filter(([, color, ground]) => contrast(color, ground) < 4.5).map((text) => text.join(' '));

describe('the page of a plan to everybody', () => {
  it.each(['dark', 'light', 'hc', 'hcl'])('breaks no rule of axe and can be read in %s', async (theme) => {
    const { page, complaints } = await pages.openPlan(`theme=${theme}`);
    await page.evaluate(axe.source);
    // It waits by the clock.
    await page.clock.resume();
    expect(await foundIn(page, broken(page))).toEqual([]);
    expect(await foundIn(page, weak(page))).toEqual([]);
    expect((await texts(page)).length).toBeGreaterThan(30);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([700, 420])('has room for all of it at %d pixels, whatever the names', async (width) => {
    const { page } = await pages.openPlan('', { width, height: 900 });
    plans.push('hostile', 'long');
    const cut = await foundIn(page, () =>
      page.evaluate(() => {
        const { clientWidth } = document.documentElement;
        return [...document.querySelectorAll('.page *')]
          .filter((element) => !element.classList.contains('live') && element.checkVisibility())
          .filter((element) => {
            const { left, right, width: own } = element.getBoundingClientRect();
            const scrolls =
              element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
            return own > 0 && (left < 0 || right > clientWidth + 0.5 || scrolls);
          })
          .map((element) => `${element.nodeName} ${element.textContent.slice(0, 40)}`);
      }),
    );
    plans.splice(-2);
    expect(cut).toEqual([]);
    await page.close();
  });

  it('has targets of 24 pixels at least', async () => {
    const { page } = await pages.openPlan('', { width: 420, height: 900 });
    const small = await foundIn(page, () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button')]
          .filter((button) => button.checkVisibility())
          .filter((button) => Math.min(button.offsetWidth, button.offsetHeight) < 24)
          .map((button) => button.textContent),
      ),
    );
    expect(small).toEqual([]);
    await page.close();
  });
});

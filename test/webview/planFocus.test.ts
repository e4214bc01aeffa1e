import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages } from './support/devPage.ts';
import { asked, focused, showPlan, tellPlan } from './support/planPages.ts';

const pages = new DevPages();
let page: Page;
beforeAll(async () => {
  await pages.start();
  ({ page } = await pages.openPlan('', { width: 700, height: 500 }));
});
afterAll(() => pages.stop());

const scrolled = (): Promise<number> => page.locator('main').evaluate(({ scrollTop }) => Math.round(scrollTop));

describe('focus and place in the document', () => {
  it('stay through documents of one phase', async () => {
    await showPlan(page, 'reviewing');
    await page.getByRole('link', { name: 'EC2 user guide' }).last().focus();
    const before = await scrolled();
    expect(before).toBeGreaterThan(0);
    await tellPlan(page, 'reviewing', {
      stand: ['Plan · the account was read again'],
      title: 'Attach ha-spare to ha-2 at last',
    });
    expect(await focused(page)).toBe('EC2 user guide');
    expect(await scrolled()).toBe(before);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('AWS CLI');
  });

  it('stay with a thing whose section moves, and go to the title when it is gone', async () => {
    await showPlan(page, 'stopped');
    await page.getByRole('button', { name: 'Leave it' }).focus();
    const sections = await page.evaluate(() => window.eniPlanHost.named('stopped').sections);
    await tellPlan(page, 'stopped', { sections: sections.toReversed() });
    expect(await focused(page)).toBe('Leave it');
    await tellPlan(page, 'stopped', { sections: sections.slice(1) });
    expect(await focused(page)).toBe('Move ha-vip to ha-2');
  });

  it('never begins on Run, whatever the host asks for', async () => {
    await showPlan(page, 'done');
    await tellPlan(page, 'reviewing', { focus: 'run' });
    expect(await focused(page)).not.toBe('Run…');
  });

  it('wait until somebody comes back to the page', async () => {
    await showPlan(page, 'reviewing');
    await page.locator('#title').focus();
    await page.evaluate(() => (document.hasFocus = () => false));
    await tellPlan(page, 'running');
    expect(await focused(page)).toBe('Attach ha-spare to ha-2'.replace('Attach ha-spare', 'Move ha-vip'));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await focused(page)).toBe('Cancel');
    await page.evaluate(() => Reflect.deleteProperty(document, 'hasFocus'));
  });

  it('bring the step that stopped into view once, as far as what has the focus stays', async () => {
    await page.setViewportSize({ width: 700, height: 800 });
    await showPlan(page, 'running');
    await tellPlan(page, 'stopped');
    const inView = (selector: string): Promise<boolean> =>
      page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const room = document.querySelector('main')?.getBoundingClientRect();
        return room !== undefined && top >= room.top && bottom <= room.bottom;
      });
    expect(await inView('.step.refused')).toBe(true);
    expect(await inView('[id^="choices-"][data-act="rollBack"]')).toBe(true);
    await page.locator('main').evaluate((main) => main.scrollTo({ top: 0 }));
    await tellPlan(page, 'stopped', { title: 'Move ha-vip to ha-2 after all' });
    expect(await scrolled()).toBe(0);
    await page.setViewportSize({ width: 700, height: 500 });
  });

  it('move by the keys that scroll, also from the footer', async () => {
    await showPlan(page, 'running');
    expect(await focused(page)).toBe('Cancel');
    await page.keyboard.press('PageDown');
    await expect.poll(scrolled).toBeGreaterThan(50);
    await page.keyboard.press('PageUp');
    await expect.poll(scrolled).toBe(0);
    expect(await focused(page)).toBe('Cancel');
  });

  it('are led back by a menu that closes', async () => {
    await page.setViewportSize({ width: 420, height: 700 });
    await showPlan(page, 'reviewing');
    await asked(page);
    await page.getByRole('button', { name: 'More actions' }).click();
    expect(await focused(page)).toBe('Preview in topology');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Save plan');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('More actions');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await asked(page)).toEqual([{ kind: 'act', act: 'savePlan', index: undefined }]);
    await page.setViewportSize({ width: 700, height: 500 });
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DevPages } from './support/devPage.ts';
import { asked, focused, showPlan, tellPlan } from './support/planPages.ts';

const pages = new DevPages();
let page: Page;
beforeAll(async () => {
  await pages.start();
  ({ page } = await pages.openPlan());
});
afterAll(() => pages.stop());

const run = { kind: 'act', act: 'run', index: undefined } as const;

describe('Run', () => {
  beforeEach(async () => {
    // Another phase first, so that each test begins one.
    await showPlan(page, 'done');
    await showPlan(page, 'reviewing');
    await asked(page);
  });

  it.each(['Control+Enter', 'Meta+Enter'])('has the focus by %s, and is not run by it from anywhere', async (keys) => {
    for (const start of ['#title', '#footer-savePlan', '#code', '#main-run']) {
      await page.locator(start).focus();
      await page.keyboard.press(keys);
      expect(await focused(page)).toBe('Run…');
    }
    expect(await asked(page)).toEqual([]);
  });

  it.each(['Enter', ' '])('runs by %j on it, once however long it is held', async (key) => {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.down(key);
    await page.keyboard.down(key);
    await page.keyboard.down(key);
    await page.keyboard.up(key);
    expect(await asked(page)).toEqual([run]);
  });

  it('does not run by an Enter that was meant for what was there before', async () => {
    await showPlan(page, 'done');
    await tellPlan(page, 'reviewing');
    await page.locator('#main-run').focus();
    await page.keyboard.press('Enter');
    await page.clock.runFor(290);
    await page.keyboard.press('Enter');
    expect(await asked(page)).toEqual([]);
    await page.clock.runFor(10);
    await page.keyboard.press('Enter');
    expect(await asked(page)).toEqual([run]);
  });

  it('is not cancelled by the second click of a double click', async () => {
    await page.getByRole('button', { name: 'Run…' }).click();
    await tellPlan(page, 'running');
    expect(await focused(page)).toBe('Cancel');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await asked(page)).toEqual([run]);
    await page.clock.runFor(300);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await asked(page)).toEqual([{ kind: 'act', act: 'cancel', index: undefined }]);
  });

  it('is the last stop of the Tab key, after all that the document has', async () => {
    await page.locator('#title').focus();
    const stops: string[] = [];
    while (stops.at(-1) !== 'Run…' && stops.length < 30) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops.map((stop) => stop.slice(0, 20))).toEqual([
      'EC2 user guide',
      'EC2 user guide',
      'AWS CLI',
      'Open as a document',
      'Copy AWS CLI',
      'aws ec2 attach-netwo',
      'Check permissions',
      'Preview in topology',
      'Save plan',
      'Run…',
    ]);
  });
});

describe('the keys of a plan', () => {
  beforeEach(async () => {
    await showPlan(page, 'reviewing');
    await page.locator('#title').focus();
    await asked(page);
  });

  it('lead to a section by Alt and its number', async () => {
    const reached: string[] = [];
    for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5']) {
      await page.keyboard.press(key);
      reached.push(await focused(page));
    }
    expect(reached).toEqual(['What changes', 'Steps', 'Before you run2 warnings, no blocks', 'Undo', 'As code']);
  });

  it('go through the tabs of the code by arrows', async () => {
    const chosen = page.locator('[role="tab"][aria-selected="true"]');
    await chosen.focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('PowerShell');
    expect(await page.locator('pre').textContent()).toContain('Add-EC2NetworkInterface');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await chosen.textContent()).toBe('IAM policy');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('AWS CLI');
  });

  it('copy the whole block by Ctrl+C, and of what is selected in it that alone', async () => {
    await page.locator('pre').focus();
    await page.keyboard.press('Control+c');
    expect(await asked(page)).toEqual([{ kind: 'copyCode', tab: 'cli' }]);
    await page.evaluate(() => window.getSelection()?.selectAllChildren(document.querySelector('pre') ?? document.body));
    await page.keyboard.press('Control+c');
    expect(await asked(page)).toEqual([]);
    await page.evaluate(() => window.getSelection()?.removeAllRanges());
  });

  it('save the plan by Ctrl+S where the document offers it', async () => {
    await page.keyboard.press('Control+s');
    expect(await asked(page)).toEqual([{ kind: 'act', act: 'savePlan', index: undefined }]);
    await showPlan(page, 'running');
    await page.keyboard.press('Control+s');
    expect(await asked(page)).toEqual([]);
  });

  it('do nothing by Escape', async () => {
    const before = await page.locator('body').innerHTML();
    await page.keyboard.press('Escape');
    expect(await page.locator('body').innerHTML()).toBe(before);
    expect(await asked(page)).toEqual([]);
  });

  it('are kept from VS Code where the page has taken them', async () => {
    // As VS Code listens: on the window, after the page.
    await page.evaluate(() => {
      document.body.dataset['seen'] = '';
      window.addEventListener('keydown', ({ key }) => (document.body.dataset['seen'] += `${key} `));
    });
    for (const keys of ['Control+s', 'Alt+2', 'Control+Enter', 'F1']) await page.keyboard.press(keys);
    expect(await page.evaluate(() => document.body.dataset['seen'])).toBe('Control Alt Control F1 ');
  });
});

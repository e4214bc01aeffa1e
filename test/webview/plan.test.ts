import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages } from './support/devPage.ts';
import { asked, focused, showPlan, tellPlan } from './support/planPages.ts';

const pages = new DevPages();
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  await pages.start();
  ({ page, complaints } = await pages.openPlan());
});
afterAll(() => pages.stop());

const regions = (): Promise<readonly string[]> =>
  page.locator('section').evaluateAll((sections) =>
    sections.map((section) => {
      const name = document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
      return section.classList.contains('folded') ? `(${name})` : name;
    }),
  );

const plans = ['reviewing', 'running', 'stopped', 'done', 'changed', 'hostile'];

const attachSections = ['What changes', 'Steps', 'Before you run', 'Undo', 'As code'];
const runningSections = ['(What changes)', 'Steps', '(Before you run)', 'If you cancel', '(As code)'];
const doneSections = ['What changed', 'Steps', 'Next', 'Undo', 'As code'];
const stoppedSections = ['How to go on', 'Why it stopped', 'Steps', 'What changed so far', '(As code)'];

describe('the document of a plan', () => {
  it.each([
    ['reviewing', attachSections, 'Attach ha-spare to ha-2', 'Run…'],
    ['running', runningSections, 'Cancel', 'Cancel'],
    ['done', doneSections, 'Copy as ticket text', 'Undo…'],
    ['stopped', stoppedSections, 'Roll back…', 'Roll back…'],
    ['changed', [...attachSections.slice(0, 3), '(Undo)', '(As code)'], 'Take over the new state', 'Run…'],
    [
      'blocked',
      ['What changes', '(Steps)', 'Before you run', '(Undo)', '(As code)'],
      'Choose another instance…',
      'Run anyway…',
    ],
    ['readOnly', attachSections, 'Attach ha-spare to ha-2', ''],
    ['signedOut', attachSections, 'Sign in as shop-admin', 'Run…'],
    ['waiting', runningSections, 'Cancel', 'Cancel'],
    ['cancelling', runningSections, 'Cancel', 'Cancel'],
    ['different', doneSections, 'Copy as ticket text', 'Undo…'],
    ['interrupted', stoppedSections, 'Roll back…', 'Roll back…'],
    ['undone', doneSections, 'Copy as ticket text', ''],
  ])(
    'has in the phase %s its sections in order, its focus and its main button',
    async (plan, sections, focus, main) => {
      await showPlan(page, plan);
      expect(await regions()).toEqual(sections);
      expect(await focused(page)).toBe(focus);
      expect(await page.locator('[id^="main-"]').allTextContents()).toEqual(main === '' ? [] : [main]);
    },
  );

  it('says who loses what and reads its changes as sentences', async () => {
    await showPlan(page, 'done');
    const spoken = await page.locator('.change').evaluateAll((lines) =>
      lines.map((line) => {
        const copy = line.cloneNode(true);
        if (!(copy instanceof HTMLElement)) return '';
        for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
        return copy.textContent;
      }),
    );
    expect(spoken).toEqual([
      'removed: ha-1, eth1, before ha-vip 10.0.11.60 and 1 more, after free slot',
      'added: ha-2, new eth1, after eth1 ha-vip 10.0.11.60 and 1 more',
      'changed: Route 10.8.0.0/16, before leads to ha-1, after leads to ha-2',
    ]);
  });

  it('tells a change of the strip in a place that was there before, and a stop as an alert', async () => {
    await showPlan(page, 'reviewing');
    const place = await page.locator('[role="status"]#strip-words').elementHandle();
    await showPlan(page, 'running');
    expect(await place?.textContent()).toMatch(/^Running · step 3 of 6 · 9 s/);
    await showPlan(page, 'stopped');
    expect(await page.getByRole('alert').textContent()).toMatch(/^Stopped at step 4 of 6: ha-vip is unattached/);
  });

  it('lets ages go on by the clock of the host, silently', async () => {
    await showPlan(page, 'reviewing');
    const age = page.getByRole('timer');
    await expect.poll(() => age.textContent()).toBe('12 s');
    await page.clock.runFor(61_000);
    expect(await age.textContent()).toBe('1 min 13 s');
    // Of a host whose clock is an hour ahead.
    await page.evaluate(() => {
      const document = window.eniPlanHost.named('reviewing');
      const ahead = Date.now() + 3_600_000;
      window.postMessage(
        { kind: 'document', document: { ...document, stand: [{ since: ahead - 5000 }] }, now: ahead },
        '*',
      );
    });
    await expect.poll(() => age.textContent()).toBe('5 s');
  });

  it('folds and unfolds a section, whose content is then out of reach', async () => {
    await showPlan(page, 'blocked');
    const opener = page.getByRole('button', { name: 'Steps' });
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.step').first().isVisible()).toBe(false);
    await opener.click();
    await expect.poll(() => page.locator('.step').first().isVisible()).toBe(true);
    // A document of the same phase leaves it as it is.
    await tellPlan(page, 'blocked', { title: 'Attach ha-spare to db-admin now' });
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
  });

  it('marks the step at which it is, and shows a still ring with its word where nothing may move', async () => {
    await showPlan(page, 'running');
    const step = page.locator('[aria-current="step"]');
    expect(await step.textContent()).toContain('Wait until it is unattached');
    expect(await step.locator('.nowWord').isVisible()).toBe(true);
    const turning = (of: Page): Promise<string> =>
      of.locator('.step .turning').evaluate((ring) => getComputedStyle(ring).animationName);
    expect(await turning(page)).toBe('none');
    const { page: moving } = await pages.openPlan('plan=running', undefined, 'no-preference');
    expect(await turning(moving)).toBe('turn');
    expect(await moving.locator('.nowWord').isVisible()).toBe(false);
    await moving.close();
  });

  it('asks for what is pressed by its place, never by its words', async () => {
    await showPlan(page, 'done');
    await asked(page);
    await page.getByRole('button', { name: 'Copy eni-attach-0b91c4e07d52f36a8' }).click();
    await page.getByRole('button', { name: /^Copy request id 2f90bb17/ }).click();
    await page.getByRole('button', { name: 'Open as a document' }).click();
    await page.getByRole('button', { name: 'Open the guest guide' }).click();
    expect(await asked(page)).toEqual([
      { kind: 'copyMade', section: 0, made: 0 },
      { kind: 'copyRequest', step: 3 },
      { kind: 'openCode', tab: 'ticket' },
      { kind: 'act', act: 'guestSetup', index: undefined },
    ]);
    await showPlan(page, 'reviewing');
    await page.getByRole('link', { name: 'EC2 user guide' }).last().click();
    expect(await asked(page)).toEqual([{ kind: 'openSource', section: 2, finding: 1 }]);
  });

  it('takes the choice of what a failed step does', async () => {
    await showPlan(page, 'choosing');
    await asked(page);
    await page.getByRole('radio', { name: 'roll back' }).check();
    expect(await asked(page)).toEqual([{ kind: 'onFailure', rollsBack: 'yes' }]);
  });

  it('unfolds what rolling back does at each step, which stays open while the plan is told anew', async () => {
    await showPlan(page, 'rollingBack');
    const fold = page.getByRole('button', { name: 'What rolling back does at each step' });
    expect(await page.getByText('If step 3 fails').count()).toBe(0);
    await fold.click();
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => page.getByText('If step 3 fails').isVisible()).toBe(true);
    expect(await page.getByText(/^Stays: .*EC2 does not tell how it was set before$/).count()).toBe(1);
    // It scrolls by itself, so that the rest of the page keeps its room.
    const footer = await page.locator('footer').boundingBox();
    expect(footer?.height).toBeLessThan(320);
    await page.screenshot({ path: 'artifacts/plan-roll-back-ahead.png' });
    await fold.click();
    await expect.poll(() => page.getByText('If step 3 fails').count()).toBe(0);
  });

  it('says why a refused button is refused, and asks for nothing', async () => {
    await showPlan(page, 'changed');
    await asked(page);
    const run = page.getByRole('button', { name: 'Run…' });
    await run.focus();
    expect(await focused(page)).toBe('Run…');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.refusal').textContent()).toBe('Take over the new state first');
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    expect(await asked(page)).toEqual([]);
  });

  it('shows whatever others wrote as text, with what it hides marked', async () => {
    await showPlan(page, 'hostile');
    expect(await page.locator('img, script:not([nonce]), iframe, object').count()).toBe(0);
    expect(await page.evaluate('window.hurt')).toBe(undefined);
    expect(await page.locator('h1').textContent()).toContain('<img src=x onerror="window.hurt=1">�evil�<script>');
    expect(await page.locator('pre').textContent()).toContain('�evil�');
  });

  it('is the same document whichever was shown before it', async () => {
    const different = await page.evaluate(async (names) => {
      const shown = async (name: string, parts = {}): Promise<Element | null> => {
        window.eniPlanHost.send({ ...window.eniPlanHost.named(name), ...parts });
        await new Promise((done) => {
          window.addEventListener('message', ({ data }) => data === 'after' && done(undefined));
          window.postMessage('after', '*');
        });
        return document.querySelector('.page');
      };
      const nothing = { phase: 'waiting', strip: undefined, sections: [], footer: { buttons: [] } };
      const wrong: string[] = [];
      for (const name of names) {
        await shown(name, nothing);
        const fresh = (await shown(name))?.cloneNode(true) ?? null;
        for (const before of names) {
          await shown(before);
          if ((await shown(name))?.isEqualNode(fresh) !== true) wrong.push(`${name} after ${before}`);
        }
      }
      return wrong;
    }, plans);
    expect(different).toEqual([]);
  });

  it('ignores what is no document', async () => {
    await showPlan(page, 'done');
    for (const message of [undefined, null, 'document', {}, { kind: 'picture' }, { kind: 'document' }])
      await page.evaluate((data) => window.postMessage(data, '*'), message);
    await tellPlan(page, 'done');
    expect(await page.locator('h1').textContent()).toBe('Move ha-vip to ha-2');
  });

  it('has complained of nothing until here', () => {
    expect(complaints).toEqual([]);
  });
});

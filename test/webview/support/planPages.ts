import type { Page } from 'playwright-core';
import type { PlanDocument, PlanToHost } from '../../../src/protocol/plan.ts';
import type { DevPlanHost } from '../../../webview/dev/fakePlanHost.ts';

/** The host that the dev page of a plan has. */
export type PlanHost = DevPlanHost;

/** Shows the plan of this name, and waits until nobody can have pressed something else by mistake. */
export const showPlan = async (page: Page, name: string): Promise<void> => {
  await page.evaluate((plan) => window.eniPlanHost.show(plan), name);
  await shown(page);
  await page.clock.runFor(400);
};

/** Tells the page the plan of this name with these parts in place of its own, and lets no time go by. */
export const tellPlan = async (page: Page, name: string, parts: Partial<PlanDocument> = {}): Promise<void> => {
  await page.evaluate(([plan, other]) => window.eniPlanHost.send({ ...window.eniPlanHost.named(plan), ...other }), [
    name,
    parts,
  ] as const);
  await shown(page);
};

/** The page hears of a document in a turn of its own; this one comes after it. */
const shown = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        window.addEventListener('message', ({ data }) => data === 'after' && done());
        window.postMessage('after', '*');
      }),
  );

/** What the page asked since the last call. */
export const asked = (page: Page): Promise<readonly PlanToHost[]> =>
  page.evaluate(() => window.eniPlanHost.posted.splice(0));

/** What has the focus, as it is called. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });

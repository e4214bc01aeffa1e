import axe from 'axe-core';
import type { Page } from 'playwright-core';
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

const broken = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window;
    const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
};

describe('the panel around the picture', () => {
  it.each(['dark', 'light', 'hc', 'hcl'])('breaks no rule of axe in %s', async (theme) => {
    const { page } = await pages.open(`theme=${theme}&select=fw-1-outside`);
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    expect(await broken(page)).toEqual([]);
  });
});

/** What the host tells in each state, before a picture or over one, and what is then read on the page. */
const states = {
  loading: {
    tells: async (page: Page) => page.evaluate(() => window.eniHost.send({ kind: 'loading', interfaces: 30 })),
    reads: 'Reading the account… 30 interfaces so far',
  },
  denied: {
    tells: async (page: Page) =>
      page.evaluate(() =>
        window.eniHost.send({
          kind: 'notice',
          title: 'The account could not be read',
          message: 'You may not call ec2:DescribeNetworkInterfaces (UnauthorizedOperation).',
          action: { id: 'refresh', label: 'Try Again' },
        }),
      ),
    reads: 'You may not call ec2:DescribeNetworkInterfaces (UnauthorizedOperation).',
  },
  'signed out': {
    tells: async (page: Page) =>
      page.evaluate(() =>
        window.eniHost.send({
          kind: 'notice',
          title: 'Signed out',
          message: 'The session has ended.',
          action: { id: 'signIn', label: 'Sign In' },
        }),
      ),
    reads: 'Signed out',
  },
} as const;

describe('a panel without a picture', () => {
  it.each(['dark', 'light', 'hc'])(
    'says what it waits for or lacks, and breaks no rule of axe in %s',
    async (theme) => {
      const { page, complaints } = await pages.open(`theme=${theme}&world=empty&nothing`);
      for (const { tells, reads } of Object.values(states)) {
        await tells(page);
        await page.getByText(reads).waitFor();
        // Nothing of a picture stands around it: no choices, no keys of a legend.
        expect(await page.locator('.legend :is(select, input, .legendKey):visible').count()).toBe(0);
        expect(await broken(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('of a region without anything says so, and breaks no rule of axe', async () => {
    const { page } = await pages.open('world=empty');
    await page.locator('.empty-state h2').waitFor();
    expect(await broken(page)).toEqual([]);
  });
});

describe('a picture that is not of now, or not of all', () => {
  it.each(['dark', 'light', 'hc'])('breaks no rule of axe in %s, with notices in a strip and folded', async (theme) => {
    const { page } = await pages.open(`theme=${theme}`, { width: 960, height: 900 });
    await page.evaluate(() => {
      const denied = { iamAction: 'ec2:DescribeAddresses', code: 'UnauthorizedOperation', message: 'denied' };
      window.eniHost.refresh((snapshot) => ({ ...snapshot, gaps: [{ part: 'addresses', ...denied }] }));
    });
    const strip = page.locator('.strip');
    await strip.getByText(/elastic IPs/).waitFor();
    expect(await broken(page)).toEqual([]);
    await page.setViewportSize({ width: 960, height: 480 });
    await page.evaluate(() =>
      window.eniHost.send({
        kind: 'notice',
        title: 'Offline',
        message: 'As it was read at 07:31',
        action: { id: 'refresh', label: 'Try Again' },
      }),
    );
    await page.getByRole('button', { name: /^Offline/ }).click();
    await strip.getByRole('button', { name: 'Try Again' }).waitFor();
    expect(await broken(page)).toEqual([]);
  });
});

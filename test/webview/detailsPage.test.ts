import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DetailsToHost } from '../../src/protocol/details.ts';
import type { DevDetailsHost } from '../../webview/dev/fakeDetailsHost.ts';
import { DevPages, outside } from './support/devPage.ts';

declare global {
  interface Window {
    eniDetailsHost: DevDetailsHost;
  }
}

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const title = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

const asked = (page: Page): Promise<readonly DetailsToHost[]> =>
  page.evaluate(() => window.eniDetailsHost.posted.splice(0));

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

const scrolled = (page: Page): Promise<number> => page.locator('main').evaluate((main) => main.scrollTop);

describe('the page of details', () => {
  it('leads from thing to thing and back again, to where each was left', async () => {
    const { page, complaints } = await pages.openDetails('select=data-b', { width: 960, height: 400 });
    await title(page, 'data-b');
    await page.getByRole('button', { name: 'Show etl-1 eth0' }).click();
    await title(page, 'etl-1');
    const group = page.locator('.group').first();
    await group.scrollIntoViewIfNeeded();
    const left = await scrolled(page);
    expect(left).toBeGreaterThan(0);
    await group.click();
    await page.getByRole('heading', { name: 'Lets in' }).waitFor();
    expect(await scrolled(page)).toBe(0);
    await page.getByRole('button', { name: 'Back to etl-1' }).click();
    await title(page, 'etl-1');
    await expect.poll(() => scrolled(page)).toBe(left);
    await page.keyboard.press('Alt+ArrowLeft');
    await title(page, 'data-b');
    await expect.poll(() => page.getByRole('button', { name: /^Back/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leads to each elastic IP, security group, instance, subnet and VPC of an interface', async () => {
    const { page } = await pages.openDetails('select=fw-1-outside');
    await page.getByRole('button', { name: 'Show 52.48.17.203', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Associated with' }).waitFor();
    await page.getByRole('button', { name: 'Show fw-1-outside' }).click();
    await title(page, 'fw-1-outside');
    const kinds = new Set<string>();
    for (const name of ['fw-edge', 'fw-1', 'public-a', 'shop-prod']) {
      await page
        .getByRole('button', { name: `Show ${name}`, exact: true })
        .first()
        .click();
      await title(page, name);
      const went = (await asked(page)).filter(({ kind }) => kind === 'go').at(-1);
      if (went?.kind === 'go') kinds.add(went.target.kind);
      await page.getByRole('button', { name: /^Back/ }).click();
      await title(page, 'fw-1-outside');
    }
    expect([...kinds]).toEqual(['group', 'instance', 'subnet', 'vpc']);
  });

  it('says what each button copies, shows it where the pointer or the focus is, and asks for that', async () => {
    const { page } = await pages.openDetails('select=fw-1-outside');
    const copies = page.locator('.copy');
    const names = await copies.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names[0]).toBe(`Copy ENI id: ${outside}`);
    expect(names.filter((name) => !/^Copy [^:]+: ./.test(name))).toEqual([]);
    expect(await copies.evaluateAll((all) => all.filter(({ textContent }) => textContent !== '').length)).toBe(0);
    const mac = page.getByRole('button', { name: /^Copy MAC: / });
    const opacity = (): Promise<string> => mac.evaluate((one) => getComputedStyle(one).opacity);
    expect(await opacity()).toBe('0');
    await mac.focus();
    expect(await opacity()).toBe('1');
    await page.keyboard.press('Enter');
    const [copied] = (await asked(page)).filter(({ kind }) => kind === 'copy');
    expect(copied?.kind === 'copy' && copied.text).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
  });

  it('asks for the operation that is pressed, and where else the thing is to be seen', async () => {
    const { page } = await pages.openDetails('select=fw-1-outside');
    await asked(page);
    await page.getByRole('button', { name: 'Move…' }).click();
    for (const name of ['Show in Topology', 'Show in Tree', 'Copy as JSON']) {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name }).click();
    }
    await page.getByRole('button', { name: 'Read again' }).click();
    expect(await asked(page)).toEqual([
      { kind: 'operate', operation: 'moveInterface' },
      { kind: 'showInTopology' },
      { kind: 'revealInTree' },
      { kind: 'copyJson' },
      { kind: 'readAgain' },
    ]);
  });

  it('follows the account in place: scroll and focus stay', async () => {
    const { page } = await pages.openDetails('select=fw-1-outside', { width: 960, height: 400 });
    const link = page.getByRole('button', { name: 'Show shop-prod' });
    await link.focus();
    const [was, at] = [await focused(page), await scrolled(page)];
    expect(at).toBeGreaterThan(0);
    await page.evaluate((id) => {
      window.eniDetailsHost.tell({}, (account) => ({
        ...account,
        enis: account.enis.map((eni) => (eni.id === id ? { ...eni, description: 'told anew' } : eni)),
      }));
    }, outside);
    await page.getByText('told anew').waitFor();
    expect([await focused(page), await scrolled(page)]).toEqual([was, at]);
  });

  it('says that a thing is gone, and what stands there is of earlier', async () => {
    const { page } = await pages.openDetails('select=fw-1-outside');
    await page.evaluate(() => window.eniDetailsHost.tell({ notice: 'As of 3 h ago' }));
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('As of 3 h ago');
    await page.evaluate(() => window.eniDetailsHost.tell({}, (account) => ({ ...account, enis: [] })));
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toMatch(/^It no longer exists. Last read 2/);
    expect(await page.locator('.section').count()).toBe(0);
  });

  it('keeps what it shows and where it is scrolled', async () => {
    const { page } = await pages.openDetails('select=data-b', { width: 960, height: 300 });
    await page.locator('main').evaluate((main) => main.scrollTo(0, 120));
    const kept = (): Promise<unknown> => page.evaluate(() => window.eniDetailsHost.kept());
    await expect.poll(kept).toMatchObject({ scope: 'demo', title: 'data-b', scroll: 120 });
  });

  it('shows names of others as text', async () => {
    const { page, complaints } = await pages.openDetails('select=fw-1-outside');
    await page.evaluate((id) => {
      window.eniDetailsHost.tell({ account: '<b id="bold">work</b>' }, (account) => ({
        ...account,
        enis: account.enis.map((eni) =>
          eni.id === id ? { ...eni, tags: [{ key: 'Name', value: '<img src=x onerror=alert(1)>\u202e' }] } : eni,
        ),
      }));
    }, outside);
    await page.getByRole('heading', { level: 2, name: '<img src=x' }).waitFor();
    expect(await page.locator('img, #bold').count()).toBe(0);
    expect(await page.locator('body').textContent()).not.toContain('\u202e');
    expect(complaints).toEqual([]);
  });
});

const things = ['fw-1-outside', 'fw-1', 'data-b', 'shop-prod', 'fw-edge'];

/** Goes to each thing in turn on one page, and answers what is found of it. */
const foundIn = async (page: Page, find: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const thing of things) {
    await page.evaluate((name) => window.eniDetailsHost.show(name), thing);
    await title(page, thing);
    all.push(...(await find()).map((one) => `${thing}: ${one}`));
  }
  return all;
};

describe('the page of details to everybody', () => {
  it.each(['dark', 'light', 'hc', 'hcl'])('breaks no rule of axe in %s', async (theme) => {
    const { page, complaints } = await pages.openDetails(`theme=${theme}&select=data-b`);
    await page.evaluate(axe.source);
    const broken = await foundIn(page, () =>
      page.evaluate(async () => {
        const { violations } = await window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      }),
    );
    expect([broken, complaints]).toEqual([[], []]);
  });

  it('has room for all of it at 1440, 960 and 420 pixels', async () => {
    const { page } = await pages.openDetails('select=data-b');
    for (const width of [1440, 960, 420]) {
      await page.setViewportSize({ width, height: 900 });
      const cut = await foundIn(page, () =>
        page.evaluate(() => {
          const { clientWidth } = document.documentElement;
          return [...document.querySelectorAll('.page *')]
            .filter((element) => element.checkVisibility() && !element.classList.contains('unseen'))
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
            .map((element) => `${element.nodeName} ${element.textContent.slice(0, 40)}`);
        }),
      );
      expect([width, cut]).toEqual([width, []]);
      const wide = await page.locator('.inner').evaluate(({ clientWidth }) => clientWidth);
      expect(wide).toBe(Math.min(760, width));
    }
  });
});

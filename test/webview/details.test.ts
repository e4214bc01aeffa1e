import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const title = (page: Page, name: string): Promise<void> =>
  page.getByRole('region', { name: 'Details' }).getByRole('heading', { name, exact: true }).waitFor();

describe('the details', () => {
  it('lead from a subnet to what holds its addresses, and from there to instance and VPC', async () => {
    const { page, complaints } = await pages.open('select=data-b');
    await title(page, 'data-b');
    const held = page.locator('.section', { has: page.getByRole('heading', { name: 'Held by' }) });
    await expect.poll(() => held.locator('dd').allTextContents()).toHaveLength(3);
    await held.getByRole('button', { name: 'Show etl-1 eth0' }).click();
    await title(page, 'etl-1');
    await page.getByRole('button', { name: 'Show shop-prod' }).click();
    await title(page, 'shop-prod');
    await page.getByRole('button', { name: 'Show public-a' }).click();
    await title(page, 'public-a');
    expect(complaints).toEqual([]);
  });

  it('have a name for each value, and say what a button copies', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    await title(page, 'fw-1-outside');
    expect((await page.locator('.details dt').allTextContents()).filter((name) => name.trim() === '')).toEqual([]);
    const copies = await page
      .locator('.details .copy')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(copies.filter((name) => !/^Copy [^:]+: ./.test(name))).toEqual([]);
    expect(new Set(copies).size).toBe(copies.length);
  });

  it('tell who can reach an interface by the rules of its groups, the internet first', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    await title(page, 'fw-1-outside');
    const rows = page.locator('.reach').first().locator('li');
    const told = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('.peer, .thing')?.textContent ?? '',
        [...row.querySelectorAll('.pill')].map(({ textContent }) => textContent).join(' '),
      ]),
    );
    expect(told).toEqual([
      ['Internet, IPv4', 'TCP 443'],
      ['Internet, IPv6', 'TCP 443'],
      ['203.0.113.0/24', 'TCP 22 TCP 8443'],
      ['10.0.0.0/16 shop-prod', 'ICMP'],
      ['Members of fw-transit', 'all'],
      ['10.9.0.0/24 mgmt', 'TCP 22'],
    ]);
    expect(await rows.last().getAttribute('class')).toBe('struck');
    expect(await rows.last().textContent()).toContain('no route leads there');
  });
});

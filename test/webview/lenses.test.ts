import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, lookFrom, middleOf, outside, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const highlighted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window.eniProbe?.interfaces() ?? []).filter((id) => !window.eniProbe?.isDimmed(id)));

const count = (page: Page): Promise<string | null> => page.locator('.legend .count').textContent();

describe('the keys of the lenses', () => {
  it('choose in the order of the toolbar and say what the lens counts', async () => {
    const { page, complaints } = await pages.open();
    const said = {
      2: /^11 of 48 interfaces have a path from outside · rules let the internet into \d+$/,
      3: /^1 of \d+ subnets nearly full · \d interfaces with 5 or more addresses$/,
      4: /^\d+ security groups on 48 interfaces · select an interface or instance to see who shares its groups$/,
      1: /^48 interfaces · \d+ instances · \d+ subnets$/,
      5: /^\d of 48 interfaces have a finding$/,
    };
    for (const [key, words] of Object.entries(said)) {
      await page.keyboard.press(key);
      await expect.poll(() => count(page)).toMatch(words);
    }
    await expect
      .poll(() => page.getByRole('button', { name: 'Findings lens' }).getAttribute('aria-pressed'))
      .toBe('true');
    await expect
      .poll(() => page.locator('.live').textContent())
      .toMatch(/^Findings: \d of 48 interfaces have a finding$/);
    expect(complaints).toEqual([]);
  });

  it('are letters where one types', async () => {
    const { page } = await pages.open();
    await page.keyboard.press('/');
    await page.keyboard.type('2');
    await expect
      .poll(() => page.getByRole('button', { name: 'Structure lens' }).getAttribute('aria-pressed'))
      .toBe('true');
  });
});

describe('the lens of addresses', () => {
  it('leaves only the nearly full subnet and interfaces of many addresses highlighted, tells the parts of the bars and moves nothing', async () => {
    const { page } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const before = await middleOf(page, `chip:${outside}`);
    await page.keyboard.press('3');
    const found = await page.evaluate(() => {
      const { eniProbe } = window;
      const leaves = eniProbe?.leaves() ?? [];
      return leaves
        .filter(({ eniId }) => eniProbe?.isDimmed(eniId) === false)
        .map(({ subnet, card }) => [subnet, card]);
    });
    expect(new Set(found.map(([subnet]) => subnet))).toEqual(new Set(['data-b', 'app-a']));
    expect(new Set(found.map(([, card]) => card))).toEqual(new Set(['etl-1', 'RDS', 'EFS', 'eks-node-1']));
    for (const words of ['kept by AWS', 'used', 'in prefixes', 'free'])
      await page.getByRole('listitem').filter({ hasText: words }).waitFor();
    expect(await middleOf(page, `chip:${outside}`)).toEqual(before);
    await expect.poll(() => textsOf(page)).toContain('2 free of 11');
  });
});

describe('the lens of security groups', () => {
  it('lights who shares the groups of the selected interface, and one group alone when it is chosen', async () => {
    const { page, complaints } = await pages.open('select=fw-1-outside');
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await page.keyboard.press('4');
    const sharing = await highlighted(page);
    const groupsOf = await page.evaluate(() =>
      Object.fromEntries((window.eniProbe?.leaves() ?? []).map(({ eniId, groups }) => [eniId, groups])),
    );
    const own = groupsOf[outside] ?? [];
    expect(own).toEqual(['fw-edge', 'fw-admin']);
    const holders = Object.keys(groupsOf).filter((id) => groupsOf[id]?.some((group) => own.includes(group)));
    expect(new Set(sharing)).toEqual(new Set(holders));
    await expect.poll(() => count(page)).toBe(`${holders.length} of 48 interfaces share fw-edge or fw-admin`);
    await page.getByRole('button', { name: 'Who shares fw-admin' }).click();
    const admins = Object.keys(groupsOf).filter((id) => groupsOf[id]?.includes('fw-admin'));
    await expect.poll(() => count(page)).toBe(`${admins.length} of 48 interfaces share fw-admin`);
    expect(new Set(await highlighted(page))).toEqual(new Set([...admins, outside]));
    await page.getByRole('button', { name: 'Who shares fw-admin' }).click();
    await expect.poll(() => count(page)).toBe(`${holders.length} of 48 interfaces share fw-edge or fw-admin`);
    expect(complaints).toEqual([]);
  });

  it('does not take groups of the same name in several VPCs for one', async () => {
    const { page } = await pages.open();
    await page.evaluate(() =>
      window.eniHost.refresh((snapshot) => ({
        ...snapshot,
        enis: snapshot.enis.map((eni) => ({ ...eni, groups: [{ id: `sg-${eni.vpcId}`, name: 'default' }] })),
      })),
    );
    await page.keyboard.press('4');
    await expect.poll(() => count(page)).toMatch(/^3 security groups on 48 interfaces · select/);
  });
});

describe('the lens of exposure', () => {
  it('asks about a port: which interfaces the rules of their groups let the internet into', async () => {
    const { page, complaints } = await pages.open();
    await page.keyboard.press('2');
    const port = page.getByRole('combobox', { name: 'Port that the internet may reach' });
    await port.fill('22');
    await expect.poll(() => count(page)).toBe('1 of 48 interfaces may be reached from the internet on port 22');
    const jump = await page.evaluate(
      () => (window.eniProbe?.leaves() ?? []).find(({ card }) => card === 'jump-1')?.eniId ?? '',
    );
    expect(await highlighted(page)).toEqual([jump]);
    await port.fill('udp 22');
    await expect
      .poll(() => count(page))
      .toMatch(/^0 of 48 interfaces .* on UDP 22 · Structure shows all of them again$/);
    await port.fill('2x');
    await expect.poll(() => port.getAttribute('aria-invalid')).toBe('true');
    await port.fill('');
    await expect.poll(() => count(page)).toMatch(/^11 of 48 interfaces have a path from outside/);
    expect(complaints).toEqual([]);
  });

  it('says of how many it is not known where the rules of groups were not read', async () => {
    const { page } = await pages.open();
    await page.evaluate(() =>
      window.eniHost.refresh(({ securityGroups, ...snapshot }) => ({
        ...snapshot,
        securityGroups: securityGroups.map(({ id, name, description, vpcId, ownerId, tags }) => ({
          id,
          name,
          description,
          vpcId,
          ownerId,
          tags,
        })),
      })),
    );
    await page.keyboard.press('2');
    await page.getByRole('combobox', { name: 'Port that the internet may reach' }).fill('443');
    await expect.poll(() => count(page)).toMatch(/^0 of 48 interfaces .* on port 443, of \d+ it is not known/);
  });

  it.each([1100, 960, 420])('says so in words at a width of %i', async (width) => {
    const { page } = await pages.open('', { width, height: 700 });
    await page.keyboard.press('2');
    const words = page.locator('.legend .count');
    await expect.poll(() => words.isVisible()).toBe(true);
    expect(await words.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/model.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { laterDemo } from '../support/changedWorld.ts';
import { DevPages, lookFrom, middleOf, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

const [before, after] = [demoSnapshot(), laterDemo(demoSnapshot())];

const compare = async (page: Page, later: Snapshot = after): Promise<void> => {
  await page.evaluate((account) => window.eniHost.compare(() => account), later);
  await page.locator('button.legendKey').first().waitFor();
};

const idsOf = ({ enis }: Snapshot): readonly string[] => enis.map(({ id }) => id);
const gone = idsOf(before).filter((id) => !idsOf(after).includes(id));
const made = idsOf(after).filter((id) => !idsOf(before).includes(id));
const touched = after.enis.filter(({ description }) => description === 'changed').map(({ id }) => id);

const highlighted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window.eniProbe?.interfaces() ?? []).filter((id) => !window.eniProbe?.isDimmed(id)));

/** Colours of the given design token on the page, counted within a rectangle around a thing. */
const inkAround = async (page: Page, node: string, token: string): Promise<number> =>
  page.evaluate(
    ([name = '', variable = '']) => {
      const rect = window.eniProbe?.rectOf(name);
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.underlay');
      const palette = getComputedStyle(document.body).getPropertyValue(variable).trim();
      if (!rect || !canvas) return -1;
      const { left, top } = canvas.getBoundingClientRect();
      const [x, y] = [rect.x - left - 7, rect.y - top - 7].map(Math.round);
      const pixels = canvas.getContext('2d')?.getImageData(x ?? 0, y ?? 0, rect.w + 14, rect.h + 14).data ?? [];
      const wanted = [1, 3, 5].map((at) => Number.parseInt(palette.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (wanted.every((value, part) => Math.abs((pixels[at + part] ?? -99) - value) < 3)) count += 1;
      }
      return count;
    },
    [node, token],
  );

describe('a comparison', () => {
  it('is what is asked for: its lens leaves highlighted what came, went and changed, and the strip tells the sides', async () => {
    const { page, complaints } = await pages.open();
    await expect.poll(() => page.getByRole('button', { name: 'Changes lens' }).count()).toBe(0);
    await compare(page);
    await expect
      .poll(() => page.getByRole('button', { name: 'Changes lens' }).getAttribute('aria-pressed'))
      .toBe('true');
    const instance = after.instances.find(({ state }) => state === 'stopped' && before.instances.length > 0);
    const stopped = after.enis.filter(
      ({ attachment, subnetId }) => attachment?.instanceId === instance?.id && subnetId === instance?.subnetId,
    );
    await expect.poll(() => highlighted(page)).toEqual(expect.arrayContaining([...gone, ...made, ...touched]));
    expect((await highlighted(page)).length).toBeLessThanOrEqual(
      gone.length + made.length + touched.length + stopped.length,
    );
    await expect
      .poll(() => page.locator('.strip').textContent())
      .toMatch(/^Compared with Demo account, 2026-.*: 1 added, 4 removed, 2 changed$/);
    expect(complaints).toEqual([]);
  });

  it('draws what is gone where it was, with its signs and figures of what is there', async () => {
    const { page } = await pages.open();
    const places = await page.evaluate((ids) => ids.map((id) => window.eniProbe?.rectOf(`chip:${id}`)), gone);
    await compare(page);
    await page.evaluate(() => window.eniProbe?.rested());
    expect(places.filter((place) => place !== undefined)).toHaveLength(gone.length);
    for (const id of gone) expect(await inkAround(page, `chip:${id}`, '--eni-removed')).toBeGreaterThan(60);
    for (const id of made) expect(await inkAround(page, `chip:${id}`, '--eni-added')).toBeGreaterThan(60);
    for (const id of touched) expect(await inkAround(page, `chip:${id}`, '--eni-changed')).toBeGreaterThan(60);
    const [same = ''] = idsOf(after).filter((id) => ![...made, ...touched].includes(id));
    for (const token of ['--eni-removed', '--eni-added', '--eni-changed'])
      expect(await inkAround(page, `chip:${same}`, token)).toBe(0);
    await expect.poll(() => textsOf(page)).toContain('old-vip');
  });

  it('says in the tooltip what is different', async () => {
    const { page } = await pages.open();
    await compare(page);
    const [id = ''] = touched;
    const { x, y } = await middleOf(page, `chip:${id}`);
    await page.mouse.move(x, y);
    await expect
      .poll(() => page.locator('.tooltip').textContent())
      .toMatch(/Changed: description Web server, front end → changed/);
    const ghost = await middleOf(page, `chip:${gone[0] ?? ''}`);
    await page.mouse.move(ghost.x, ghost.y);
    await expect.poll(() => page.locator('.tooltip').textContent()).toMatch(/Removed$/);
    await page.mouse.click(ghost.x, ghost.y);
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^Selected: .*, removed$/);
  });

  it('counts in the legend, and each count is a filter', async () => {
    const { page } = await pages.open();
    await compare(page);
    const keys = page.locator('button.legendKey');
    expect(await keys.allTextContents()).toEqual(['added1', 'removed4', 'changed2']);
    await page.getByRole('button', { name: 'Only added: 1' }).click();
    await expect.poll(() => highlighted(page)).toEqual(made);
    await page.getByRole('button', { name: 'Only removed: 4' }).click();
    await expect.poll(async () => new Set(await highlighted(page))).toEqual(new Set(gone));
  });

  it('is told in the table', async () => {
    const { page } = await pages.open();
    await compare(page);
    await page.getByRole('button', { name: /^Table of all interfaces/ }).click();
    const cells = page.locator('.table tr.row');
    await expect.poll(() => cells.filter({ hasText: /removed/ }).count()).toBe(gone.length);
    await expect.poll(() => cells.filter({ hasText: 'added · available' }).count()).toBe(made.length);
  });

  it('keeps the lens that a person chose over a refresh, and ends with its lens', async () => {
    const { page } = await pages.open();
    await compare(page);
    await page.keyboard.press('1');
    await page.evaluate(() => window.eniHost.refresh());
    await page.keyboard.press('5');
    await page.getByRole('button', { name: 'Changes lens' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'Changes lens' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.evaluate(() => window.eniHost.compare());
    await expect
      .poll(() => page.getByRole('button', { name: 'Structure lens' }).getAttribute('aria-pressed'))
      .toBe('true');
    await expect.poll(() => page.getByRole('button', { name: 'Changes lens' }).count()).toBe(0);
    expect(new Set(await page.evaluate(() => window.eniProbe?.interfaces()))).toEqual(new Set(idsOf(after)));
  });
});

describe('the marks of a comparison', () => {
  it.each(['dark', 'light', 'hc', 'hcl'])('stand in the theme %s, near and far', async (theme) => {
    const { page, complaints } = await pages.open(`theme=${theme}`);
    await compare(page);
    await page.evaluate(() => window.eniProbe?.rested());
    await page.screenshot({ path: `artifacts/webview/changes-${theme}.png` });
    const camera = await page.evaluate(() => window.eniProbe?.camera());
    const [id = ''] = gone;
    for (const [name, zoom] of [
      ['near', 2.4],
      ['far', 0.14],
    ] as const) {
      const at = await middleOf(page, `chip:${id}`);
      const started = camera ?? { zoom: 1, x: 0, y: 0 };
      const scale = zoom / started.zoom;
      const to = { zoom, x: 500 - (at.x - started.x) * scale, y: 400 - (at.y - started.y) * scale };
      await lookFrom(page, zoom > 1 ? to : { zoom, x: 400, y: 200 });
      await page.evaluate(() => window.eniProbe?.rested());
      await page.screenshot({ path: `artifacts/webview/changes-${name}-${theme}.png` });
      expect(await inkAround(page, `chip:${id}`, '--eni-removed')).toBeGreaterThan(4);
      await lookFrom(page, started);
      await page.evaluate(() => window.eniProbe?.rested());
    }
    // The reading of pixels is the test's own.
    expect(complaints.filter((complaint) => !complaint.includes('getImageData'))).toEqual([]);
  });
});

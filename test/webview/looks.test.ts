import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, lookFrom } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(async () => {
  mkdirSync('artifacts/webview', { recursive: true });
  await pages.start();
});
afterAll(() => pages.stop());

const whole = { zoom: 1, x: 0, y: 0 };
const wide = { width: 1440, height: 900 };

/** Laid beside the mocks of the design. */
const looks = [
  { name: '01-middle-dark', query: 'theme=dark', camera: whole },
  { name: '02-middle-light', query: 'theme=light', camera: whole },
  { name: '03-middle-high-contrast', query: 'theme=hc', camera: whole },
  { name: '03-middle-high-contrast-light', query: 'theme=hcl', camera: whole },
  { name: '04-selected-dark', query: 'theme=dark&select=fw-1-outside' },
  { name: '04-selected-light', query: 'theme=light&select=fw-1-outside' },
  { name: '05-far-dark', query: 'theme=dark&world=synthetic:5000' },
  { name: '05-far-light', query: 'theme=light&world=synthetic:1000' },
  { name: '06-near-dark', query: 'theme=dark', camera: { zoom: 2.6, x: -70, y: -815 } },
  { name: '06-near-light', query: 'theme=light', camera: { zoom: 2.2, x: -60, y: -200 } },
  { name: '04-selected-hc', query: 'theme=hc&select=fw-1-outside' },
  { name: 'synthetic-1000-beside', query: 'theme=dark&world=synthetic:1000', size: { width: 1088, height: 784 } },
  { name: 'low-hc', query: 'theme=hc', camera: { zoom: 0.6, x: 8, y: 30 } },
  { name: 'low-dark', query: 'theme=dark', camera: { zoom: 0.6, x: 8, y: 30 } },
  { name: '09-beside-the-tree-dark', query: 'theme=dark', size: { width: 1088, height: 784 } },
  { name: '10-middle-700-dark', query: 'theme=dark', size: { width: 700, height: 800 } },
  { name: 'synthetic-1000-low', query: 'theme=dark&world=synthetic:1000', camera: { zoom: 0.5, x: 8, y: 30 } },
  { name: 'synthetic-1000-middle', query: 'theme=dark&world=synthetic:1000', camera: { zoom: 0.85, x: 8, y: 30 } },
  { name: '12-lens-addresses-dark', query: 'theme=dark', camera: whole, key: '3' },
  { name: '12-lens-addresses-light', query: 'theme=light', camera: whole, key: '3' },
  { name: '12-lens-addresses-hc', query: 'theme=hc', camera: whole, key: '3' },
  { name: '12-lens-addresses-far', query: 'theme=dark&world=synthetic:1000', key: '3' },
  { name: '13-lens-groups-dark', query: 'theme=dark&select=fw-1-outside', key: '4' },
  { name: '14-table-dark', query: 'theme=dark&select=fw-1-outside', camera: whole, key: 'T' },
  { name: '14-table-light', query: 'theme=light', camera: whole, key: 'T' },
  { name: '14-table-hc', query: 'theme=hc&select=fw-1-outside', camera: whole, key: 'T' },
  { name: '10-narrow-400-rest', query: 'theme=dark', size: { width: 400, height: 900 } },
  { name: '10-narrow-400-dark', query: 'theme=dark&select=fw-1-outside', size: { width: 400, height: 900 } },
] as const;

describe('the picture as images', () => {
  it.each(looks)('$name', async (look) => {
    const { page, complaints } = await pages.open(look.query, 'size' in look ? look.size : wide);
    if ('camera' in look) await lookFrom(page, look.camera);
    else if (look.query.includes('select')) await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    if ('key' in look) await page.keyboard.press(look.key);
    await lookFrom(page, (await page.evaluate(() => window.eniProbe?.camera())) ?? whole);
    const image = await page.screenshot({ path: `artifacts/webview/${look.name}.png` });
    expect(image.byteLength).toBeGreaterThan(20_000);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

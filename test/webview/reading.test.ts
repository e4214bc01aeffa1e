import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cameraOf, DevPages, lookFrom, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

describe('an account that is being read', () => {
  it('shows its VPCs and subnets, says what is missing, and fills as interfaces come', async () => {
    const { page, complaints } = await pages.open('reading');
    await page.getByText('Reading the account… 0 interfaces so far. What is missing has not been read yet.').waitFor();
    await expect.poll(() => textsOf(page)).toEqual(expect.arrayContaining(['shop-prod', 'app-a']));
    expect((await textsOf(page)).filter((words) => /^eth\d|unattached|no route|0 elastic/.test(words))).toEqual([]);
    const counted = page.getByText(/\d findings?$/).filter({ visible: true });
    expect(await counted.allTextContents()).toEqual([]);
    await page.evaluate(() => window.eniHost.soFar(30));
    await page.getByText('30 interfaces so far').first().waitFor();
    await page.getByText(/^So far: 30 interfaces/).waitFor();
    await page.evaluate(() => window.eniHost.refresh());
    await page.getByText(/^48 interfaces/).waitFor();
    expect(await page.getByText('has not been read yet').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows all that an earlier window has read, and of when that is', async () => {
    const { page, complaints } = await pages.open('last');
    await page.getByText('Shown as of 07:31; being read again. Read only until then.').waitFor();
    await page.getByText(/^As of 07:31: 48 interfaces/).waitFor();
    await page.evaluate(() => window.eniHost.send({ kind: 'loading', interfaces: 30 }));
    await page.getByText('Shown as of 07:31; being read again (30 interfaces so far). Read only until then.').waitFor();
    expect(await page.getByText(/not been read yet|^So far/).count()).toBe(0);
    await page.getByRole('button', { name: 'Findings' }).first().click();
    await expect.poll(() => page.getByText('Findings are told once all has been read').count()).toBe(1);
    await page.evaluate(() => window.eniHost.refresh());
    await page.getByText(/^Shown as of/).waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('tells no findings before all has come', async () => {
    const { page } = await pages.open('reading');
    await page.getByRole('button', { name: 'Findings' }).first().click();
    await expect.poll(() => page.getByText('Findings are told once all has been read').count()).toBe(1);
  });

  it('stays in view as a whole, until a person moves it', async () => {
    const { page } = await pages.open('world=synthetic:1000&reading');
    const first = await cameraOf(page);
    await page.evaluate(() => window.eniHost.soFar(600));
    await expect.poll(() => cameraOf(page)).not.toEqual(first);
    await lookFrom(page, { zoom: 0.8, x: 20, y: 30 });
    const moved = await cameraOf(page);
    await page.evaluate(() => window.eniHost.refresh());
    await page.getByText(/^1,000 interfaces/).waitFor();
    expect(await cameraOf(page)).toEqual(moved);
  });
});

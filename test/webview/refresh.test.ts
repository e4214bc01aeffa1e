import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { cameraOf, DevPages, lookFrom, outside, postedBy, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

describe('a new picture', () => {
  it('keeps camera and selection', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await lookFrom(page, { zoom: 1.2, x: -40, y: -17 });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => postedBy(page)).toContainEqual({ kind: 'refresh' });
    await expect.poll(async () => (await postedBy(page)).filter(({ kind }) => kind === 'select').length).toBe(2);
    await expect.poll(() => cameraOf(page)).toEqual({ zoom: 1.2, x: -40, y: -17 });
    await expect.poll(() => page.getByRole('heading', { name: 'fw-1-outside' }).isVisible()).toBe(true);
    await expect.poll(() => textsOf(page)).toContain('52.48.17.203');
  });

  it('leaves every VPC where it stands, until all is arranged', async () => {
    const { page } = await pages.open();
    const ids = demoSnapshot().vpcs.map(({ id }) => `vpc:${id}`);
    const places = (): Promise<unknown> =>
      page.evaluate((nodes) => nodes.map((node) => window.eniProbe?.rectOf(node)), ids);
    const before = await places();
    // Packed anew, the VPC that was largest would be the smallest, and the last.
    await page.evaluate((one) => {
      window.eniHost.refresh((snapshot) => {
        const largest = snapshot.enis.find(({ id }) => id === one)?.vpcId;
        return { ...snapshot, enis: snapshot.enis.filter(({ vpcId }) => vpcId !== largest) };
      });
    }, outside);
    await expect.poll(() => page.evaluate(() => window.eniProbe?.interfaces())).not.toContain(outside);
    expect(await places()).toEqual(before);
    await page.getByRole('button', { name: 'Arrange anew' }).click();
    await expect.poll(places).not.toEqual(before);
  });

  it('drops the selection of what is gone', async () => {
    const { page } = await pages.open('select=old-vip');
    await page.getByRole('heading', { name: 'old-vip' }).waitFor();
    const id = (await postedBy(page))
      .flatMap((message) => (message.kind === 'select' ? [message.target?.id] : []))
      .at(-1);
    await page.evaluate(
      (gone) =>
        window.eniHost.refresh((snapshot) => ({ ...snapshot, enis: snapshot.enis.filter((eni) => eni.id !== gone) })),
      id,
    );
    await page.getByRole('heading', { name: 'old-vip' }).waitFor({ state: 'hidden' });
    await expect.poll(() => textsOf(page)).not.toContain('10.0.1.77');
  });

  it('draws a hostile name as text', async () => {
    const { page, complaints } = await pages.open('select=fw-1-outside');
    const name = '<img src=x onerror="document.title=\'broken\'">';
    await page.evaluate(
      ([id, value]) =>
        window.eniHost.refresh((snapshot) => ({
          ...snapshot,
          enis: snapshot.enis.map((eni) =>
            eni.id === id ? { ...eni, tags: [{ key: 'Name', value: value ?? '' }] } : eni,
          ),
        })),
      [outside, name] as const,
    );
    await page.getByRole('heading', { name }).waitFor();
    await expect.poll(() => page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
    expect(complaints).toEqual([]);
  });

  it('marks what a name would hide, where it is drawn and where it is written', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    await page.evaluate(
      (id) =>
        window.eniHost.refresh((snapshot) => ({
          ...snapshot,
          instances: snapshot.instances.map((instance) => ({
            ...instance,
            tags: [{ key: 'Name', value: 'web\u202egnp\u200b' }],
          })),
          enis: snapshot.enis.map((eni) =>
            eni.id === id ? { ...eni, tags: [{ key: 'Name', value: 'out\u202eedis\u2800\nend' }] } : eni,
          ),
        })),
      outside,
    );
    await page.getByRole('heading', { name: 'out�edis␣⏎end' }).waitFor();
    await expect.poll(() => textsOf(page)).toContain('web�gnp�');
    const shown = [...(await textsOf(page)), (await page.locator('body').textContent()) ?? ''];
    expect(shown.filter((text) => /[\u202e\u200b\u2800]/.test(text))).toEqual([]);
  });

  it('comes back to where one was when the panel is made anew', async () => {
    const { page } = await pages.open('keep&select=fw-1-outside');
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await lookFrom(page, { zoom: 1.5, x: -100, y: -60 });
    await page.getByRole('application').focus();
    await page.keyboard.press('+');
    const before = await cameraOf(page);
    await page.evaluate(() => history.replaceState(undefined, '', '?keep'));
    await page.reload();
    await page.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await expect.poll(() => cameraOf(page)).toEqual(before);
  });
});

describe('another account', () => {
  it('is looked at anew', async () => {
    const { page } = await pages.open();
    await lookFrom(page, { zoom: 2, x: -900, y: -900 });
    await page.evaluate(() => window.eniHost.refresh((snapshot) => ({ ...snapshot, region: 'us-east-1' })));
    await expect.poll(() => cameraOf(page)).toMatchObject({ zoom: 1 });
    await expect.poll(() => textsOf(page)).toContain('shop-prod');
  });
});

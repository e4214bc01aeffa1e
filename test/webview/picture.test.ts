import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevPages, lookFrom, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

describe('the picture of the demo account', () => {
  it('says what the mocks say', async () => {
    const { page, complaints } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: 0 });
    const texts = await textsOf(page);
    for (const words of [
      'shop-prod',
      '10.0.0.0/16',
      'eu-west-1a',
      'euw1-az1',
      'public-a',
      '246 free of 251',
      'isolated',
    ]) {
      expect(texts).toContain(words);
    }
    for (const words of ['fw-1', 'c6in.xlarge', '3/4', 'eth0', '10.0.0.10', 'in data-a', 'Load balancer', 'shop-alb']) {
      expect(texts).toContain(words);
    }
    for (const words of ['.130', '×3', '.64/28', '+6', '2 free of 11', 'unattached', 'internet gateway']) {
      expect(texts).toContain(words);
    }
    expect(texts).toContain('9 security groups · 5 elastic IPs · 4 route tables');
    expect(complaints).toEqual([]);
  });

  it('tells more from near and less from afar', async () => {
    const { page } = await pages.open();
    const level = (): Promise<string | undefined> => page.evaluate(() => window.eniProbe?.level());
    await lookFrom(page, { zoom: 2.6, x: -70, y: -815 });
    expect(await level()).toBe('near');
    const near = await textsOf(page);
    for (const words of [
      'fw-1-inside',
      '06:3e:91:5b:c2:91',
      'check off',
      '11 of 16',
      '62 of 256 taken',
      'in public-a',
      'resize-images, send-mail',
      '10.0.10.134',
      '172.16.0.0/12 of rtb-data leads here',
      'public-a',
      '10.0.0.0/24',
    ]) {
      expect(near).toContain(words);
    }
    await expect.poll(() => page.locator('.legend .count').textContent()).toBe('shop-prod › eu-west-1a › app-a');
    await lookFrom(page, { zoom: 2.2, x: -60, y: -200 });
    const nearer = await textsOf(page);
    expect(nearer.some((words) => words.includes('52.48.17.203'))).toBe(true);
    await lookFrom(page, { zoom: 0.5, x: 8, y: 30 });
    expect(await level()).toBe('low');
    await expect
      .poll(() => textsOf(page))
      .toEqual(expect.arrayContaining(['fw-1', '.10', '10.0.1.32', '.200', '246 free', 'Lambda', ' ×3']));
    await expect.poll(() => textsOf(page)).not.toContain('eth0');
    await lookFrom(page, { zoom: 0.25, x: 8, y: 30 });
    expect(await level()).toBe('far');
    await expect.poll(() => textsOf(page)).toEqual(expect.arrayContaining(['shop-prod', 'data-b', '82%']));
    await expect.poll(() => textsOf(page)).not.toContain('10.0.0.10');
  });

  it('says the id of an interface once from near, where it has no name', async () => {
    const { page } = await pages.open('world=synthetic:200');
    await lookFrom(page, { zoom: 2.4, x: 0, y: 0 });
    const texts = await textsOf(page);
    const ids = texts.filter((words) => /^eni-[0-9a-f]{17}$/.test(words));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => texts.includes(`${id.slice(0, 8)}…${id.slice(-4)}`))).toEqual([]);
    await page.close();
  });

  it('draws what is in view alone', async () => {
    const { page } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: -600 });
    const texts = await textsOf(page);
    expect(texts).toContain('db-admin');
    expect(texts).not.toContain('bastion');
  });

  it('shows a thousand interfaces as marks that can be pointed at', async () => {
    const { page, complaints } = await pages.open('world=synthetic:1000');
    const found = await page.evaluate(() => {
      const { eniProbe } = window;
      return (eniProbe?.interfaces() ?? []).filter((id) => eniProbe?.rectOf(`chip:${id}`) !== undefined).length;
    });
    expect(found).toBe(1000);
    expect(complaints).toEqual([]);
  });

  it('says so when there is nothing to draw, when reading fails and when a part is missing', async () => {
    const { page } = await pages.open('world=empty');
    await page.getByRole('heading', { name: 'No VPCs in' }).waitFor();
    await page.getByRole('button', { name: 'Choose Profile and Region' }).click();
    await expect
      .poll(() => page.evaluate(() => window.eniHost.posted.at(-1)))
      .toEqual({ kind: 'notice', action: 'chooseScope' });
    await page.evaluate(() =>
      window.eniHost.send({
        kind: 'notice',
        title: 'The session has expired',
        message: 'Sign in again.',
        action: { id: 'refresh', label: 'Try Again' },
      }),
    );
    await page.getByRole('heading', { name: 'The session has expired' }).waitFor();
    await page.getByRole('button', { name: 'Try Again' }).click();
    await expect
      .poll(() => page.evaluate(() => window.eniHost.posted.at(-1)))
      .toEqual({ kind: 'notice', action: 'refresh' });
  });

  it('names what could not be read beside what could', async () => {
    const { page } = await pages.open();
    const gap = {
      part: 'addresses',
      iamAction: 'ec2:DescribeAddresses',
      code: 'UnauthorizedOperation',
      message: 'no',
    } as const;
    await page.evaluate((missing) => window.eniHost.refresh((snapshot) => ({ ...snapshot, gaps: [missing] })), gap);
    await page.getByText('ec2:DescribeAddresses').waitFor();
    await expect.poll(() => textsOf(page)).toContain('shop-prod');
  });

  it('turns the refresh button while it reads again, and moves nothing', async () => {
    const { page } = await pages.open();
    const before = await page.locator('.surface').boundingBox();
    await page.evaluate(() => window.eniHost.send({ kind: 'loading', interfaces: 12 }));
    await page.locator('.tool.busy').waitFor();
    expect(await page.locator('.surface').boundingBox()).toEqual(before);
  });

  it('keeps the picture under a notice', async () => {
    const { page } = await pages.open();
    await page.evaluate(() =>
      window.eniHost.send({ kind: 'notice', title: 'EC2 cannot be reached', message: 'Offline.', action: undefined }),
    );
    await page.locator('.strip').getByText('EC2 cannot be reached').waitFor();
    await expect.poll(() => textsOf(page)).toContain('shop-prod');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wire } from '../../src/topology/scene.ts';
import { DevPages, lookFrom, middleOf, outside, postedBy, textsOf } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

describe('selecting', () => {
  it('shows an interface, its path, its groups and its siblings', async () => {
    const { page, complaints } = await pages.open();
    await lookFrom(page, { zoom: 1, x: 0, y: 12 });
    const at = await middleOf(page, `chip:${outside}`);
    await page.mouse.click(at.x, at.y);
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('heading', { name: 'fw-1-outside' }).waitFor();
    await expect.poll(() => details.textContent()).toContain('52.48.17.203');
    await expect
      .poll(() => textsOf(page))
      .toEqual(expect.arrayContaining(['Internet', 'fw-edge', '2 of 9 security groups']));
    expect(await postedBy(page)).toContainEqual({ kind: 'select', target: { kind: 'interface', id: outside } });
    const highlighted = await page.evaluate(
      () => window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isDimmed(id)).length,
    );
    expect(highlighted).toBe(3);
    expect(complaints).toEqual([]);
  });

  it('offers operations, copies and the other places', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    const target = { kind: 'interface', id: outside };
    await page.getByRole('button', { name: 'Detach…' }).click();
    await page.getByRole('button', { name: 'Copy Private: 10.0.0.10' }).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Show in Tree' }).click();
    const posted = await postedBy(page);
    expect(posted).toContainEqual({ kind: 'startWizard', operation: 'detachInterface', target });
    expect(posted).toContainEqual({ kind: 'copy', text: '10.0.0.10' });
    expect(posted).toContainEqual({ kind: 'revealInTree', target });
  });

  it('ends with Escape and with the close button', async () => {
    const { page } = await pages.open('select=fw-1-outside');
    const heading = page.getByRole('heading', { name: 'fw-1-outside' });
    await heading.waitFor();
    await page.getByRole('button', { name: 'Close details' }).click();
    await heading.waitFor({ state: 'hidden' });
    expect((await postedBy(page)).at(-1)).toEqual({ kind: 'select', target: undefined });
    const at = await middleOf(page, `chip:${outside}`);
    await page.mouse.click(at.x, at.y);
    await heading.waitFor();
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'hidden' });
  });

  it('reveals in the tree on double-click', async () => {
    const { page } = await pages.open();
    const at = await middleOf(page, `chip:${outside}`);
    await page.mouse.dblclick(at.x, at.y);
    expect(await postedBy(page)).toContainEqual({ kind: 'revealInTree', target: { kind: 'interface', id: outside } });
  });

  it('tells VS Code what its context menu is about, and leaves the event to it', async () => {
    const { page } = await pages.open();
    await page.evaluate(() =>
      window.addEventListener('contextmenu', (event) => {
        const about = event.target instanceof Element ? event.target.closest('[data-vscode-context]') : null;
        document.title = `${String(event.defaultPrevented)} ${about?.getAttribute('data-vscode-context') ?? ''}`;
      }),
    );
    const at = await middleOf(page, `chip:${outside}`);
    // What it offers is asked of the host when the pointer comes to it.
    await expect
      .poll(async () => {
        await page.mouse.click(at.x, at.y, { button: 'right' });
        return page.title();
      })
      .toContain('eniOperations');
    expect(await postedBy(page)).toContainEqual({ kind: 'offers', target: { kind: 'interface', id: outside } });
    const [prevented, context] = (await page.title()).split(/ (.*)/s);
    expect(prevented).toBe('false');
    expect(JSON.parse(context ?? '')).toEqual({
      webviewSection: 'interface',
      preventDefaultContextMenuItems: true,
      eniId: outside,
      eniOperations: 'moveInterface detachInterface tagInterface',
    });
  });

  it('tells a resting pointer about the thing below it', async () => {
    const { page } = await pages.open();
    const at = await middleOf(page, `chip:${outside}`);
    await page.mouse.move(at.x, at.y);
    const tooltip = page.getByRole('tooltip');
    await tooltip.waitFor();
    await expect.poll(() => tooltip.textContent()).toContain('Elastic IP: 52.48.17.203');
  });
});

const twins = (a: Pick<Wire, 'instanceId' | 'eniId'>, b: Pick<Wire, 'instanceId' | 'eniId'>): boolean =>
  a.instanceId === b.instanceId && a.eniId !== b.eniId;

describe('wires', () => {
  it('light up for what the pointer is on', async () => {
    const { page } = await pages.open();
    const lit = (): Promise<readonly string[] | undefined> => page.evaluate(() => window.eniProbe?.litTies());
    expect(await lit()).toEqual([]);
    const ties = await page.evaluate(() => window.eniProbe?.ties() ?? []);
    const [first, second] = ties.filter((tie) => ties.some((other) => twins(tie, other)));
    const instance = first?.instanceId ?? '';
    const guest = second?.eniId ?? '';
    const card = await page.evaluate((id) => window.eniProbe?.rectOf(`card:${id}`), instance);
    await page.mouse.move((card?.x ?? 0) + 12, (card?.y ?? 0) + 8);
    await expect.poll(async () => (await lit())?.length).toBe(2);
    const chip = await middleOf(page, `chip:${guest}`);
    await page.mouse.move(chip.x, chip.y);
    await expect.poll(lit).toEqual([guest]);
  });

  it.each([
    ['no-preference', 1],
    ['reduce', 0],
  ] as const)('draw the path on once where motion is welcome: %s', async (motion, drawings) => {
    const { page } = await pages.open('select=fw-1-outside', { width: 1440, height: 900 }, motion);
    await expect.poll(() => textsOf(page)).toContain('52.48.17.203');
    await page.evaluate(() => window.eniHost.refresh());
    await expect.poll(async () => (await postedBy(page)).filter(({ kind }) => kind === 'select').length).toBe(2);
    await expect.poll(() => page.evaluate(() => window.eniProbe?.drawings())).toBe(drawings);
  });
});

describe('lenses and facts', () => {
  it('dimmed what does not answer', async () => {
    const { page } = await pages.open();
    const highlighted = (): Promise<number | undefined> =>
      page.evaluate(() => window.eniProbe?.interfaces().filter((id) => !window.eniProbe?.isDimmed(id)).length);
    const all = await highlighted();
    await page.getByRole('button', { name: 'Exposure lens' }).click();
    expect(await highlighted()).toBe(11);
    await page.getByRole('button', { name: 'Structure lens' }).click();
    await page.getByRole('button', { name: 'Show only unattached' }).click();
    expect(await highlighted()).toBeLessThan(6);
    await page.getByRole('button', { name: 'Show only unattached' }).click();
    expect(await highlighted()).toBe(all);
  });
});

describe('the keyboard', () => {
  it('goes along the nesting, opens, zooms and says where it is', async () => {
    const { page } = await pages.open();
    const canvas = page.getByRole('application', { name: /Network topology/ });
    const said = page.locator('.live');
    await canvas.focus();
    await expect.poll(() => said.textContent()).toBe('VPC shop-prod');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/^Subnet public-a, 10\.0\.0\.0\/24, public/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/^Interface fw-1-outside, eth0/);
    await page.keyboard.press('Space');
    const heading = page.getByRole('heading', { name: 'fw-1-outside' });
    await heading.waitFor();
    const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('fw-1-outside');
    await page.keyboard.press('Escape');
    await expect.poll(() => heading.isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said.textContent()).toMatch(/^Instance fw-1/);
    const zoom = (): Promise<number | undefined> => page.evaluate(() => window.eniProbe?.camera().zoom);
    const before = (await zoom()) ?? 0;
    await page.keyboard.press('+');
    expect(await zoom()).toBeCloseTo(before * 1.25, 5);
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'hidden' });
    expect((await postedBy(page)).at(-1)).toEqual({ kind: 'select', target: undefined });
  });
});

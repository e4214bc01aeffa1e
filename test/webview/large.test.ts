import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedVersion } from '../../src/topology/packed/packedGraph.ts';
import { DevPages, lookFrom, middleOf, postedBy } from './support/devPage.ts';

const pages = new DevPages();
beforeAll(() => pages.start());
afterAll(() => pages.stop());

type Work = Readonly<Record<'paints' | 'elements' | 'styles' | 'drawings' | 'made', number>>;

const workOf = async (page: Page): Promise<Work> => {
  const work = await page.evaluate(() => window.eniProbe?.work());
  if (!work) throw new Error('no picture');
  return work;
};

type Panned = { readonly before: Work; readonly after: Work };

/** What the picture does while the camera pans for some frames, after it has come to rest at a zoom. */
const panned = async (page: Page, zoom: number): Promise<Panned> => {
  await lookFrom(page, { zoom, x: -60, y: -40 });
  const { before, after } = await page.evaluate(pan);
  if (!before || !after) throw new Error('no picture');
  return { before, after };
};

/**
 * In the page. The camera counts as resting after 60 ms, and a busy machine takes longer from frame to frame; so timers go by frames
 * while it pans, 16 ms each.
 */
const pan = async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const work = (): Work | undefined => window.eniProbe?.work();
  await window.eniProbe?.rested();
  // Cytoscape draws what has come to rest in later frames, once more where that comes out better.
  for (let [last, still] = [-1, 0]; still < 20; still = work()?.drawings === last ? still + 1 : 0) {
    last = work()?.drawings ?? -1;
    await frame();
  }
  const real = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  let [now, next] = [0, 2 ** 30];
  Object.assign(window, {
    setTimeout: (run: () => void, ms = 0) => {
      next += 1;
      waiting.set(next, { at: now + ms, run });
      return next;
    },
    clearTimeout: (id?: number) => {
      if (id === undefined || !waiting.delete(id)) real.clearTimeout(id);
    },
  });
  const before = work();
  for (let frames = 0; frames < 20; frames++) {
    const { zoom: same, x, y } = window.eniProbe?.camera() ?? { zoom: 1, x: 0, y: 0 };
    window.eniProbe?.move({ zoom: same, x: x - 5, y: y - 3 });
    await frame();
    now += 16;
    // What these set in their turn is for a later frame.
    const due = [...waiting].filter(([, { at }]) => at <= now);
    for (const [id, { run }] of due) if (waiting.delete(id)) run();
  }
  const after = work();
  Object.assign(window, real);
  for (const { at, run } of waiting.values()) setTimeout(run, at - now);
  return { before, after };
};

describe.each([10_000, 50_000])('an account of %d interfaces', (interfaces) => {
  it('keeps the overlay small and changes no style while panning, at every zoom and with a selection', async () => {
    const { page, complaints } = await pages.open(`world=synthetic:${interfaces}`);
    const [eni] = await page.evaluate(() => window.eniProbe?.interfaces() ?? []);
    for (const selected of [undefined, eni]) {
      if (selected !== undefined) {
        await page.evaluate(
          (id) => window.eniHost.send({ kind: 'reveal', target: { kind: 'interface', id } }),
          selected,
        );
        await page.getByRole('region', { name: 'Details' }).waitFor();
      }
      for (const zoom of [0.03, 0.12, 0.3, 0.5, 1, 2.4]) {
        const { before, after } = await panned(page, zoom);
        expect(before.styles, 'the counter counts').toBeGreaterThan(0);
        expect(after.elements, `elements at ${zoom}`).toBeLessThanOrEqual(1_500);
        expect(after.styles - before.styles, `styles at ${zoom}`).toBe(0);
      }
    }
    expect(complaints).toEqual([]);
  });

  it('stays under the limit with more search hits than it can outline', async () => {
    const { page } = await pages.open(`world=synthetic:${interfaces}`);
    await page.getByRole('textbox', { name: /Search/ }).fill('10.');
    await expect.poll(() => page.locator('.hits').textContent()).toMatch(/of/);
    for (const zoom of [0.03, 0.5, 1]) {
      await lookFrom(page, { zoom, x: -60, y: -40 });
      expect((await workOf(page)).elements).toBeLessThanOrEqual(1_500);
    }
  });
});

describe('a large picture', () => {
  it('is drawn from afar without making an object of any card, and from near of those in view', async () => {
    const { page } = await pages.open('world=synthetic:10000');
    await page.evaluate(() => window.eniProbe?.rested());
    expect((await workOf(page)).made).toBe(0);
    await lookFrom(page, { zoom: 1, x: -60, y: -40 });
    await page.evaluate(() => window.eniProbe?.rested());
    const { made } = await workOf(page);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(2_000);
  });

  it('finds a mark seen from afar under the pointer', async () => {
    const { page } = await pages.open('world=synthetic:2000');
    const id = await page.evaluate(() => window.eniProbe?.interfaces()[777] ?? '');
    const at = await middleOf(page, `chip:${id}`);
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => postedBy(page)).toContainEqual({ kind: 'select', target: { kind: 'interface', id } });
  });

  it('keeps the marks of the fullest subnets inside their boxes', async () => {
    const { page } = await pages.open('world=synthetic:50000');
    await page.evaluate(() => window.eniProbe?.rested());
    const outside = await page.evaluate(() => {
      const probe = window.eniProbe;
      const sample = (probe?.leaves() ?? []).filter((_leaf, at) => at % 7 === 0);
      return sample.filter(({ subnetId, eniId }) => {
        const [box, mark] = [probe?.rectOf(`subnet:${subnetId}`), probe?.rectOf(`chip:${eniId}`)];
        return box && mark && mark.y + mark.h > box.y + box.h + 1;
      });
    });
    expect(outside).toEqual([]);
  });

  it('stays when a damaged one arrives, which is told of', async () => {
    const { page, complaints } = await pages.open();
    const before = await page.evaluate(() => window.eniProbe?.texts());
    const damaged = { kind: 'picture', graph: { version: packedVersion, vpcs: 7 } };
    await page.evaluate((message) => window.postMessage(message, '*'), damaged);
    await page.locator('.strip').getByText('The picture could not be read').waitFor();
    await page.evaluate(() => window.eniProbe?.rested());
    await expect
      .poll(() => page.evaluate(() => window.eniProbe?.texts()))
      .toEqual(expect.arrayContaining(before?.slice(0, 5) ?? []));
    expect(complaints).toEqual([]);
  });
});

describe('a large picture while the camera moves', () => {
  it.each([0.12, 0.45, 1, 2.4])('is moved, not painted, at zoom %d, and painted anew when it rests', async (zoom) => {
    const { page } = await pages.open('world=synthetic:10000');
    const { before, after } = await panned(page, zoom);
    expect(after).toEqual(before);
    await expect.poll(async () => (await workOf(page)).paints).toBe(before.paints + 1);
    await page.close();
  });

  it('knows where everything is in the meantime', async () => {
    const { page } = await pages.open('world=synthetic:10000');
    await panned(page, 0.5);
    const [from, id] = await page.evaluate(() => {
      const { eniProbe } = window;
      const seen = (eniProbe?.interfaces() ?? []).find((eni) => {
        const rect = eniProbe?.rectOf(`chip:${eni}`);
        return rect && rect.x > 20 && rect.y > 60 && rect.x < 1_100 && rect.y < 640;
      });
      return [eniProbe?.rectOf(`chip:${seen}`), seen] as const;
    });
    await page.evaluate(() => window.eniProbe?.rested());
    const rested = await page.evaluate((eni) => window.eniProbe?.rectOf(`chip:${eni}`), id);
    expect(Math.abs((rested?.x ?? 0) - (from?.x ?? 0))).toBeLessThan(2);
    expect(Math.abs((rested?.y ?? 0) - (from?.y ?? 0))).toBeLessThan(2);
    const at = await middleOf(page, `chip:${id}`);
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => postedBy(page)).toContainEqual({ kind: 'select', target: { kind: 'interface', id } });
  });

  it('is not painted because a pointer moves over it', async () => {
    const { page } = await pages.open('world=synthetic:10000');
    await page.mouse.move(400, 400);
    await page.evaluate(() => window.eniProbe?.rested());
    const before = await workOf(page);
    for (let step = 0; step < 10; step++) await page.mouse.move(400 + step * 9, 400 + step * 5);
    expect((await workOf(page)).paints).toBe(before.paints);
  });
});

import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/model.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import type { Rect, Scene } from '../../src/topology/scene.ts';
import { glideBetween } from '../../webview/view/glide.ts';
import { cardsIn, pictureOf, subnetNamed } from '../support/picture.ts';

/** The first subnet loses half of what stands in it, so that the rows below move up. */
const without = (snapshot: Snapshot): Snapshot => {
  const [first] = snapshot.subnets;
  const gone = new Set(snapshot.enis.filter(({ subnetId }) => subnetId === first?.id).map(({ id }) => id));
  return { ...snapshot, enis: snapshot.enis.filter(({ id }) => !gone.has(id)) };
};

const [whole, less] = [pictureOf(demoSnapshot()), pictureOf(without(demoSnapshot()))];
const chips = (scene: Scene): ReadonlyMap<string, Rect> =>
  new Map(cardsIn(scene).flatMap((card) => card.chips.map(({ node, rect }) => [node.eniId, rect] as const)));

describe('the way to a new layout', () => {
  it('begins where things stood and ends where they stand', () => {
    const way = glideBetween(less, whole);
    const [before, begin, after] = [chips(less), chips(way?.(0) ?? whole), chips(whole)];
    const common = [...after.keys()].filter((id) => before.has(id));
    expect(common.length).toBeGreaterThan(20);
    expect(common.map((id) => begin.get(id))).toEqual(common.map((id) => before.get(id)));
    expect(way?.(1)).toBe(whole);
  });

  it('leads straight from one to the other', () => {
    const way = glideBetween(less, whole);
    const heights = [less, way?.(0.5) ?? less, whole].map((scene) => subnetNamed(scene, 'app-a').rect.y);
    const [from = 0, half = 0, to = 0] = heights;
    expect(from).not.toBe(to);
    expect(half).toBeCloseTo((from + to) / 2, 6);
  });

  it('takes new things along inside the box that holds them', () => {
    const begin = glideBetween(less, whole)?.(0.3) ?? whole;
    const before = chips(less);
    for (const card of cardsIn(begin))
      for (const { node, rect } of card.chips) {
        if (before.has(node.eniId)) continue;
        expect(rect.x).toBeGreaterThanOrEqual(card.rect.x - 0.01);
        expect(rect.y).toBeGreaterThanOrEqual(card.rect.y - 0.01);
      }
  });

  it('is none where nothing moves', () => {
    expect(glideBetween(whole, pictureOf(demoSnapshot()))).toBeUndefined();
  });
});

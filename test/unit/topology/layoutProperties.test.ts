import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { syntheticSnapshot } from '../../../src/simulator/worlds/synthetic.ts';
import { layout } from '../../../src/topology/layout.ts';
import { pack } from '../../../src/topology/packed/pack.ts';
import { unpack } from '../../../src/topology/packed/unpack.ts';
import { project } from '../../../src/topology/project.ts';
import type { Rect, Scene } from '../../../src/topology/scene.ts';
import { cardsIn, inside, overlap, pictureOf, subnetsIn, zonesIn } from '../../support/picture.ts';

const sizes = fc.integer({ min: 0, max: 800 });
const runs = { numRuns: 20 };

const anyOverlap = (rects: readonly Rect[]): boolean => {
  const sorted = rects.toSorted((a, b) => a.x - b.x);
  return sorted.some((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (b.x >= a.x + a.w) return false;
      if (overlap(a, b)) return true;
    }
    return false;
  });
};

describe('a picture of any account', () => {
  it('shows every interface exactly once', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const shown = cardsIn(pictureOf(syntheticSnapshot(size))).flatMap(({ chips }) =>
          chips.map(({ node }) => node.eniId),
        );
        expect(shown).toHaveLength(size);
        expect(new Set(shown).size).toBe(size);
      }),
      runs,
    );
  });

  it('stands everything inside what holds it, and nothing on anything else', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const scene = pictureOf(syntheticSnapshot(size));
        expect(looseIn(scene)).toEqual([]);
        expect(anyOverlap(scene.vpcs.map(({ rect }) => rect))).toBe(false);
        expect(anyOverlap(subnetsIn(scene).map(({ rect }) => rect))).toBe(false);
        expect(anyOverlap(cardsIn(scene).map(({ rect }) => rect))).toBe(false);
        expect(
          anyOverlap(cardsIn(scene).flatMap(({ chips, remotes }) => [...chips.map(({ rect }) => rect), ...remotes])),
        ).toBe(false);
      }),
      runs,
    );
  });

  it('is equal for equal accounts', () => {
    const inventory = new Inventory(syntheticSnapshot(700));
    const packed = pack(project(inventory, [], 'Test'));
    const [again, first] = [structuredClone(packed), packed].map((from) => layout(unpack(from)));
    expect(again?.vpcs).toEqual(first?.vpcs);
    expect(again?.ties).toEqual(first?.ties);
    expect(first?.ties.length).toBeGreaterThan(0);
  });

  it('is wide rather than high, and not much larger than what stands in it', () => {
    const { bounds, vpcs } = pictureOf(syntheticSnapshot(5000));
    const used = vpcs.reduce((sum, { rect }) => sum + rect.w * rect.h, 0);
    expect(bounds.w / bounds.h).toBeGreaterThan(1);
    expect(bounds.w / bounds.h).toBeLessThan(2.6);
    expect(used / (bounds.w * bounds.h)).toBeGreaterThan(0.6);
  });
});

/** Whatever stands out of what should hold it. */
const looseIn = (scene: Scene): readonly string[] => {
  const checks: (readonly [string, Rect, Rect])[] = [
    ...scene.vpcs.map((vpc) => [vpc.node.id, vpc.rect, scene.bounds] as const),
    ...scene.vpcs.flatMap((vpc) => vpc.zones.map((zone) => [zone.node.name, zone.rect, vpc.rect] as const)),
    ...zonesIn(scene).flatMap((zone) =>
      zone.subnets.map((subnet) => [subnet.node.id, subnet.rect, zone.rect] as const),
    ),
    ...subnetsIn(scene).flatMap((subnet) =>
      subnet.cards.map((card) => [card.node.id, card.rect, subnet.rect] as const),
    ),
    ...cardsIn(scene).flatMap((card) =>
      [...card.chips.flatMap((chip) => [chip.rect, ...chip.prefixes]), ...card.remotes].map(
        (rect) => [card.node.id, rect, card.rect] as const,
      ),
    ),
  ];
  return checks.filter(([, inner, outer]) => !inside(inner, outer)).map(([id]) => id);
};

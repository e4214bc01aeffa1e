import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { syntheticSnapshot } from '../../../src/simulator/worlds/synthetic.ts';
import { layout } from '../../../src/topology/layout.ts';
import { pack } from '../../../src/topology/packed/pack.ts';
import { unpack } from '../../../src/topology/packed/unpack.ts';
import { project } from '../../../src/topology/project.ts';
import { cardsIn, faultsOf, pictureOf } from '../../support/picture.ts';

const sizes = fc.integer({ min: 0, max: 800 });
const runs = { numRuns: 20 };

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
        expect(faultsOf(scene)).toEqual([]);
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

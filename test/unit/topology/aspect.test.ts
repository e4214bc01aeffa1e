import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../../src/simulator/worlds/synthetic.ts';
import { layout } from '../../../src/topology/layout.ts';
import { aspectFor, usualAspect } from '../../../src/topology/placeVpcs.ts';
import { overlap, pictureOf } from '../../support/picture.ts';

describe('the picture for a panel', () => {
  const picture = pictureOf(syntheticSnapshot(1000));
  const zoomIn = (room: { w: number; h: number }, aspect?: number): number => {
    const { bounds } = layout(picture, aspect);
    return Math.min(room.w / bounds.w, room.h / bounds.h);
  };

  it.each([
    [500, 900],
    [1088, 700],
    [2400, 500],
  ])('fills one of %d by %d at least as well as the usual one', (w, h) => {
    const aspect = aspectFor(picture, { w, h });
    expect(zoomIn({ w, h }, aspect)).toBeGreaterThanOrEqual(zoomIn({ w, h }) * 0.99);
    const rects = layout(picture, aspect).vpcs.map(({ rect }) => rect);
    expect(rects.filter((rect, index) => rects.slice(index + 1).some((other) => overlap(rect, other)))).toEqual([]);
  });

  it('stands high in a high panel, and is the usual one where that gains little', () => {
    expect(aspectFor(picture, { w: 500, h: 900 })).toBeLessThan(usualAspect);
    expect(aspectFor(pictureOf(demoSnapshot()), { w: 1440, h: 832 })).toBe(usualAspect);
  });
});

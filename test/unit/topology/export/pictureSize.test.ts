import { describe, expect, it } from 'vitest';
import {
  fitsCanvas,
  nextSmaller,
  pixelsAt,
  scalesFor,
  scaleToCopy,
} from '../../../../src/topology/export/pictureSize.ts';

const box = (w: number, h: number) => ({ x: 0, y: 0, w, h });

describe('the size of a PNG', () => {
  it('has the usual scales where the picture is small', () => {
    expect(scalesFor(box(1_000, 800))).toEqual([1, 2, 4]);
    expect(pixelsAt(box(1_000.2, 800), 2)).toEqual({ w: 2_001, h: 1_600 });
  });

  it('ends where a canvas does: a side of 32,767 pixels, or 16,384 squared in all', () => {
    expect(fitsCanvas({ w: 32_767, h: 8_000 })).toBe(true);
    expect(fitsCanvas({ w: 32_768, h: 1 })).toBe(false);
    expect(fitsCanvas({ w: 16_384, h: 16_384 })).toBe(true);
    expect(fitsCanvas({ w: 16_385, h: 16_384 })).toBe(false);
    expect(fitsCanvas({ w: 0, h: 10 })).toBe(false);
  });

  it('offers what fits where the whole does not', () => {
    // Half of it would have 300 million pixels.
    expect(scalesFor(box(40_000, 30_000))).toEqual([0.125, 0.25, 1, 2, 4]);
  });

  it('is twice the layout for a clipboard, and less where it would have to unpack more than 40 million pixels', () => {
    expect(scaleToCopy(box(1_400, 1_100))).toBe(2);
    expect(scaleToCopy(box(5_000, 2_000))).toBe(2);
    expect(scaleToCopy(box(5_001, 2_000))).toBe(1);
    expect(scaleToCopy(box(33_000, 400))).toBe(0.5);
    expect(scaleToCopy(box(40_000, 30_000))).toBe(0.125);
  });

  it('knows the next smaller scale that fits', () => {
    expect(nextSmaller(box(10_000, 8_000), 4)).toBe(1);
    expect(nextSmaller(box(5_000, 4_000), 4)).toBe(2);
    expect(nextSmaller(box(40_000, 4_000), 1)).toBe(0.5);
    expect(nextSmaller(box(1_000_000, 1_000_000), 1)).toBeUndefined();
  });
});

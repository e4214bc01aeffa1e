import type { Rect } from '../scene.ts';

/** Pixels of a picture at a scale. */
export type Pixels = { readonly w: number; readonly h: number };

/** The sharpest first: at 1 a pixel of the layout is a pixel of the file. */
export const scales = [1, 2, 4] as const;
/** What is offered where the usual ones are too large. */
const smaller = [0.5, 0.25, 0.125, 0.0625] as const;

/** The size of a PNG of these bounds at a scale, in whole pixels. */
export const pixelsAt = ({ w, h }: Rect, scale: number): Pixels => ({
  w: Math.ceil(w * scale),
  h: Math.ceil(h * scale),
});

/**
 * What every browser's canvas holds: a side of 32,767 pixels (Firefox; Chromium 65,535) and 268,435,456 pixels in all
 * (Chromium). Source: MDN, `<canvas>`, maximum canvas size.
 */
const longestSide = 32_767;
const mostPixels = 268_435_456;

/** Whether browsers make a canvas of that size. */
export const fitsCanvas = ({ w, h }: Pixels): boolean =>
  w > 0 && h > 0 && w <= longestSide && h <= longestSide && w * h <= mostPixels;

/** The scales to offer: the usual ones, and where not even 1 fits also the largest smaller ones that do. */
export const scalesFor = (bounds: Rect): readonly number[] => {
  if (fitsCanvas(pixelsAt(bounds, 1))) return scales;
  const fitting = smaller.filter((scale) => fitsCanvas(pixelsAt(bounds, scale)));
  return [...fitting.slice(0, 2).toReversed(), ...scales];
};

/** Whoever takes a picture from the clipboard unpacks all of it: four bytes a pixel. */
const mostCopied = 40_000_000;

/** The sharpest of twice the layout and less that a clipboard takes well. */
export const scaleToCopy = (bounds: Rect): number =>
  [2, 1, ...smaller].find((scale) => {
    const pixels = pixelsAt(bounds, scale);
    return fitsCanvas(pixels) && pixels.w * pixels.h <= mostCopied;
  }) ?? 0.0625;

/** The largest scale below this one that fits; undefined when none does. */
export const nextSmaller = (bounds: Rect, scale: number): number | undefined =>
  [...scales.toReversed(), ...smaller].find((other) => other < scale && fitsCanvas(pixelsAt(bounds, other)));

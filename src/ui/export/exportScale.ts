import { foreign, words, type Words } from '../../domain/words.ts';
import { fitsCanvas, nextSmaller, pixelsAt, scalesFor } from '../../topology/export/pictureSize.ts';
import type { Rect } from '../../topology/scene.ts';
import { say, tell } from '../door/messages.ts';
import { showPick, type PickItem } from '../door/quickPick.ts';

/**
 * The scale at which a PNG is to be painted; undefined when the list was closed. Offers the next smaller one where no
 * canvas holds the chosen size.
 */
export const askScale = async (bounds: Rect): Promise<number | undefined> => {
  const items = scalesFor(bounds).map((scale) => scaleItem(bounds, scale));
  const chosen = await showPick(items, {
    title: words`Export PNG`,
    placeholder: words`Select the size of the picture`,
  });
  if (!chosen || chosen.fits) return chosen?.scale;
  const instead = nextSmaller(bounds, chosen.scale);
  const why = words`The picture would be larger than a canvas can hold: ${pixelWords(bounds, chosen.scale)}`;
  if (instead === undefined) {
    tell.error(words`${why}. Export a part of it, or an SVG`);
    return undefined;
  }
  const use = words`Export at ${scaleWords(instead)}`;
  return (await say.error(why, use)) === use ? instead : undefined;
};

type ScaleItem = PickItem & { readonly scale: number; readonly fits: boolean };

const scaleItem = (bounds: Rect, scale: number): ScaleItem => {
  const fits = fitsCanvas(pixelsAt(bounds, scale));
  const pixels = pixelWords(bounds, scale);
  const description = fits ? pixels : words`${pixels}, more than a canvas can hold`;
  return { label: scaleWords(scale), description, scale, fits };
};

/** `2x`, and for less than whole `1/4x`. */
const scaleWords = (scale: number): Words => (scale < 1 ? words`1/${Math.round(1 / scale)}x` : words`${scale}x`);

const pixelWords = (bounds: Rect, scale: number): Words => {
  const { w, h } = pixelsAt(bounds, scale);
  return words`${foreign(w.toLocaleString('en'))} × ${foreign(h.toLocaleString('en'))} pixels`;
};

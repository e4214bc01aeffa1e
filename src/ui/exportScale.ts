import * as l10n from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import { fitsCanvas, nextSmaller, pixelsAt, scalesFor } from '../topology/export/pictureSize.ts';
import type { Rect } from '../topology/scene.ts';

/** Asks how large a PNG is to be. A size that no canvas holds says so and offers the next smaller one that one holds. */
export const askScale = async (bounds: Rect): Promise<number | undefined> => {
  const items = scalesFor(bounds).map((scale) => scaleItem(bounds, scale));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Export PNG'),
    placeHolder: l10n.t('The size of the picture'),
  });
  if (!chosen || chosen.fits) return chosen?.scale;
  const instead = nextSmaller(bounds, chosen.scale);
  const why = l10n.t('The picture would be larger than a canvas can hold: {0}', pixelWords(bounds, chosen.scale));
  if (instead === undefined) {
    void window.showErrorMessage(l10n.t('{0}. Export a part of it, or an SVG', why));
    return undefined;
  }
  const use = l10n.t('Export at {0}', scaleWords(instead));
  return (await window.showErrorMessage(why, use)) === use ? instead : undefined;
};

type ScaleItem = QuickPickItem & { readonly scale: number; readonly fits: boolean };

const scaleItem = (bounds: Rect, scale: number): ScaleItem => {
  const fits = fitsCanvas(pixelsAt(bounds, scale));
  const pixels = pixelWords(bounds, scale);
  const description = fits ? pixels : l10n.t('{0}, more than a canvas can hold', pixels);
  return { label: scaleWords(scale), description, scale, fits };
};

/** `2x`, and for less than whole `1/4x`. */
const scaleWords = (scale: number): string => (scale < 1 ? `1/${Math.round(1 / scale)}x` : `${scale}x`);

const pixelWords = (bounds: Rect, scale: number): string => {
  const { w, h } = pixelsAt(bounds, scale);
  return l10n.t('{0} × {1} pixels', w.toLocaleString('en'), h.toLocaleString('en'));
};

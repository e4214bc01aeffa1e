import type { ChangeKind } from '../pictureChanges.ts';
import type { Point, Rect } from '../scene.ts';
import type { Pen } from './pen.ts';

/** A thing that differs, where it was drawn. */
export type Changed = { readonly rect: Rect; readonly kind: ChangeKind; readonly isChip: boolean };

/** Pixels. */
const badge = 6;

/**
 * Marks what a comparison found on what was drawn: an outline and a badge with a sign, in the colour of the kind. What is gone is
 * struck out.
 */
export const drawChange = (pen: Pen, { rect, kind, isChip }: Changed): void => {
  const { palette } = pen;
  const color = palette[kind];
  const radius = isChip ? 4 : 6;
  // Where borders are strong, they would show between the dashes.
  if (kind === 'removed') pen.box(rect, { stroke: palette.subnet, width: 2, radius });
  pen.box(rect, { stroke: color, width: 2, radius, ...(kind === 'removed' ? { dash: [4, 3] } : {}) });
  if (kind === 'removed' && isChip && rect.h < 60) {
    const y = Math.round(rect.y + rect.h / 2);
    pen.line([rect.x + 4, y], [rect.x + rect.w - 4, y], { color, width: 1 });
  }
  drawBadge(pen, { x: rect.x + rect.w - 1, y: rect.y + 1 }, kind);
};

/** A disc with the sign of a kind, its middle at a point. */
export const drawBadge = (pen: Pen, at: Point, kind: ChangeKind): void => {
  const { palette } = pen;
  const disc = { x: at.x - badge, y: at.y - badge, w: 2 * badge, h: 2 * badge };
  pen.box(disc, { fill: palette[kind], stroke: palette.canvas, width: 1, radius: badge });
  drawSign(pen, { ...at, size: 3, color: palette.canvas }, kind);
};

type Sign = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly width?: number;
};

/** Plus, minus or tilde, told apart without their colours; `size` and `width` of the lines in pixels. */
export const drawSign = (pen: Pen, { x, y, size, color, width }: Sign, kind: ChangeKind): void =>
  pen.path(signs[kind], { x, y, scale: size, color, width: width ?? Math.max(1.5, size / 2) });

/** Around the origin, one pixel to each side. */
const signs: { readonly [Kind in ChangeKind]: string } = {
  added: 'M-1 0H1M0 -1V1',
  removed: 'M-1 0H1',
  changed: 'M-1 .35C-.4 -1 .4 1 1 -.35',
};

import type { Camera } from '../draw/context.ts';
import type { Pen } from '../draw/pen.ts';
import type { Rect } from '../scene.ts';
import { measure } from './measure.ts';

/** Lines above a picture, as large for its width that they can be read where all of it is seen. Pixels of the scene. */
export type Caption = {
  readonly rows: readonly string[];
  readonly size: number;
  /** 0 without rows. */
  readonly height: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
};

const smallest = 12;
/** A line of this many times its size is about 200 letters long. */
const emsInWidth = 120;
const lineHeight = 1.5;

/** The size of the words beside a picture of this width: read where all of it is seen. */
export const captionSize = (width: number): number => Math.max(smallest, Math.round(width / emsInWidth));

/** Equal for equal words and bounds, whatever it is drawn with: widths are those of `measure`. */
export const captionOf = (lines: readonly string[], { x, y, w }: Rect): Caption => {
  const size = captionSize(w);
  const width = w - 2 * size;
  const rows = lines.flatMap((line) => wrapped(line, width, size));
  const height = rows.length === 0 ? 0 : Math.ceil((rows.length * lineHeight + 1) * size);
  return { rows, size, height, width, at: { x: x + size, y: y - height } };
};

/** Breaks at spaces; a word that is wider than a line is cut when it is drawn. */
const wrapped = (line: string, width: number, size: number): readonly string[] => {
  const rows: string[] = [];
  for (const word of line.split(' ')) {
    const last = rows.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, { size }) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
};

/** One row below the other, each cut at the width of the caption. */
export const drawCaption = (pen: Pen, { rows, size, width, at }: Caption, { zoom, x, y }: Camera): void =>
  rows.forEach((row, index) => {
    const baseline = { x: at.x * zoom + x, y: (at.y + (index * lineHeight + 1.6) * size) * zoom + y };
    pen.text(row, baseline, { size: size * zoom, color: pen.palette.t1, max: width * zoom });
  });

import type { Rect } from '../../src/topology/scene.ts';

/** Distances in pixels from mark to mark that a picture may have from afar. */
export const pitches = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8] as const;
export const leastPitch = 8;

/** How large a mark is in pixels, at a distance from one to the next. */
export const markSize = (pitch: number): number =>
  pitch < 3 ? 1 : Math.max(2, Math.min(pitch - 2, Math.round(pitch * 0.65)));

/** How many marks stand beside each other in a width, in pixels. */
export const columnsAt = (pitch: number, width: number): number =>
  Math.max(1, Math.floor((width + pitch - markSize(pitch)) / pitch));

type Marks = { readonly w: number; readonly count: number };

/** How high so many marks are in a width, from the top of the first row to the end of the last, in pixels. */
export const rowsHeight = (pitch: number, { w, count }: Marks): number =>
  Math.ceil(count / columnsAt(pitch, w)) * pitch - (pitch - markSize(pitch));

/** Whether so many marks at this distance find room. */
export const fitsAt = (pitch: number, { w, h }: Pick<Rect, 'w' | 'h'>, count: number): boolean =>
  rowsHeight(pitch, { w, count }) <= h;

/** The distance for a room where that of the picture is too much: 2 at the least; what has no room even so is not drawn. */
export const pitchFor = (room: Pick<Rect, 'w' | 'h'>, count: number): number =>
  [8, 7, 6, 5, 4, 3].find((pitch) => fitsAt(pitch, room, count)) ?? 2;

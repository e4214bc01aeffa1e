import type { PictureIcon } from '../pictureIcons.ts';
import type { Point, Rect } from '../scene.ts';
import type { Palette } from './palettes.ts';

export type Type = { readonly size: number; readonly bold?: boolean; readonly mono?: boolean };

export type BoxStyle = {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width?: number;
  readonly radius?: number;
  /** Cut corners instead of round ones. */
  readonly cut?: number;
  readonly dash?: readonly number[];
};

export type TextStyle = Type & {
  readonly color: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Longest width in pixels; what does not fit is cut with an ellipsis. */
  readonly max?: number;
};

export type LineStyle = { readonly color: string; readonly width: number; readonly dash?: readonly number[] };

/** Where and how an icon is drawn; `ground` is the colour behind it, with which signs are cut out of it. */
export type IconLook = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly ground?: string;
};

/** A path moved to a point and enlarged; `width` is that of the line as it is seen. */
export type PathStyle = Point & { readonly scale: number; readonly color: string; readonly width: number };

/** What the picture is drawn with: on a canvas, or into a file. Lengths are pixels of what is drawn. */
export interface Pen {
  readonly palette: Palette;
  /** Draws words with their baseline at y, with marks where something would be hidden in them; answers the width drawn. */
  text(words: string, at: Point, style: TextStyle): number;
  measure(words: string, type: Type): number;
  /** The words, or as many letters as fit before an ellipsis, or nothing when not even two would fit. */
  cut(words: string, max: number, type: Type): string;
  /** A 1 px stroke lies on the box's outermost pixels; wider ones are centred on its edge. */
  box(rect: Rect, style: BoxStyle): void;
  flood(rect: Rect, color: string): void;
  hatch(rect: Rect, ground: string, line: string): void;
  line(from: readonly [number, number], to: readonly [number, number], style: LineStyle): void;
  /** The outline of an SVG path. */
  path(path: string, style: PathStyle): void;
  dot(at: Point, radius: number, color: string): void;
  icon(name: PictureIcon, look: IconLook): void;
  /** Runs the drawing inside a box with the given corner radius. */
  clipped(rect: Rect, radius: number, draw: () => void): void;
}

import { cutTo, measure } from '../../../src/topology/export/measure.ts';
import type { Palette } from '../../../src/topology/draw/palettes.ts';
import type { BoxStyle, IconLook, LineStyle, PathStyle, Pen, TextStyle, Type } from '../../../src/topology/draw/pen.ts';
import type { Point, Rect } from '../../../src/topology/scene.ts';

/** One thing that a pen was told. */
export type Stroke = { readonly what: keyof Pen; readonly given: readonly unknown[] };

/** Draws nothing and keeps what it was told, in order. */
export class RecordingPen implements Pen {
  readonly palette: Palette;
  readonly strokes: Stroke[] = [];

  constructor(palette: Palette) {
    this.palette = palette;
  }

  get texts(): readonly string[] {
    return this.strokes.flatMap(({ what, given }) => (what === 'text' ? [String(given[0])] : []));
  }

  text(words: string, at: Point, style: TextStyle): number {
    this.#keep('text', words, at, style);
    return measure(style.max === undefined ? words : cutTo(words, style.max, style), style);
  }
  measure(words: string, type: Type): number {
    return measure(words, type);
  }
  cut(words: string, max: number, type: Type): string {
    return cutTo(words, max, type);
  }
  box(rect: Rect, style: BoxStyle): void {
    this.#keep('box', rect, style);
  }
  flood(rect: Rect, color: string): void {
    this.#keep('flood', rect, color);
  }
  hatch(rect: Rect, ground: string, line: string): void {
    this.#keep('hatch', rect, ground, line);
  }
  line(from: readonly [number, number], to: readonly [number, number], style: LineStyle): void {
    this.#keep('line', from, to, style);
  }
  path(path: string, style: PathStyle): void {
    this.#keep('path', path, style);
  }
  dot(at: Point, radius: number, color: string): void {
    this.#keep('dot', at, radius, color);
  }
  icon(name: string, look: IconLook): void {
    this.#keep('icon', name, look);
  }
  clipped(rect: Rect, radius: number, draw: () => void): void {
    this.#keep('clipped', rect, radius);
    draw();
  }

  #keep(what: keyof Pen, ...given: readonly unknown[]): void {
    this.strokes.push({ what, given });
  }
}

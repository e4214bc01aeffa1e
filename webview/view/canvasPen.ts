import { visible } from '../../src/domain/visible.ts';
import type { BoxStyle, IconLook, LineStyle, PathStyle, Pen, TextStyle, Type } from '../../src/topology/draw/pen.ts';
import type { Point, Rect } from '../../src/topology/scene.ts';
import { iconShape, type IconName } from '../icons.ts';
import type { Tokens } from '../theme/tokens.ts';

export type Fonts = { readonly sans: string; readonly mono: string; readonly stretch: string };

/** Draws boxes, words and icons on the underlay in screen pixels, and notes each word it drew. */
export class CanvasPen implements Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Tokens;
  readonly texts: string[] = [];
  readonly #fonts: Fonts;

  constructor(ctx: CanvasRenderingContext2D, palette: Tokens, fonts: Fonts) {
    this.ctx = ctx;
    this.palette = palette;
    this.#fonts = fonts;
  }

  /** See {@link Pen}; answers the width in pixels of what was drawn, 0 for nothing. */
  text(words: string, at: Point, style: TextStyle): number {
    const whole = visible(words);
    const shown = style.max === undefined ? whole : this.cut(whole, style.max, style);
    if (shown === '') return 0;
    const { ctx } = this;
    ctx.font = this.#font(style);
    ctx.fillStyle = style.color;
    ctx.textAlign = style.align ?? 'left';
    ctx.fillText(shown, at.x, at.y);
    this.texts.push(shown);
    return this.measure(shown, style);
  }

  /** Width in pixels; measured once for each font and text. */
  measure(words: string, type: Type): number {
    const font = this.#font(type);
    const key = `${font}|${words}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    this.ctx.font = font;
    const width = this.ctx.measureText(visible(words)).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
    return width;
  }

  /** The text, or as much of it as fits into `max` pixels with an ellipsis. */
  cut(words: string, max: number, type: Type): string {
    if (this.measure(words, type) <= max) return words;
    const letters = Array.from(words);
    let [low, high] = [0, letters.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.measure(`${letters.slice(0, middle).join('')}…`, type) <= max) low = middle;
      else high = middle - 1;
    }
    return low < 2 ? '' : `${letters.slice(0, low).join('')}…`;
  }

  box(rect: Rect, style: BoxStyle): void {
    const { ctx } = this;
    const width = style.width ?? 1;
    const inset = style.stroke !== undefined && width === 1 ? 0.5 : 0;
    this.#outline({ x: rect.x + inset, y: rect.y + inset, w: rect.w - 2 * inset, h: rect.h - 2 * inset }, style);
    if (style.fill !== undefined) {
      ctx.fillStyle = style.fill;
      ctx.fill();
    }
    if (style.stroke === undefined) return;
    ctx.strokeStyle = style.stroke;
    ctx.lineWidth = width;
    ctx.setLineDash([...(style.dash ?? [])]);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  flood(rect: Rect, color: string): void {
    this.ctx.fillStyle = color;
    this.ctx.fillRect(rect.x, rect.y, rect.w, rect.h);
  }

  /** A diamond that touches the middle of each side, half a pixel beyond it so that it looks as heavy as a square. */
  diamond({ x, y, w, h }: Rect, color: string): void {
    const { ctx } = this;
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.moveTo(x + w / 2, y - 0.5);
    ctx.lineTo(x + w + 0.5, y + h / 2);
    ctx.lineTo(x + w / 2, y + h + 0.5);
    ctx.lineTo(x - 0.5, y + h / 2);
    ctx.fill();
  }

  icon(name: IconName, { x, y, size, color, ground }: IconLook): void {
    const { ctx } = this;
    const shape = iconShape(name);
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(size / 16, size / 16);
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.fillStyle = color;
    if (shape.fill) ctx.fill(outlineOf(shape.fill));
    this.#trace(shape.stroke, color, 1.25);
    this.#trace(shape.knock, ground ?? this.palette.card, 1.6);
    this.#trace(shape.knockThin, ground ?? this.palette.chip, 1.25);
    ctx.lineCap = 'butt';
    ctx.setLineDash([2.6, 1.9]);
    this.#trace(shape.dashed, color, 1.4);
    ctx.restore();
  }

  line(from: readonly [number, number], to: readonly [number, number], style: LineStyle): void {
    const { ctx } = this;
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.strokeStyle = style.color;
    ctx.lineWidth = style.width;
    ctx.setLineDash([...(style.dash ?? [])]);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  path(path: string, { x, y, scale, color, width }: PathStyle): void {
    const { ctx } = this;
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(scale, scale);
    this.#trace(path, color, width / scale);
    ctx.restore();
  }

  dot({ x, y }: Point, radius: number, color: string): void {
    const { ctx } = this;
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
  }

  clipped(rect: Rect, radius: number, draw: () => void): void {
    this.ctx.save();
    this.ctx.beginPath();
    this.ctx.roundRect(rect.x, rect.y, rect.w, rect.h, radius);
    this.ctx.clip();
    draw();
    this.ctx.restore();
  }

  hatch(rect: Rect, ground: string, color: string): void {
    this.clipped(rect, 0, () => {
      this.flood(rect, ground);
      for (let x = rect.x - rect.h; x < rect.x + rect.w + rect.h; x += 5.66) {
        this.line([x, rect.y + rect.h], [x + rect.h, rect.y], { color, width: 1.5 });
      }
    });
  }

  #outline(rect: Rect, style: BoxStyle): void {
    const { ctx } = this;
    ctx.beginPath();
    const cut = Math.min(style.cut ?? 0, rect.h / 2, rect.w / 2);
    if (cut > 0) cutCorners(ctx, rect, cut);
    else
      ctx.roundRect(rect.x, rect.y, Math.max(0, rect.w), Math.max(0, rect.h), Math.min(style.radius ?? 0, rect.h / 2));
  }

  #trace(path: string | undefined, color: string, width: number): void {
    if (path === undefined) return;
    this.ctx.strokeStyle = color;
    this.ctx.lineWidth = width;
    this.ctx.stroke(outlineOf(path));
  }

  #font(type: Type): string {
    const { sans, mono, stretch } = this.#fonts;
    const weight = type.bold ? (type.mono ? 700 : 600) : 400;
    return type.mono ? `${weight} ${type.size}px ${mono}` : `${weight} ${stretch} ${type.size}px ${sans}`;
  }
}

const widths = new Map<string, number>();

/** To be called when fonts have arrived or changed: measured widths are no longer true. */
export const forgetWidths = (): void => widths.clear();

const outlines = new Map<string, Path2D>();

/** An export has a path of its own for each wire. */
const mostOutlines = 2_000;

const outlineOf = (path: string): Path2D => {
  const known = outlines.get(path) ?? new Path2D(path);
  if (outlines.size > mostOutlines) outlines.clear();
  outlines.set(path, known);
  return known;
};

const cutCorners = (ctx: CanvasRenderingContext2D, { x, y, w, h }: Rect, cut: number): void => {
  ctx.moveTo(x + cut, y);
  ctx.lineTo(x + w - cut, y);
  ctx.lineTo(x + w, y + cut);
  ctx.lineTo(x + w, y + h - cut);
  ctx.lineTo(x + w - cut, y + h);
  ctx.lineTo(x + cut, y + h);
  ctx.lineTo(x, y + h - cut);
  ctx.lineTo(x, y + cut);
  ctx.closePath();
};

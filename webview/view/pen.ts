import { visible } from '../../src/domain/visible.ts';
import { iconShape, type IconName } from '../icons.ts';
import type { TokenName, Tokens } from '../theme/tokens.ts';
import type { Rect } from '../../src/topology/scene.ts';

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

/** Where and how an icon is drawn; `ground` is the colour behind it, with which signs are cut out of it. */
export type IconLook = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly ground?: string;
};

export type Fonts = { readonly sans: string; readonly mono: string; readonly stretch: string };

/** Draws boxes, words and icons on the underlay in screen pixels, and notes each word it drew. */
export class Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly ink: Tokens;
  readonly texts: string[] = [];
  readonly #fonts: Fonts;

  constructor(ctx: CanvasRenderingContext2D, ink: Tokens, fonts: Fonts) {
    this.ctx = ctx;
    this.ink = ink;
    this.#fonts = fonts;
  }

  /** Draws words with their baseline at y, with marks where something would be hidden in them; answers the width drawn. */
  text(words: string, at: { readonly x: number; readonly y: number }, style: TextStyle): number {
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

  /** The words, or as many letters as fit before an ellipsis, or nothing when not even two would fit. */
  cut(words: string, max: number, type: Type): string {
    if (this.measure(words, type) <= max) return words;
    const letters = [...words];
    let [low, high] = [0, letters.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.measure(`${letters.slice(0, middle).join('')}…`, type) <= max) low = middle;
      else high = middle - 1;
    }
    return low < 2 ? '' : `${letters.slice(0, low).join('')}…`;
  }

  /** A 1 px stroke lies on the box's outermost pixels; wider ones are centred on its edge. */
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

  /** A diamond that touches the middle of each side, half a pixel beyond them so that it is as heavy as a square. */
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
    this.#trace(shape.knock, ground ?? this.ink.card, 1.6);
    this.#trace(shape.knockThin, ground ?? this.ink.chip, 1.25);
    ctx.lineCap = 'butt';
    ctx.setLineDash([2.6, 1.9]);
    this.#trace(shape.dashed, color, 1.4);
    ctx.restore();
  }

  /** A straight line of whole-pixel sharpness. */
  line(
    from: readonly [number, number],
    to: readonly [number, number],
    style: { color: string; width: number; dash?: readonly number[] },
  ): void {
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

  /** Runs the drawing inside a box with the given corner radius. */
  clipped(rect: Rect, radius: number, draw: () => void): void {
    this.ctx.save();
    this.ctx.beginPath();
    this.ctx.roundRect(rect.x, rect.y, rect.w, rect.h, radius);
    this.ctx.clip();
    draw();
    this.ctx.restore();
  }

  hatch(rect: Rect, ground: TokenName, line: TokenName): void {
    this.clipped(rect, 0, () => {
      this.flood(rect, this.ink[ground]);
      for (let x = rect.x - rect.h; x < rect.x + rect.w + rect.h; x += 5.66) {
        this.line([x, rect.y + rect.h], [x + rect.h, rect.y], { color: this.ink[line], width: 1.5 });
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

/** Fonts may have arrived or changed: measured widths are no longer true. */
export const forgetWidths = (): void => widths.clear();

const outlines = new Map<string, Path2D>();

const outlineOf = (path: string): Path2D => {
  const known = outlines.get(path) ?? new Path2D(path);
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

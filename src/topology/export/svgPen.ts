import { visible } from '../../domain/visible.ts';
import { pictureShapes, type IconShape, type PictureIcon } from '../pictureIcons.ts';
import type { Point, Rect } from '../scene.ts';
import { cutTo, measure, type Type } from './measure.ts';
import type { Palette } from './palettes.ts';
import { element, xmlText, type Attributes } from './xml.ts';

export type BoxStyle = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly radius?: number;
  /** Cut corners instead of round ones. */
  readonly cut?: number;
  readonly dash?: string;
};

export type TextStyle = Type & {
  readonly color: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Longest width in pixels; what does not fit is cut with an ellipsis. */
  readonly max?: number;
};

export type IconLook = Point & { readonly size: number; readonly color: string; readonly ground: string };

/** Writes boxes, words and icons as SVG elements, in the order drawn. */
export class SvgPen {
  readonly ink: Palette;
  readonly #parts: string[] = [];
  #clips = 0;

  constructor(ink: Palette) {
    this.ink = ink;
  }

  get content(): string {
    return this.#parts.join('\n');
  }

  /** Words with their baseline at y; answers the width they take. */
  text(words: string, { x, y }: Point, style: TextStyle): number {
    const whole = visible(words);
    const shown = style.max === undefined ? whole : cutTo(whole, style.max, style);
    if (shown === '') return 0;
    this.#put(
      'text',
      {
        x,
        y,
        fill: style.color,
        'font-size': style.size,
        'font-weight': style.bold ? (style.mono ? 700 : 600) : undefined,
        'font-family': style.mono ? mono : undefined,
        'text-anchor': anchors[style.align ?? 'left'],
      },
      xmlText(shown),
    );
    return measure(shown, style);
  }

  /** A stroke lies on the box's outermost pixels. */
  box({ x, y, w, h }: Rect, { fill = 'none', stroke, radius, cut = 0, dash }: BoxStyle): void {
    const inset = stroke === undefined ? 0 : 0.5;
    const inner: Rect = { x: x + inset, y: y + inset, w: w - 2 * inset, h: h - 2 * inset };
    const look = { fill, stroke, 'stroke-dasharray': dash };
    if (cut > 0) this.#put('path', { d: cutCorners(inner, cut), ...look });
    else this.#put('rect', { ...sides(inner), rx: radius, ...look });
  }

  flood(rect: Rect, fill: string): void {
    if (rect.w > 0) this.#put('rect', { ...sides(rect), fill });
  }

  line(d: string, stroke: string, style: Attributes = {}): void {
    this.#put('path', { d, stroke, fill: 'none', ...style });
  }

  dot({ x, y }: Point, r: number, fill: string): void {
    this.#put('circle', { cx: x, cy: y, r, fill });
  }

  icon(name: PictureIcon, { x, y, size, color, ground }: IconLook): void {
    const shape: IconShape = pictureShapes[name];
    const stroked = (d: string | undefined, stroke: string, style: Attributes): string =>
      d === undefined ? '' : element('path', { d, stroke, fill: 'none', ...style });
    const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
    const parts = [
      shape.fill === undefined ? '' : element('path', { d: shape.fill, fill: color }),
      stroked(shape.stroke, color, { 'stroke-width': 1.25, ...round }),
      stroked(shape.knock, ground, { 'stroke-width': 1.6, ...round }),
      stroked(shape.knockThin, ground, { 'stroke-width': 1.25, ...round }),
      stroked(shape.dashed, color, { 'stroke-width': 1.4, 'stroke-dasharray': '2.6 1.9' }),
    ];
    this.#put(
      'g',
      { transform: `translate(${x} ${y}) scale(${Math.round((size / 16) * 1000) / 1000})` },
      parts.join(''),
    );
  }

  /** Runs the drawing inside a box with round corners. */
  clipped(rect: Rect, radius: number, draw: () => void): void {
    const id = `clip${++this.#clips}`;
    this.#put('clipPath', { id }, element('rect', { ...sides(rect), rx: radius }));
    this.#parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
  }

  #put(name: string, attributes: Attributes, content?: string): void {
    this.#parts.push(element(name, attributes, content));
  }
}

export const sans = "system-ui, 'Segoe UI', Ubuntu, 'Droid Sans', sans-serif";
const mono = "'SF Mono', Consolas, 'Ubuntu Mono', 'Droid Sans Mono', monospace";

const anchors = { left: undefined, right: 'end', center: 'middle' } as const;

const sides = ({ x, y, w, h }: Rect): Attributes => ({ x, y, width: w, height: h });

const cutCorners = ({ x, y, w, h }: Rect, cut: number): string =>
  `M${x + cut} ${y}h${w - 2 * cut}l${cut} ${cut}v${h - 2 * cut}l${-cut} ${cut}h${2 * cut - w}l${-cut} ${-cut}v${2 * cut - h}Z`;

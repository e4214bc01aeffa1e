import { visible } from '../../domain/visible.ts';
import type { Palette } from '../draw/palettes.ts';
import type { BoxStyle, IconLook, LineStyle, PathStyle, Pen, TextStyle, Type } from '../draw/pen.ts';
import { pictureShapes, type PictureIcon } from '../pictureIcons.ts';
import type { IconShape } from '../signShapes.ts';
import type { Point, Rect } from '../scene.ts';
import { cutTo, measure } from './measure.ts';
import { element, xmlText, type Attributes } from './xml.ts';

/** Writes what is drawn as SVG elements, in the order drawn. */
export class SvgPen implements Pen {
  readonly palette: Palette;
  readonly #parts: string[] = [];
  #clips = 0;

  constructor(palette: Palette) {
    this.palette = palette;
  }

  /** What was drawn so far, as SVG elements without a root. */
  get content(): string {
    return this.#parts.join('\n');
  }

  /** See {@link Pen}; answers the width in pixels, which is an estimate here. */
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

  /** An estimate in pixels: the fonts of the reader are not known. */
  measure(words: string, type: Type): number {
    return measure(visible(words), type);
  }

  /** The text, or its beginning and an ellipsis, within `max` pixels. */
  cut(words: string, max: number, type: Type): string {
    return cutTo(words, max, type);
  }

  box({ x, y, w, h }: Rect, { fill = 'none', stroke, width = 1, radius, cut = 0, dash }: BoxStyle): void {
    const inset = stroke !== undefined && width === 1 ? 0.5 : 0;
    const inner: Rect = { x: x + inset, y: y + inset, w: Math.max(0, w - 2 * inset), h: Math.max(0, h - 2 * inset) };
    const look = {
      fill,
      stroke,
      'stroke-width': stroke === undefined || width === 1 ? undefined : width,
      'stroke-dasharray': dash?.join(' '),
    };
    const corner = Math.min(cut, inner.w / 2, inner.h / 2);
    if (corner > 0) this.#put('path', { d: cutCorners(inner, corner), ...look });
    else
      this.#put('rect', { ...sides(inner), rx: radius === undefined ? undefined : Math.min(radius, h / 2), ...look });
  }

  flood(rect: Rect, fill: string): void {
    if (rect.w > 0) this.#put('rect', { ...sides(rect), fill });
  }

  hatch(rect: Rect, ground: string, color: string): void {
    this.flood(rect, ground);
    const { x, y, w, h } = rect;
    // Only lines that lie within it, so that nothing need be clipped.
    const starts = Array.from({ length: Math.floor((w - h) / 5.66) + 1 }, (_, index) => rounded(x + index * 5.66));
    const d = starts.map((at) => `M${at} ${y + h}l${h} ${-h}`).join('');
    this.#put('path', { d, stroke: color, fill: 'none', 'stroke-width': 1.5 });
  }

  line([x, y]: readonly [number, number], [toX, toY]: readonly [number, number], style: LineStyle): void {
    this.#put('path', {
      d: `M${rounded(x)} ${rounded(y)}L${rounded(toX)} ${rounded(toY)}`,
      stroke: style.color,
      fill: 'none',
      'stroke-width': style.width,
      'stroke-dasharray': style.dash?.join(' '),
    });
  }

  /** See {@link Pen}; the stroke keeps its width at any scale. */
  path(path: string, { x, y, scale, color, width }: PathStyle): void {
    this.#put('path', {
      d: path,
      stroke: color,
      fill: 'none',
      'stroke-width': width / scale,
      transform: x === 0 && y === 0 && scale === 1 ? undefined : moved(x, y, scale),
    });
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
      stroked(shape.knock, ground ?? this.palette.card, { 'stroke-width': 1.6, ...round }),
      stroked(shape.knockThin, ground ?? this.palette.chip, { 'stroke-width': 1.25, ...round }),
      stroked(shape.dashed, color, { 'stroke-width': 1.4, 'stroke-dasharray': '2.6 1.9' }),
    ];
    this.#put('g', { transform: moved(x, y, size / 16) }, parts.join(''));
  }

  /** See {@link Pen}; each clip has an id of its own in the document. */
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

/** Files are the same on every machine. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const moved = (x: number, y: number, scale: number): string =>
  `translate(${rounded(x)} ${rounded(y)}) scale(${Math.round(scale * 1000) / 1000})`;

const cutCorners = ({ x, y, w, h }: Rect, cut: number): string =>
  `M${x + cut} ${y}h${w - 2 * cut}l${cut} ${cut}v${h - 2 * cut}l${-cut} ${cut}h${2 * cut - w}l${-cut} ${-cut}v${2 * cut - h}Z`;

import type { PaintOrder } from '../../src/protocol/topology.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import { drawTie } from '../../src/topology/draw/tie.ts';
import { drawCaption } from '../../src/topology/export/caption.ts';
import { drawFoot } from '../../src/topology/export/foot.ts';
import { drawFigure } from '../../src/topology/export/drawFigure.ts';
import type { Figure, FigurePart } from '../../src/topology/export/figure.ts';
import { fitsCanvas } from '../../src/topology/export/pictureSize.ts';
import { orderedFigure } from '../orderedFigure.ts';
import { designed, type ThemeKind } from '../theme/tokens.ts';
import { CanvasPen } from './canvasPen.ts';
import { readFonts } from './fonts.ts';
import type { Frame, Highlighting } from './frame.ts';
import { levelAt } from './level.ts';
import { paintUnderlay } from './underlay.ts';

/**
 * What the host ordered as a PNG, in the designed colours: nothing of what the panel shows counts. From scale 1 on it shows the
 * middle level of detail, ever sharper; below it is seen from as far as that. Rejects where the order is damaged, and where no canvas
 * holds the picture.
 */
export const picturePng = async (order: PaintOrder): Promise<Blob> => {
  const { scale, colors } = order;
  const figure = orderedFigure(order);
  const { w, h } = figure.bounds;
  const pixels = { w: Math.ceil(w * scale), h: Math.ceil(h * scale) };
  if (!fitsCanvas(pixels)) throw new Error(`No canvas holds so many pixels: ${pixels.w} × ${pixels.h}`);
  const canvas = document.createElement('canvas');
  if (scale < 1) paintFromAfar(canvas, figure, { scale, colors });
  else paintAsItIs(canvas, figure, { scale, colors });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // The memory of a large canvas is wanted back at once.
  [canvas.width, canvas.height] = [0, 0];
  if (!blob) throw new Error(`The browser could not write so many pixels: ${pixels.w} × ${pixels.h}`);
  return blob;
};

type Fit = { readonly scale: number; readonly colors: ThemeKind };

const paintAsItIs = (canvas: HTMLCanvasElement, figure: Figure, { scale, colors }: Fit): void => {
  const { x, y, w, h } = figure.bounds;
  [canvas.width, canvas.height] = [Math.ceil(w * scale), Math.ceil(h * scale)];
  const ctx = contextOf(canvas);
  ctx.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  const pen = new CanvasPen(ctx, designed[colors], readFonts());
  pen.flood(figure.bounds, pen.palette.canvas);
  drawFigure(pen, figure);
};

const paintFromAfar = (canvas: HTMLCanvasElement, figure: Figure, { scale: zoom, colors }: Fit): void => {
  const { w, h } = figure.bounds;
  [canvas.width, canvas.height] = [Math.ceil(w * zoom), Math.ceil(h * zoom)];
  const ctx = contextOf(canvas);
  const pen = new CanvasPen(ctx, designed[colors], readFonts());
  pen.flood({ x: 0, y: 0, w: canvas.width, h: canvas.height }, pen.palette.canvas);
  const { x, y } = figure.bounds;
  for (const part of figure.parts) {
    paintPart(ctx, figure, { part, zoom, colors });
    const at = { x: (part.scene.bounds.x + part.shift - x) * zoom + 4, y: (part.scene.bounds.y - y) * zoom - 2 };
    pen.text(part.title ?? '', at, { size: 12, bold: true, color: pen.palette.t1 });
  }
  drawCaption(pen, figure.caption, { zoom, x: -x * zoom, y: -y * zoom });
  drawFoot(pen, figure.foot, { zoom, x: -x * zoom, y: -y * zoom });
};

type Part = { readonly part: FigurePart; readonly zoom: number; readonly colors: ThemeKind };

/** Each on a canvas of its own, which is put where the part stands. */
const paintPart = (ctx: CanvasRenderingContext2D, { bounds }: Figure, { part, zoom, colors }: Part): void => {
  const { scene, marks, shift, art } = part;
  const alone = shift === 0 && part.title === undefined;
  const whole = alone ? bounds : scene.bounds;
  const camera: Camera = { zoom, x: -whole.x * zoom, y: -whole.y * zoom };
  const frame: Frame = {
    scene,
    camera,
    art,
    level: levelAt(zoom),
    size: { w: Math.ceil(whole.w * zoom), h: Math.ceil(whole.h * zoom) },
    margin: 0,
    ratio: 1,
    decorations: undefined,
    highlighting: { ...allLoud, changes: marks.size > 0 ? { since: '', byNode: marks } : undefined },
    theme: { kind: colors, tokens: designed[colors] },
  };
  const own = document.createElement('canvas');
  paintUnderlay(own, frame, readFonts());
  const pen = new CanvasPen(contextOf(own), frame.theme.tokens, readFonts());
  // On screen the overlay draws the wires.
  if (frame.level !== 'far') for (const tie of scene.ties) drawTie(pen, tie, camera);
  ctx.drawImage(own, Math.round((whole.x + shift - bounds.x) * zoom), Math.round((whole.y - bounds.y) * zoom));
  [own.width, own.height] = [0, 0];
};

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) throw new Error('The browser gave no canvas to draw on');
  return ctx;
};

const allLoud: Highlighting = {
  dims: false,
  isDimmed: () => false,
  isCardDimmed: () => false,
  isSubnetDimmed: () => false,
  segments: false,
  category: () => undefined,
  colors: false,
  folds: false,
  changes: undefined,
  selectedEniId: undefined,
  query: '',
  hitEniIds: new Set<string>(),
};

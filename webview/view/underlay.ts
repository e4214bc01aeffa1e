import { drawCard } from '../../src/topology/draw/card.ts';
import { placer } from '../../src/topology/draw/context.ts';
import { slotsDiffer } from '../../src/topology/pictureChanges.ts';
import { drawPort, drawVpc } from '../../src/topology/draw/vpc.ts';
import type { PlacedVpc, Rect } from '../../src/topology/scene.ts';
import { isHighContrast } from '../theme/theme.ts';
import { paintChanges } from './paintChanges.ts';
import { paintFarVpc } from './paintFar.ts';
import { paintLowCard } from './paintLow.ts';
import { paintNearCard } from './paintNearCard.ts';
import { paintNearSubnet } from './paintNearSubnet.ts';
import { paintPreview } from './paintPreview.ts';
import { paintPills } from './paintPills.ts';
import { paintStickyName } from './paintSticky.ts';
import { paintLowSubnet, paintSubnet } from './paintSubnet.ts';
import { CanvasPen, type Fonts } from './canvasPen.ts';
import type { FrameContext, Frame, Hit } from './frame.ts';
import { hitsOf } from './hits.ts';
import { emphasisOf } from './emphasis.ts';

/** What a paint left behind: where things are on screen, last on top, and the words drawn. */
export type Painted = {
  readonly hits: readonly Hit[];
  readonly texts: readonly string[];
  /** Where a sign is to turn, of what EC2 is at work on. */
  readonly working: readonly Working[];
};

export type Working = { readonly rect: Rect; readonly color: string };

/**
 * Paints all boxes and text that are in view. Answers what the pointer can meet there; nothing when the browser gives
 * no canvas.
 */
export const paintUnderlay = (canvas: HTMLCanvasElement, frame: Frame, fonts: Fonts): Painted => {
  const ctx = sized(canvas, frame);
  if (!ctx) return { hits: [], texts: [], working: [] };
  const pen = new CanvasPen(ctx, frame.theme.tokens, fonts);
  const hits: Hit[] = [];
  const working: Working[] = [];
  const takes = (rect: Rect, color: string): boolean =>
    working.length < (frame.turning ?? 0) && working.push({ rect, color }) > 0;
  const context = { ...frameContextOf(pen, frame, (hit) => hits.push(hit)), working: takes };
  const { place } = context;
  pen.flood(grown({ x: 0, y: 0, ...frame.size }, frame.margin), frame.theme.tokens.canvas);
  for (const vpc of frame.scene.vpcs) {
    if (context.visible(grown(place(vpc.rect), 24))) paintWhole(context, vpc);
  }
  const marked = [...paintChanges(context, hits), ...paintPreview(context, hits)];
  paintPills(context);
  return { hits: marked, texts: pen.texts, working };
};

const frameContextOf = (pen: CanvasPen, frame: Frame, hit: (hit: Hit) => void): FrameContext => ({
  pen,
  frame,
  zoom: frame.camera.zoom,
  place: placer(frame.camera),
  visible: sees(frame),
  brief: frame.level === 'low',
  highContrast: isHighContrast(frame.theme.kind),
  emphasis: emphasisOf(frame.highlighting, pen.palette),
  decorations: frame.decorations,
  hit,
  drawn: hitsOf(frame.highlighting, hit),
  differs: slotsDiffer(frame.highlighting.changes?.preview),
});

const paintWhole = (context: FrameContext, vpc: PlacedVpc): void => {
  const { level } = context.frame;
  if (level === 'far') {
    paintFarVpc(context, vpc);
    return;
  }
  drawVpc(context, vpc);
  for (const zone of vpc.zones) {
    for (const subnet of zone.subnets) {
      if (!context.visible(context.place(subnet.rect))) continue;
      subnetPainters[level](context, subnet);
      for (const card of subnet.cards) {
        if (context.visible(context.place(card.rect))) cardPainters[level](context, card, subnet);
      }
      if (level === 'near') paintStickyName(context, subnet);
    }
  }
  drawPort(context, vpc);
};

const subnetPainters = { low: paintLowSubnet, middle: paintSubnet, near: paintNearSubnet } as const;
const cardPainters = { low: paintLowCard, middle: drawCard, near: paintNearCard } as const;

const sees =
  ({ size: { w, h }, margin }: Frame) =>
  (rect: Rect): boolean =>
    rect.x < w + margin && rect.y < h + margin && rect.x + rect.w > -margin && rect.y + rect.h > -margin;

const grown = ({ x, y, w, h }: Rect, by: number): Rect => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

/** As many canvas pixels as the ratio has it; the drawing goes on in pixels of the surface. */
const sized = (
  canvas: HTMLCanvasElement,
  { size: { w, h }, margin, ratio }: Frame,
): CanvasRenderingContext2D | null => {
  const [width, height] = [Math.round((w + 2 * margin) * ratio), Math.round((h + 2 * margin) * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const ctx = canvas.getContext('2d', { alpha: false });
  ctx?.setTransform(ratio, 0, 0, ratio, Math.round(margin * ratio), Math.round(margin * ratio));
  return ctx;
};

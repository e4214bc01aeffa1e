import type { PlacedVpc, Rect, Scene } from '../../src/topology/scene.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import { levelAt } from './level.ts';

type Size = { readonly w: number; readonly h: number };

/** A rule that says from where to look at a surface of a size. */
export type Fit = (size: Size) => Camera;

const margin = 8;
/** Room above a VPC for what the selection puts there. */
const sky = 48;

/** The camera that shows the whole picture, at most at its own size; in a panel below 600 px, one column of zones. */
export const fitAll = (scene: Scene, size: Size): Camera => {
  const first = scene.vpcs[0];
  if (size.w < 600 && first) return fitColumn(first);
  return fitRect(boxAround(scene.vpcs.map(({ rect }) => rect)) ?? scene.bounds, size);
};

/** Below this the whole account says more than a corner of it. */
const leastOpening = 0.35;
/** At these zooms cards tell names and addresses. */
const readable = { least: 0.75, usual: 0.95 } as const;

/**
 * The camera of the first look: the whole picture where its text can be read; else the largest VPC from its top left
 * corner, which tells more than a glimpse of everything, unless the panel is so low that it would hold little of it while
 * the words of all cards fit the whole. A very large account opens as a whole.
 */
export const firstLook = (scene: Scene, size: Size): Camera => {
  const whole = fitAll(scene, size);
  const rect = boxAround(scene.vpcs.map((vpc) => vpc.rect));
  if (!rect || whole.zoom < leastOpening || whole.zoom >= 1) return whole;
  if (rect.w + 2 * margin <= size.w) return { zoom: 1, x: Math.round((size.w - rect.w) / 2 - rect.x), y: 32 - rect.y };
  if (whole.zoom >= readable.least) return whole;
  const largest = scene.vpcs.map((vpc) => vpc.rect).reduce((most, next) => (areaOf(next) > areaOf(most) ? next : most));
  const across = Math.min(1, (size.w - 2 * margin) / largest.w);
  const zoom = across >= readable.least ? across : readable.usual;
  if (largest.h * zoom > 1.5 * size.h && levelAt(whole.zoom) !== 'far') return whole;
  return { zoom, x: Math.round(margin - largest.x * zoom), y: Math.round(32 - largest.y * zoom) };
};

const areaOf = ({ w, h }: Rect): number => w * h;

/**
 * The camera that shows a rectangle of the picture with a margin, at most at its own size; `size` is the surface's, in
 * pixels.
 */
export const fitRect = (rect: Rect, size: Size): Camera => {
  const zoom = Math.min(1, (size.w - 2 * margin) / rect.w, (size.h - 2 * margin - 12) / rect.h);
  const left = (size.w - rect.w * zoom) / 2;
  const spare = size.h - rect.h * zoom;
  const top = Math.max(margin + 4, Math.min(sky, spare * 0.55));
  return { zoom, x: Math.round(left - rect.x * zoom), y: Math.round(top - rect.y * zoom) };
};

const fitColumn = ({ rect }: PlacedVpc): Camera => ({ zoom: 1, x: margin - rect.x, y: 32 - rect.y });

/**
 * The camera that shows a thing: its whole VPC when text stays readable that way, else the thing itself in the middle, and the whole of one
 * that is larger than the surface.
 */
export const revealed = (
  rect: Rect,
  vpc: Rect,
  { size, zoom }: { readonly size: Size; readonly zoom: number },
): Camera => {
  const fit = Math.min(1, (size.w - 2 * margin) / vpc.w, size.h / (vpc.h + sky));
  if (fit >= 0.75) {
    const x = Math.round((size.w - vpc.w * fit) / 2 - vpc.x * fit);
    return { zoom: fit, x, y: Math.round((sky - vpc.y) * fit) };
  }
  const near = Math.max(0.9, Math.min(zoom, 2.6));
  if (rect.w * near > size.w || rect.h * near > size.h) return fitRect(rect, size);
  const centred = (at: number, length: number, room: number): number => room / 2 - (at + length / 2) * near;
  // Nothing to see left of and above the VPC, so no room is given to it.
  const x = Math.min(centred(rect.x, rect.w, size.w), margin - vpc.x * near);
  const y = Math.min(centred(rect.y, rect.h, size.h), (sky - vpc.y) * near);
  return { zoom: near, x: Math.round(x), y: Math.round(y) };
};

type ChangedPlaces = {
  /** From the widest part of the picture that is worth seeing to the thing that must be seen. */
  readonly parts: readonly Rect[];
  readonly vpc: Rect;
};

/**
 * The camera that shows the first of these parts that can be read as a whole, at most at its own size; else the last. The VPC's name and zones stay in view where there is room for them.
 */
export const fitChange = ({ parts, vpc }: ChangedPlaces, size: Size): Camera => {
  const zoomFor = ({ w, h }: Rect): number => Math.min(1, size.w / w, size.h / h);
  const shown = parts.find((part) => zoomFor(part) >= readable.least) ?? parts.at(-1) ?? vpc;
  const scale = Math.max(readable.least, zoomFor(shown));
  const least = { x: margin - vpc.x * scale, y: (sky - vpc.y) * scale };
  const x = Math.min(size.w / 2 - (shown.x + shown.w / 2) * scale, least.x);
  const y = Math.min(size.h / 2 - (shown.y + shown.h / 2) * scale, least.y);
  return { zoom: scale, x: Math.round(x), y: Math.round(y) };
};

/** The VPC that a rectangle begins in. */
export const vpcHolding = (rect: Rect, { vpcs }: Pick<Scene, 'vpcs'>): PlacedVpc | undefined =>
  vpcs.find((vpc) => begins(rect, vpc.rect));

/** The box of the VPC that a rectangle lies in; the rectangle itself when there is none. */
export const vpcAround = (rect: Rect, scene: Scene): Rect => vpcHolding(rect, scene)?.rect ?? rect;

/** Whether anything is in view from a camera: what was kept of it may be of a larger account. */
export const seesAny = ({ vpcs }: Pick<Scene, 'vpcs'>, { zoom, x, y }: Camera, size: Size): boolean =>
  vpcs.some(({ rect }) => {
    const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
    return left < size.w && top < size.h && left + rect.w * zoom > 0 && top + rect.h * zoom > 0;
  });

const begins = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x < outer.x + outer.w && inner.y < outer.y + outer.h;

/** The least pan that brings a rectangle into view; the same camera when it is in view. */
export const panned = (rect: Rect, camera: Camera, size: Size): Camera => {
  const { zoom } = camera;
  const shift = (begin: number, length: number, room: number): number => {
    const low = begin - margin * 2;
    const high = begin + length + margin * 2;
    if (low >= 0 && high <= room) return 0;
    return low < 0 || length > room ? -low : room - high;
  };
  return {
    zoom,
    x: Math.round(camera.x + shift(rect.x * zoom + camera.x, rect.w * zoom, size.w)),
    y: Math.round(camera.y + shift(rect.y * zoom + camera.y, rect.h * zoom, size.h)),
  };
};

/** The camera after zooming by a factor around a point of the surface; the zoom stays within 0.02 and 4. */
export const zoomedAt = (camera: Camera, factor: number, at: { readonly x: number; readonly y: number }): Camera => {
  const zoom = Math.max(0.02, Math.min(4, camera.zoom * factor));
  const share = zoom / camera.zoom;
  return { zoom, x: at.x - (at.x - camera.x) * share, y: at.y - (at.y - camera.y) * share };
};

/** The least rectangle around all of these; undefined without any. */
export const boxAround = (rects: readonly Rect[]): Rect | undefined => {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return { x, y, w: right - x, h: bottom - y };
};

/** Whether zoom and place are exactly equal. */
export const isSameCamera = (a: Camera, b: Camera): boolean => a.zoom === b.zoom && a.x === b.x && a.y === b.y;

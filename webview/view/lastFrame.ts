import type { Rect } from '../../src/topology/scene.ts';
import { coveredBy, cameraDelta, isFaithful, transformOf } from './cameraDelta.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import type { Hit } from './frame.ts';
import type { Painted } from './underlay.ts';

type Size = { readonly w: number; readonly h: number };
type Point = { readonly x: number; readonly y: number };

/** Pixels painted beyond each edge of the surface, for the camera to move over what is painted. */
export const frameMargin = 200;

/** The underlay as it was painted last, and how it looks from where the camera has gone since. */
export class LastFrame {
  readonly painted: Painted;
  readonly camera: Camera;
  readonly #size: Size;
  readonly #whole: Rect;
  readonly #margin: number;
  #rects: ReadonlyMap<string, Rect> | undefined;

  constructor(painted: Painted, { camera, size, whole, margin: edge }: From) {
    this.painted = painted;
    this.camera = camera;
    this.#size = size;
    this.#whole = whole;
    this.#margin = edge;
  }

  /** Whether it was painted with too little around it for the camera to move over. */
  get isTight(): boolean {
    return this.#margin < frameMargin;
  }

  /** Whether moving and scaling it fills the surface from this camera, so that nothing need be painted. */
  serves(camera: Camera, size: Size): boolean {
    const delta = cameraDelta(this.camera, camera);
    if (this.#margin === 0 || !isFaithful(delta)) return false;
    if (size.w !== this.#size.w || size.h !== this.#size.h) return false;
    const covered = coveredBy(delta, size, this.#margin);
    const left = this.#whole.x * camera.zoom + camera.x;
    const top = this.#whole.y * camera.zoom + camera.y;
    const right = left + this.#whole.w * camera.zoom;
    const bottom = top + this.#whole.h * camera.zoom;
    // Where nothing stands, nothing is missing.
    return (
      (covered.left <= 0 || covered.left <= left) &&
      (covered.top <= 0 || covered.top <= top) &&
      (covered.right >= size.w || covered.right >= right) &&
      (covered.bottom >= size.h || covered.bottom >= bottom)
    );
  }

  /** The CSS transform, around the upper left corner, that makes it look as from this camera. */
  transform(camera: Camera): string {
    return transformOf(cameraDelta(this.camera, camera));
  }

  /** The topmost thing at a point, in pixels of the surface; undefined where there is none. */
  hitAt(at: Point, camera: Camera): Hit | undefined {
    const { x: left, y: top, share } = cameraDelta(this.camera, camera);
    const [x, y] = [(at.x - left) / share, (at.y - top) / share];
    const hit = this.painted.hits.findLast(
      ({ rect }) => x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h,
    );
    return hit?.inside?.at(x, y) ?? hit;
  }

  /** Where a thing appears from this camera, in pixels of the surface; undefined when it was not painted. */
  rectOf(node: string, camera: Camera): Rect | undefined {
    this.#rects ??= new Map(this.painted.hits.map((hit) => [hit.node, hit.rect]));
    const rect = this.#rects.get(node) ?? this.#rectInside(node);
    return rect && this.#moved(rect, camera);
  }

  #rectInside(node: string): Rect | undefined {
    for (const { inside } of this.painted.hits) {
      const rect = inside?.rectOf(node);
      if (rect) return rect;
    }
    return undefined;
  }

  /** Whether a rectangle, in pixels of the surface, covers any cards. */
  hasCardsIn(place: Rect, camera: Camera): boolean {
    return this.painted.hits.some(
      (hit) => hit.node.startsWith('card:') && overlap(this.#moved(hit.rect, camera), place),
    );
  }

  #moved({ x, y, w, h }: Rect, camera: Camera): Rect {
    const { x: left, y: top, share } = cameraDelta(this.camera, camera);
    return { x: x * share + left, y: y * share + top, w: w * share, h: h * share };
  }
}

type From = {
  readonly camera: Camera;
  readonly size: Size;
  /** The whole picture, in pixels of the scene. */
  readonly whole: Rect;
  readonly margin: number;
};

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The canvas reaches beyond the surface by the margin; its transforms begin at the corner of the surface. */
export const layCanvas = (canvas: HTMLCanvasElement, { w, h }: Size, margin: number): void => {
  const { style } = canvas;
  style.transform = 'none';
  style.left = `${-margin}px`;
  style.top = `${-margin}px`;
  style.width = `${w + 2 * margin}px`;
  style.height = `${h + 2 * margin}px`;
  style.transformOrigin = `${margin}px ${margin}px`;
};

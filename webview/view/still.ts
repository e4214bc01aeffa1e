import type { Rect } from '../../src/topology/scene.ts';
import type { Camera, Hit } from './frame.ts';
import type { Painted } from './underlay.ts';

type Size = { readonly w: number; readonly h: number };
type Point = { readonly x: number; readonly y: number };

/** From so many things in view on, a paint takes longer than a frame may; then the camera moves what is painted. */
const heavy = 300;
/** Pixels painted beyond each edge of the surface, for the camera to move over. */
const margin = 200;
/** Beyond these a picture scaled instead of painted anew looks wrong. */
const scales = { least: 0.7, most: 1.4 } as const;

/** The underlay as it was painted last, and how it looks from where the camera has gone since. */
export class Still {
  readonly painted: Painted;
  readonly camera: Camera;
  readonly #size: Size;
  readonly #whole: Rect;
  readonly #margin: number;
  #count: number | undefined;
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
    return this.nextMargin > this.#margin;
  }

  /** How much to paint beyond the edges next time: a picture that is painted in no time needs nothing. */
  get nextMargin(): number {
    this.#count ??= this.painted.hits.reduce((sum, { inside }) => sum + 1 + (inside?.count ?? 0), 0);
    return this.#count >= heavy ? margin : 0;
  }

  /** Whether moving and scaling it fills the surface from a camera. */
  serves(camera: Camera, size: Size): boolean {
    const share = camera.zoom / this.camera.zoom;
    if (this.#margin === 0 || share < scales.least || share > scales.most) return false;
    if (size.w !== this.#size.w || size.h !== this.#size.h) return false;
    const { x, y } = this.shift(camera);
    const edge = this.#margin * share;
    const covered = {
      left: x - edge,
      top: y - edge,
      right: x + size.w * share + edge,
      bottom: y + size.h * share + edge,
    };
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

  /** Where the painted surface's corner lies from a camera, in pixels. */
  shift(camera: Camera): Point {
    const share = camera.zoom / this.camera.zoom;
    return { x: camera.x - this.camera.x * share, y: camera.y - this.camera.y * share };
  }

  /** As a CSS transform around the corner of the surface. */
  transform(camera: Camera): string {
    const { x, y } = this.shift(camera);
    const share = camera.zoom / this.camera.zoom;
    return share === 1 && x === 0 && y === 0 ? 'none' : `translate(${x}px, ${y}px) scale(${share})`;
  }

  hitAt(at: Point, camera: Camera): Hit | undefined {
    const share = camera.zoom / this.camera.zoom;
    const { x: left, y: top } = this.shift(camera);
    const [x, y] = [(at.x - left) / share, (at.y - top) / share];
    const hit = this.painted.hits.findLast(
      ({ rect }) => x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h,
    );
    return hit?.inside?.at(x, y) ?? hit;
  }

  /** Where a thing stands from a camera; undefined when it was not painted. */
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

  hasCardsIn(place: Rect, camera: Camera): boolean {
    return this.painted.hits.some(
      (hit) => hit.node.startsWith('card:') && overlap(this.#moved(hit.rect, camera), place),
    );
  }

  #moved({ x, y, w, h }: Rect, camera: Camera): Rect {
    const share = camera.zoom / this.camera.zoom;
    const { x: left, y: top } = this.shift(camera);
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

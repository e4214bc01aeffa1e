import type { Rect, Wire } from '../../src/topology/scene.ts';

/** The ties of an account with the boxes around them, to find those in view without looking at their points. */
export class TieIndex {
  readonly wires: readonly Wire[];
  /** Left, top, right and bottom of each. */
  readonly #boxes: Float32Array;

  constructor(wires: readonly Wire[]) {
    this.wires = wires;
    this.#boxes = new Float32Array(wires.length * 4);
    for (const [index, { points }] of wires.entries()) {
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      this.#boxes.set([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], index * 4);
    }
  }

  /** The wires whose boxes meet a rectangle of the scene. */
  within({ x, y, w, h }: Rect): readonly Wire[] {
    const boxes = this.#boxes;
    return this.wires.filter((_, index) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(index * 4, index * 4 + 4);
      return left <= x + w && right >= x && top <= y + h && bottom >= y;
    });
  }
}

/** Whether one rectangle lies wholly within the other. */
export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

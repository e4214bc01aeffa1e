import type { Point } from './scene.ts';
import { internetPill, vpcSize } from './sizes.ts';

/** A stretch of the skyline: from x on, w wide, everything above y is taken. */
type Step = { readonly x: number; readonly w: number; readonly y: number };

/** A VPC that looks for a place: how large it is, and whether it reaches the internet. */
export type Footprint = {
  readonly w: number;
  readonly h: number;
  readonly node: { readonly gateway: string | undefined };
};

/** How far down a picture of a width is taken, from left to right. Its upper left corner is 0, 0. */
export class Skyline {
  #steps: readonly Step[];

  constructor(width: number) {
    this.#steps = [{ x: 0, w: width, y: 0 }];
  }

  /**
   * The highest place, then the furthest left, where it fits into the width; below everything where it is wider. Above a VPC
   * that reaches the internet stays room for the internet pill.
   */
  lowestPlace({ w, node }: Footprint): Point {
    let best: Point | undefined;
    for (const { x } of this.#steps) {
      const under = this.#steps.filter((step) => step.x < x + w && step.x + step.w > x);
      const end = this.#steps.at(-1);
      if (!end || x + w > end.x + end.w) continue;
      const top = Math.max(...under.map((step) => step.y));
      const y = top > 0 && node.gateway !== undefined ? top + internetPill.aboveVpc - 8 : top;
      if (!best || y < best.y) best = { x, y };
    }
    return best ?? { x: 0, y: Math.max(...this.#steps.map((step) => step.y)) };
  }

  /** Takes the place of a box, with the gap to the next, cutting what it covers. What ends furthest down is built last. */
  build({ x, y }: Point, { w, h }: Pick<Footprint, 'w' | 'h'>): void {
    const built: Step = { x, w: w + vpcSize.gap, y: y + h + vpcSize.gap };
    const right = built.x + built.w;
    const kept = this.#steps.flatMap((step) => {
      const end = step.x + step.w;
      return [
        ...(step.x < built.x ? [{ ...step, w: Math.min(end, built.x) - step.x }] : []),
        ...(end > right ? [{ x: Math.max(step.x, right), w: end - Math.max(step.x, right), y: step.y }] : []),
      ];
    });
    this.#steps = [...kept, built].toSorted((a, b) => a.x - b.x);
  }
}

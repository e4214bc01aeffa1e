import type { Core } from 'cytoscape';
import type { Point, Wire } from '../../src/topology/scene.ts';

/** Milliseconds for the whole way. */
const duration = 200;

/** Draws the path of a new selection once, from the internet to the interface; at once where motion is unwelcome. */
export class DrawOn {
  readonly #cy: Core;
  #shown = '';
  #flight = 0;
  /** How many paths have been drawn this way. */
  count = 0;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /**
   * To be told of all wires of the selection whenever they are set; a new path is drawn on, from its start to its end.
   */
  see(wires: readonly Wire[]): void {
    const path = wires.filter(({ kind }) => kind === 'path');
    const key = path.map(({ id }) => id).join();
    if (key === this.#shown) return;
    this.#shown = key;
    cancelAnimationFrame(this.#flight);
    if (key === '' || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.count++;
    this.#run(path.map(({ id, points }) => ({ id: `wire:${id}`, length: lengthOf(points) })));
  }

  #run(legs: readonly Leg[]): void {
    const whole = legs.reduce((sum, { length }) => sum + length, 0);
    let begun: number | undefined;
    const step = (now: number): void => {
      begun ??= now;
      const share = Math.min(1, (now - begun) / duration);
      this.#show(legs, whole * (1 - (1 - share) ** 2));
      if (share < 1) this.#flight = requestAnimationFrame(step);
    };
    this.#show(legs, 0);
    this.#flight = requestAnimationFrame(step);
  }

  /** Shows so much of the way, in pixels of the scene. The wires may have been rebuilt since the last frame. */
  #show(legs: readonly Leg[], drawn: number): void {
    let before = 0;
    this.#cy.batch(() => {
      for (const { id, length } of legs) {
        const edge = this.#cy.getElementById(id);
        const part = Math.max(0, drawn - before);
        before += length;
        if (part >= length) edge.removeStyle();
        else if (part === 0) edge.style({ visibility: 'hidden' });
        else {
          edge.style({ visibility: 'visible', 'line-style': 'dashed', 'line-dash-pattern': [part, length * 2] });
          edge.style({ 'target-arrow-shape': 'none' });
        }
      }
    });
  }
}

type Leg = { readonly id: string; readonly length: number };

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, index) => {
    const from = points[index];
    return from ? sum + Math.hypot(x - from.x, y - from.y) : sum;
  }, 0);

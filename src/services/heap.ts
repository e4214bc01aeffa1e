import type { Turns } from '../domain/turns.ts';

/** Gives things one by one in their order, without sorting all of those that nobody takes. */
export class Heap<Thing> {
  readonly #compare: (a: Thing, b: Thing) => number;
  #things: Thing[] = [];

  constructor(compare: (a: Thing, b: Thing) => number) {
    this.#compare = compare;
  }

  /** Puts these things in the place of those that were there. */
  *load(things: readonly Thing[]): Turns<void> {
    this.#things = [...things];
    for (let at = Math.floor(things.length / 2) - 1; at >= 0; at -= 1) {
      this.#sink(at);
      if (at % 16 === 0) yield undefined;
    }
  }

  /** Those that were not taken, in any order. */
  get rest(): readonly Thing[] {
    return this.#things;
  }

  /** The first of those that are left; undefined when none is. */
  take(): Thing | undefined {
    const [first] = this.#things;
    const last = this.#things.pop();
    if (last !== undefined && this.#things.length > 0) {
      this.#things[0] = last;
      this.#sink(0);
    }
    return first;
  }

  /** Lets a thing go down to where none below comes before it. */
  #sink(from: number): void {
    const things = this.#things;
    const thing = things[from];
    if (thing === undefined) return;
    let at = from;
    for (;;) {
      const [left, right] = [things[2 * at + 1], things[2 * at + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && this.#compare(right, left) < 0;
      const less = isRight ? right : left;
      if (this.#compare(thing, less) <= 0) break;
      things[at] = less;
      at = 2 * at + (isRight ? 2 : 1);
    }
    things[at] = thing;
  }
}

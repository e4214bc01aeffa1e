/** Milliseconds: whoever presses sooner has meant what was there before. */
const shortest = 300;

/**
 * Tells a press that was meant from one that was meant for what stood there before: none counts within 300 ms after something new
 * appeared, nor after the last that counted, so that a double click does not run and cancel.
 */
export class PressGuard {
  readonly #now: () => number;
  #since = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Something else can be pressed from now on. */
  appeared(): void {
    this.#since = this.#now();
  }

  /** Whether a press counts now. */
  takes(): boolean {
    if (this.#now() - this.#since < shortest) return false;
    this.#since = this.#now();
    return true;
  }
}

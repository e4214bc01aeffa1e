import { isCalm } from './view/isCalm.ts';

/** Ends, after a moment, what tells of a change. */
export class Flash {
  #timer = 0;

  /** Does so once; a later call takes the place of an earlier one. */
  endBy(end: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(end, isCalm() ? 2_000 : 900);
  }
}

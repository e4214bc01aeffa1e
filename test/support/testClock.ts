import type { GuardClock } from '../../src/ui/wizard/acceptGuard.ts';

/** A clock that goes on when it is told to. */
export class TestClock implements GuardClock {
  #now = 0;
  #waiting: { at: number; readonly call: () => void }[] = [];

  readonly now = (): number => this.#now;
  readonly after = (ms: number, call: () => void): (() => void) => {
    const waiting = { at: this.#now + ms, call };
    this.#waiting.push(waiting);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== waiting);
    };
  };

  /** Goes on, calling back what is due on the way, in its order. */
  runTo(moment: number): void {
    for (;;) {
      const [next] = this.#waiting.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > moment) break;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
    this.#now = Math.max(this.#now, moment);
  }

  /** A machine that does nothing for so long: what is due meanwhile is called back afterwards, at once. */
  block(ms: number): void {
    this.#now += ms;
    for (const waiting of this.#waiting) waiting.at = Math.max(waiting.at, this.#now);
  }
}

/** A step must stand for this long before an answer to it counts, in milliseconds: nobody reads faster. */
export const readingMs = 500;

/** A key that is held repeats faster than this, in milliseconds; a person does not press one again so soon. */
const repeatMs = 150;

export type GuardClock = {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** Calls back after so many milliseconds, or later on a busy machine; the answer keeps it from doing so. */
  readonly after: (ms: number, call: () => void) => () => void;
};

/**
 * Tells an answer that somebody gave from one that a held key or the second half of a double click gave. VS Code tells an extension
 * that a step was accepted, not by which key nor whether it repeats; so an accept counts when the step has stood for half a second
 * and no other accept follows at once. Every accept that does not count starts the half second again.
 */
export class AcceptGuard {
  readonly #clock: GuardClock;
  #quietSince: number;
  #forget: (() => void) | undefined;

  /** Begins with the step just shown. */
  constructor(clock: GuardClock = systemClock) {
    this.#clock = clock;
    this.#quietSince = clock.now();
  }

  /** To be called whenever the step is shown: for half a second from then on, no accept counts. */
  shown(): void {
    this.#drop();
    this.#quietSince = this.#clock.now();
  }

  /** Calls back once, a moment later, if this accept was meant: a held key accepts again and again. */
  accept(meant: () => void): void {
    const now = this.#clock.now();
    const tooSoon = now - this.#quietSince < readingMs;
    const repeats = this.#drop();
    this.#quietSince = now;
    if (!tooSoon && !repeats) this.#settle(meant, now);
  }

  /** The step is gone: an accept that waits no longer counts. */
  close(): void {
    this.#drop();
  }

  /** On a busy machine the next repeat may still be on its way when the time is up: then it is waited for once more. */
  #settle(meant: () => void, since: number): void {
    this.#forget = this.#clock.after(repeatMs, () => {
      this.#forget = undefined;
      const now = this.#clock.now();
      if (now - since > 2 * repeatMs) this.#settle(meant, now);
      else meant();
    });
  }

  #drop(): boolean {
    const waited = this.#forget !== undefined;
    this.#forget?.();
    this.#forget = undefined;
    return waited;
  }
}

const systemClock: GuardClock = {
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

import { orAborted, turn } from './wait.ts';

/** Lets one in at a time, in the order of asking. */
export class Lane {
  #last: Promise<void> = Promise.resolve();

  /** Resolves with the function that lets the next one in. Rejects with the signal's reason when it is aborted meanwhile. */
  async enter(signal: AbortSignal | undefined): Promise<() => void> {
    const before = this.#last;
    let leave = (): void => undefined;
    this.#last = new Promise((resolve) => (leave = resolve));
    try {
      await (signal ? orAborted(before, signal) : before);
    } catch (error) {
      // Whoever comes after still waits for those before.
      void before.then(leave);
      throw error;
    }
    return leave;
  }
}

/** Does one piece of work in each turn of the loop of events, in the order of asking, so that others come to theirs in between. */
export class OneATurn {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when the work is done; rejects as it does. */
  next(work: () => void | Promise<void>): Promise<void> {
    const done = this.#last.then(turn).then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

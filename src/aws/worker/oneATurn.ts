import { turn } from '../wait.ts';

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

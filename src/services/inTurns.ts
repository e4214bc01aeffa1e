import type { Turns } from '../domain/turns.ts';

/** How long a turn may last, in milliseconds: a quarter of what is noticed, since a step may last as long. */
const turnMs = 4;

// The real one, also where a test has taken the clock: nothing waits here for a time.
const immediate = globalThis.setImmediate;

/** Resolves when whatever else waits has come to its turn. */
export const nextTurn = (): Promise<void> => new Promise<void>((resolve) => void immediate(resolve));

/**
 * Does the steps of some work until a turn is over, lets everything else that waits go first, and goes on. Rejects with the signal's
 * reason once that is aborted.
 */
export const inTurns = async <Result>(work: Turns<Result>, signal?: AbortSignal): Promise<Result> => {
  for (;;) {
    const end = performance.now() + turnMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
    signal?.throwIfAborted();
  }
};

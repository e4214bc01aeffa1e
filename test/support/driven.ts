import { vi } from 'vitest';

/** Lets fake timers run until the work has ended, however often it waits, and answers what became of it. */
export const driven = async <T>(work: Promise<T>) => {
  const ended = work.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  const outcomes: Awaited<typeof ended>[] = [];
  void ended.then((outcome) => outcomes.push(outcome));
  while (outcomes.length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
    if (outcomes.length > 0 || vi.getTimerCount() === 0) continue;
    const before = Date.now();
    await vi.advanceTimersToNextTimerAsync();
    // The SDK waits for parts of a millisecond, which to a fake clock are none.
    if (Date.now() === before) await vi.advanceTimersByTimeAsync(1);
  }
  return ended;
};

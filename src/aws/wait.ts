/** How to look whether EC2 shows a change, and what to do when it does not. Times in milliseconds. */
export type Watch = {
  /** Looks once: true when the change is shown. An error ends the wait. */
  readonly look: () => Promise<boolean>;
  /** The error to reject with when the time is up. */
  readonly late: () => Error;
  readonly signal?: AbortSignal | undefined;
  /** Two minutes when left out. */
  readonly limit?: number | undefined;
};

/** Looks at once, then after 250 ms, twice as long each time, at most every five seconds. */
export const waitUntil = async ({ look, late, signal, limit = 120_000 }: Watch): Promise<void> => {
  const end = Date.now() + limit;
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    signal?.throwIfAborted();
    if (await look()) return;
    const left = end - Date.now();
    if (left <= 0) throw late();
    await sleep(Math.min(pause, left), signal);
  }
};

/** Rejects with the signal's reason when it is aborted meanwhile. */
const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });

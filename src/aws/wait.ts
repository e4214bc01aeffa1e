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

/**
 * Looks at once, then after 250 ms, twice as long each time, at most every five seconds. Rejects with what `late` gives
 * after `limit` milliseconds, or with the signal's reason.
 */
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
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
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

/** What the work answers, or what `late` does when it has not within so many milliseconds; the work goes on unheard then. */
export const inTime = async <Result>(work: Promise<Result>, ms: number, late: () => Result): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    return await Promise.race([work, over.then(late)]);
  } finally {
    clearTimeout(timer);
  }
};

/** Settles as the work does, or rejects with the signal's reason as soon as it is aborted; the work goes on unheard then. */
export const orAborted = async <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> => {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
  });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** Named as the SDK names its own, which knows by it that the call may be tried again. */
export const late = (message: string): Error =>
  Object.assign(new Error(message), { name: 'TimeoutError', code: 'ETIMEDOUT' });

// The real one, also where a test has taken the clock: nothing waits here for a time.
const immediate = globalThis.setImmediate;

/** Resolves when the loop of events has turned, so that what waits outside, such as a cancel, is heard. */
export const turn = (): Promise<void> => new Promise((resolve) => immediate(resolve));

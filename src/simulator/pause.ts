import { aborted } from '../domain/errors.ts';

/** Resolves after so many milliseconds; rejects with an AbortError as soon as the signal is raised. */
export const pause = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => {
  throwIfAborted(signal);
  if (milliseconds <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(aborted(asTheSdk));
    };
    signal?.addEventListener('abort', onAbort, { once: true });
  });
};

/** Throws an error named AbortError, as the SDK's handlers do, once the signal is raised. */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw aborted(asTheSdk);
};

/** What the handlers of the SDK say then. */
const asTheSdk = 'Request aborted';

import { isCancelled } from '../../domain/errors.ts';

/**
 * For what VS Code shows and nobody waits for. It is cancelled when the window closes, where nobody is left to hear of it; anything
 * else stays an error of the extension, which VS Code logs.
 */
export const unawaited = (shown: PromiseLike<unknown>): void => {
  void withoutCancelling(shown);
};

/** Rejects as what is shown does, unless that was cancelled. */
export const withoutCancelling = async (shown: PromiseLike<unknown>): Promise<void> => {
  try {
    await shown;
  } catch (error) {
    if (!isCancelled(error)) throw error;
  }
};

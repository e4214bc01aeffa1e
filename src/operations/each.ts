/** Calls that run at a time, well below EC2's buckets of 50 to 100 a region. */
const atOnce = 8;

/** One thing of many for which the work failed. */
export type Failure = { readonly id: string; readonly error: unknown };

/** Some of many things failed; the others were done. */
export class SomeFailed extends Error {
  override readonly name = 'SomeFailed';
  readonly failures: readonly Failure[];
  readonly total: number;
  constructor(failures: readonly Failure[], total: number) {
    super(`${total - failures.length} of ${total} done, ${failures.length} not`);
    this.failures = failures;
    this.total = total;
  }
}

/**
 * Does the work for each id, a few at a time. One that fails does not keep the others from being tried; in the end it rejects
 * with {@link SomeFailed}, or with the error itself when there is only one id. A cancelled work starts nothing more.
 */
export const each = async (ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> => {
  const failures: Failure[] = [];
  const waiting = ids.values();
  let cancelled: Error | undefined;
  const worker = async (): Promise<void> => {
    for (const id of waiting) {
      if (cancelled) return;
      try {
        await work(id);
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') cancelled = error;
        else failures.push({ id, error });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, worker));
  if (cancelled) throw cancelled;
  const [first] = failures;
  if (!first) return;
  throw ids.length === 1 ? first.error : new SomeFailed(failures, ids.length);
};

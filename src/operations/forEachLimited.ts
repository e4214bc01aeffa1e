import { isAbort, isStopped, isThrottling } from '../domain/errors.ts';

/** Calls that run at a time, well below EC2's buckets of 50 to 100 a region. */
const atOnce = 8;

/** One thing of many for which the work failed. */
export type Failure = { readonly id: string; readonly error: unknown };

/** Some of many things failed, or were not tried any more; the others were done. */
export class PartialFailure extends Error {
  override readonly name = 'PartialFailure';
  readonly failures: readonly Failure[];
  /** Those that were done, by their ids. */
  readonly done: readonly string[];
  /** How many were not tried, since EC2 took no more requests. */
  readonly untried: number;
  readonly total: number;
  constructor(failures: readonly Failure[], done: readonly string[], total: number) {
    const untried = total - done.length - failures.length;
    super(howMany({ total, failed: failures.length, untried }));
    this.failures = failures;
    this.done = done;
    this.untried = untried;
    this.total = total;
  }
}

type Count = { readonly total: number; readonly failed: number; readonly untried: number };

/** For example `180 of 200 done, 20 not, 12 of these not tried`. */
const howMany = ({ total, failed, untried }: Count): string => {
  const not = failed + untried;
  return `${total - not} of ${total} done, ${not} not${untried > 0 ? `, ${untried} of these not tried` : ''}`;
};

/**
 * Does the work for each id, a few at a time. One that fails does not keep the others from being tried, unless EC2 throttled
 * as many in a row as run at a time, each of them after repeated tries: then asking on only takes requests from others; or
 * unless something was found otherwise than reviewed.
 * In the end it rejects with {@link PartialFailure}, or with the error itself when there is only one id. A cancelled work starts
 * nothing more.
 */
export const forEachLimited = async (ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> => {
  const failures: Failure[] = [];
  const finished = new Set<string>();
  const waiting = ids.values();
  let cancelled: Error | undefined;
  let throttledInRow = 0;
  let stopped = false;
  const worker = async (): Promise<void> => {
    while (!cancelled && !stopped) {
      const { value: id, done } = waiting.next();
      if (done) return;
      try {
        await work(id);
        finished.add(id);
        throttledInRow = 0;
      } catch (error) {
        if (isAbort(error)) cancelled = error;
        // One stop is told once; what it kept back beside was not tried.
        else if (!stopped || !isStopped(error)) failures.push({ id, error });
        throttledInRow = isThrottling(error) ? throttledInRow + 1 : 0;
        stopped ||= throttledInRow >= atOnce || isStopped(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, worker));
  if (cancelled) throw cancelled;
  const [first] = failures;
  if (!first) return;
  if (ids.length === 1) throw first.error;
  const failed = new Map(failures.map((failure) => [failure.id, failure]));
  throw new PartialFailure(
    ids.flatMap((id) => failed.get(id) ?? []),
    ids.filter((id) => finished.has(id)),
    ids.length,
  );
};

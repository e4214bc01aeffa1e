import { Refusal } from './refusal.ts';
import { bucketsFor } from './throttleLimits.ts';

type Bucket = { tokens: number; filledAt: number };

/** Token buckets as EC2 keeps them for each account, region and action: full at first, refilled second by second. */
export class Throttle {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` is milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Takes what the request costs from each of its buckets, or throws `RequestLimitExceeded` (503) and takes nothing.
   */
  admit(action: string, fields: URLSearchParams): void {
    const costs = bucketsFor(action, fields).map((limit) => ({ limit, bucket: this.#filled(limit) }));
    if (costs.some(({ limit, bucket }) => bucket.tokens < limit.cost)) {
      throw new Refusal('RequestLimitExceeded', 'Request limit exceeded.', 503);
    }
    for (const { limit, bucket } of costs) bucket.tokens -= limit.cost;
  }

  #filled({ key, capacity, refill }: { readonly key: string; readonly capacity: number; readonly refill: number }) {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: capacity, filledAt: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.filledAt) / 1000) * refill);
    bucket.filledAt = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import type { RetryErrorInfo, RetryToken, StandardRetryToken } from '@smithy/types';

/**
 * Sends as fast as EC2 takes it, and slower once EC2 throttles; but never slower than its slowest bucket is refilled, twice a
 * second. The SDK by itself goes down to one request in two seconds, so that work on many things would take minutes to fail.
 * No try begins once the call's time is over. Source of the rate: EC2 developer guide, request throttling.
 */
export class Patience extends AdaptiveRetryStrategy {
  readonly #callLimitMs: number;
  readonly #begun = new WeakMap<RetryToken, number>();

  constructor(maxAttempts: number, callLimitMs: number) {
    super(maxAttempts, { rateLimiter: new DefaultRateLimiter({ minFillRate: 2 }) });
    this.#callLimitMs = callLimitMs;
  }

  /** Notes when the call began, in milliseconds since 1970. */
  override async acquireInitialRetryToken(scope: string): Promise<RetryToken> {
    const now = Date.now();
    const token = await super.acquireInitialRetryToken(scope);
    this.#begun.set(token, now);
    return token;
  }

  /** Rejects once the call's time is over, upon which the SDK rejects with the error of the last try. */
  override async refreshRetryTokenForRetry(token: StandardRetryToken, error: RetryErrorInfo): Promise<RetryToken> {
    const begun = this.#begun.get(token) ?? Date.now();
    // The SDK rejects with the error of the last try then.
    if (Date.now() - begun >= this.#callLimitMs) throw new Error('The time of the call is over');
    const next = await super.refreshRetryTokenForRetry(token, error);
    this.#begun.set(next, begun);
    return next;
  }
}

import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import type { RetryErrorInfo, RetryToken, StandardRetryToken } from '@smithy/types';
import { isOutage } from './outage.ts';

/** Why a call waits before it is tried again: EC2 throttles, or has trouble of its own. */
export type Delay = 'throttled' | 'trouble';

export type PatienceLimits = {
  /** How often a call is tried in all; 1 tries nothing again. */
  readonly maxAttempts: number;
  /** No try begins so many milliseconds after the call has begun. */
  readonly callLimitMs: number;
  /** For so many milliseconds a call is tried again, however often, while the service has trouble of its own (status 5xx). */
  readonly troubleLimitMs: number;
};

/**
 * Sends as fast as EC2 takes it, and slower once EC2 throttles; but never slower than its slowest bucket is refilled, twice a
 * second. The SDK by itself goes down to one request in two seconds, so that work on many things would take minutes to fail, and
 * gives up within half a second where a service is out of order for a moment. Source of the rate: EC2 developer guide, request throttling.
 */
export class Patience extends AdaptiveRetryStrategy {
  readonly #limits: PatienceLimits;
  readonly #begun = new WeakMap<RetryToken, number>();
  readonly #listeners = new Set<(delay: Delay) => void>();

  constructor(limits: PatienceLimits) {
    super(limits.maxAttempts, { rateLimiter: new DefaultRateLimiter({ minFillRate: 2 }) });
    this.#limits = limits;
  }

  /** Tells each time that a call waits to be tried again; answers a function that stops telling. */
  onDelay(listener: (delay: Delay) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
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
    const passed = Date.now() - begun;
    if (passed >= this.#limits.callLimitMs) throw new Error('The time of the call is over');
    const next = this.#waitsForService(error, passed)
      ? await this.#afterPause(token)
      : await this.#afterRefusal(token, error);
    this.#begun.set(next, begun);
    return next;
  }

  #waitsForService({ error, errorType }: RetryErrorInfo, passed: number): boolean {
    const { maxAttempts, troubleLimitMs } = this.#limits;
    return maxAttempts > 1 && passed < troubleLimitMs && errorType !== 'THROTTLING' && isOutage(error);
  }

  /** Half a second, then twice as long each time, at most five; by up to a fifth more, so that calls do not come all at once. */
  async #afterPause(token: StandardRetryToken): Promise<RetryToken> {
    this.#tell('trouble');
    const tries = token.getRetryCount() + 1;
    const pause = Math.min(250 * 2 ** tries, 5_000) * (1 + Math.random() / 5);
    await new Promise((resolve) => setTimeout(resolve, pause));
    const next: StandardRetryToken = {
      getRetryCount: () => tries,
      getRetryDelay: () => 0,
      // The SDK's own budget of tries is for what may not pass.
      getRetryCost: () => undefined,
    };
    return next;
  }

  #afterRefusal(token: StandardRetryToken, error: RetryErrorInfo): Promise<RetryToken> {
    if (error.errorType === 'THROTTLING') this.#tell('throttled');
    return super.refreshRetryTokenForRetry(token, error);
  }

  #tell(delay: Delay): void {
    for (const listener of this.#listeners) listener(delay);
  }
}

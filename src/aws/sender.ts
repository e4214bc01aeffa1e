import { NodeHttpHandler } from '@smithy/node-http-handler';
import { boundedHandler } from './boundedHandler.ts';
import type { Sender } from './identityCenter/ask.ts';
import { Patience } from './patience.ts';

/** Within how many milliseconds a try of a call has its whole answer; later than that none begins. */
export const callLimitMs = 60_000;

/** Sockets of their own, and how often a call is tried that brings credentials: three times when left out. */
export const newSender = ({ maxAttempts = 3 }: { readonly maxAttempts?: number } = {}): Sender => {
  const sockets = new NodeHttpHandler({
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
  });
  return {
    requestHandler: boundedHandler(sockets, callLimitMs),
    retryStrategy: new Patience({ maxAttempts, callLimitMs, troubleLimitMs: 0 }),
  };
};

import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpHandler } from '@smithy/core/protocols';
import { boundedHandler } from './boundedHandler.ts';
import type { Sender } from './identityCenter/ask.ts';
import { Patience } from './patience.ts';

/** Within how many milliseconds a try of a call has its whole answer; later than that none begins. */
export const callLimitMs = 60_000;

/** Sockets of their own. */
export const newSockets = (): NodeHttpHandler =>
  new NodeHttpHandler({ connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true });

type SenderOptions = {
  /** How often a call is tried that brings credentials; three times when left out. */
  readonly maxAttempts?: number;
  /** Sockets of its own when left out. */
  readonly requestHandler?: HttpHandler | undefined;
};

/** Asks services other than EC2, such as Identity Center; three tries unless told otherwise, each as long as any call may take. */
export const newSender = ({
  maxAttempts = 3,
  requestHandler = boundedHandler(newSockets(), callLimitMs),
}: SenderOptions = {}): Sender => ({
  requestHandler,
  retryStrategy: new Patience({ maxAttempts, callLimitMs, troubleLimitMs: 0 }),
});

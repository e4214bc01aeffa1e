import type { HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { aborted } from '../domain/errors.ts';
import { mostBytesAnAnswer } from './bounds.ts';
import { late, orAborted } from './wait.ts';
import { Bodies, Parsing } from './wholeBody.ts';

/** What sends a request: over sockets, or in memory. */
export type InnerHandler = Omit<HttpHandler, 'handle'> & {
  readonly handle: (
    request: Request,
    options?: { readonly abortSignal?: AbortSignal },
  ) => ReturnType<HttpHandler['handle']>;
};

/** What a call may carry to the handler, beside the SDK's own options. */
export type BoundedOptions = HttpHandlerOptions & {
  /** Told how many bytes a body had. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
};

/** An answer whose body has come whole, in the parts in which it came. */
export type InParts = {
  readonly response: Awaited<ReturnType<HttpHandler['handle']>>['response'];
  readonly parts: readonly Uint8Array[];
};

/**
 * Ends each try of a call: after so many milliseconds, body and all, or where nothing of the body comes for long, with a TimeoutError;
 * at an answer that is too large with a BoundReached; at once when it is aborted. The SDK's own limits end with the first byte of an answer.
 */
export const boundedAsking = (
  inner: Pick<InnerHandler, 'handle'>,
  callLimitMs: number,
): ((request: Request, options: HttpHandlerOptions) => Promise<InParts>) => {
  const bodies = new Bodies(mostBytesAnAnswer, silenceMs);
  return (request, options) =>
    within(callLimitMs, options.abortSignal, async (signal) => {
      const { response } = await inner.handle(request, { ...options, abortSignal: signal });
      const parts = await bodies.received(response.body, response.headers['content-length'], signal);
      return { response, parts };
    });
};

/** The SDK's handler over what asks within bounds, here or in another thread. Answers have their whole body, as bytes. */
export const handlerOver = (
  ask: (request: Request, options: HttpHandlerOptions) => Promise<InParts>,
  inner: Omit<HttpHandler, 'handle'>,
): HttpHandler => {
  const parsing = new Parsing();
  return {
    ...(inner.metadata ? { metadata: inner.metadata } : {}),
    handle: async (request, options: BoundedOptions = {}) => {
      const { response, parts } = await ask(request, options);
      const body = await parsing.whole(parts, signalOf(options));
      options.onBytes?.(body.byteLength);
      return { response: Object.assign(response, { body }) };
    },
    destroy: () => inner.destroy?.(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs(),
  };
};

/**
 * Asks by `inner`, with an end: rejects with a `TimeoutError` when a call has taken `callLimitMs` milliseconds for its whole answer, or is
 * silent for 20 seconds.
 */
export const boundedHandler = (inner: InnerHandler, callLimitMs: number): HttpHandler =>
  handlerOver(boundedAsking(inner, callLimitMs), inner);

/** AWS sends a body without a pause once it has begun; a slow line has pauses of seconds. */
const silenceMs = 20_000;

type Request = Parameters<HttpHandler['handle']>[0];

/** The SDK's type has signals of before there were any in Node; it gives Node's. */
export const signalOf = ({ abortSignal }: HttpHandlerOptions): AbortSignal | undefined =>
  abortSignal instanceof AbortSignal ? abortSignal : undefined;

const within = async <Result>(
  ms: number,
  outer: HttpHandlerOptions['abortSignal'],
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const control = new AbortController();
  const abort = () => control.abort(aborted());
  const signal = outer && 'addEventListener' in outer ? outer : undefined;
  if (outer?.aborted) throw aborted();
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => control.abort(late(`No whole answer within ${ms / 1000} s`)), ms);
  try {
    return await orAborted(work(control.signal), control.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
};

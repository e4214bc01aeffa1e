import type { HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { aborted } from '../domain/errors.ts';
import { mostBytesAnAnswer } from './bounds.ts';
import { late, orAborted } from './wait.ts';
import { Bodies } from './wholeBody.ts';

/** What sends a request: over sockets, or in memory. */
export type InnerHandler = Omit<HttpHandler, 'handle'> & {
  readonly handle: (
    request: Request,
    options?: { readonly abortSignal?: AbortSignal },
  ) => ReturnType<HttpHandler['handle']>;
};

/** What a call may carry to the handler, beside the SDK's own options. */
type BoundedOptions = HttpHandlerOptions & {
  /** Told how many bytes a body had. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
};

/**
 * Ends each try of a call: after so many milliseconds, body and all, or where nothing of the body comes for long, with a TimeoutError;
 * at an answer that is too large with a BoundReached; at once when it is aborted. The SDK's own limits end with the first byte of an answer.
 */
export const boundedHandler = (inner: InnerHandler, callLimitMs: number): HttpHandler => {
  const bodies = new Bodies(mostBytesAnAnswer, silenceMs);
  const whole = async (request: Request, options: BoundedOptions, signal: AbortSignal) => {
    const { response } = await inner.handle(request, { ...options, abortSignal: signal });
    response.body = await bodies.whole(response.body, response.headers['content-length'], signal);
    if (response.body instanceof Uint8Array) options.onBytes?.(response.body.byteLength);
    return { response };
  };
  return {
    ...(inner.metadata ? { metadata: inner.metadata } : {}),
    handle: (request, options = {}) =>
      within(callLimitMs, options.abortSignal, (signal) => whole(request, options, signal)),
    destroy: () => inner.destroy?.(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs(),
  };
};

/** AWS sends a body without a pause once it has begun; a slow line has pauses of seconds. */
const silenceMs = 20_000;

type Request = Parameters<HttpHandler['handle']>[0];

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

import { HttpRequest, type HttpHandler } from '@smithy/core/protocols';
import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import type { RetryStrategyV2, SdkError } from '@smithy/types';
import { textIn } from './json.ts';

/** With what the services are asked that give credentials. */
export type Sender = {
  readonly requestHandler: HttpHandler;
  /** How often and how long a call is tried. */
  readonly retryStrategy: RetryStrategyV2;
};

export type JsonRequest = {
  readonly method: 'GET' | 'POST';
  /** Where the service is, with or without a path of its own. */
  readonly url: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * Asks a service that speaks JSON and wants no signature, as IAM Identity Center does. Rejects with an error named after the code that the
 * service gave; what it holds of the answer is AWS's own text.
 */
export const askJson = async ({ requestHandler, retryStrategy }: Sender, asked: JsonRequest): Promise<unknown> => {
  let token = await retryStrategy.acquireInitialRetryToken('');
  for (;;) {
    try {
      const answer = await once(requestHandler, asked);
      retryStrategy.recordSuccess(token);
      return answer;
    } catch (error) {
      const failure = (error instanceof Error ? error : new Error('No answer')) as SdkError;
      const errorType = isThrottlingError(failure) ? 'THROTTLING' : isTransientError(failure) ? 'TRANSIENT' : undefined;
      if (errorType === undefined) throw failure;
      try {
        token = await retryStrategy.refreshRetryTokenForRetry(token, { error: failure, errorType });
      } catch {
        throw failure;
      }
      await pause(token.getRetryDelay());
    }
  }
};

const pause = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => void setTimeout(resolve, ms)) : Promise.resolve();

const once = async (handler: HttpHandler, asked: JsonRequest): Promise<unknown> => {
  const { response } = await handler.handle(requestOf(asked));
  const answer = jsonOf(response.body);
  if (response.statusCode >= 200 && response.statusCode < 300) {
    if (answer === undefined) throw refusal('UnexpectedAnswer', undefined, response.statusCode);
    return answer;
  }
  const told = response.headers['x-amzn-errortype'] ?? textIn(answer, '__type') ?? textIn(answer, 'error');
  // `InvalidGrantException:http://…`, `com.amazon.sso#UnauthorizedException`.
  const name = told?.split(':')[0]?.split('#').at(-1) ?? `HTTP ${response.statusCode}`;
  const text = textIn(answer, 'message') ?? textIn(answer, 'error_description');
  throw refusal(name, text, response.statusCode);
};

const requestOf = ({ method, url, path, query = {}, headers = {}, body }: JsonRequest): HttpRequest => {
  const { protocol, hostname, port, host, pathname } = new URL(url);
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new HttpRequest({
    method,
    protocol,
    hostname,
    path: `${pathname.replace(/\/$/, '')}${path}`,
    query: { ...query },
    ...(port === '' ? {} : { port: Number(port) }),
    ...(text === undefined ? {} : { body: text }),
    headers: {
      host,
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
  });
};

/** Bounded handlers give the whole body at once. */
const jsonOf = (body: unknown): unknown => {
  try {
    const answer: unknown = JSON.parse(body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '');
    return answer;
  } catch {
    return undefined;
  }
};

const refusal = (name: string, text: string | undefined, httpStatusCode: number): Error =>
  Object.assign(new Error(text ?? name), { name, $metadata: { httpStatusCode } });

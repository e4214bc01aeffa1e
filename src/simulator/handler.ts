import type { Faults } from './faults.ts';
import { pause, throwIfAborted } from './pause.ts';
import type { WebEndpoint, WebRequest } from './httpMessages.ts';

/** What of the SDK's HTTP request is looked at. */
export type InMemoryRequest = {
  readonly method?: string;
  readonly hostname?: string;
  readonly path?: string;
  readonly query?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Has the shape of smithy's HttpResponse. */
export type InMemoryResponse = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
};

/** A smithy request handler: give it to an SDK client as its `requestHandler`. */
export type InMemoryHandler = {
  readonly metadata: { readonly handlerProtocol: string };
  readonly handle: (
    request: InMemoryRequest,
    options?: { readonly abortSignal?: AbortSignal | undefined },
  ) => Promise<{ readonly response: InMemoryResponse }>;
  readonly updateHttpClientConfig: () => void;
  readonly httpHandlerConfigs: () => Record<string, never>;
  readonly destroy: () => void;
};

/** Answers the SDK's requests in memory, with no socket in between. */
export const handlerOf = (web: WebEndpoint, faults: Faults): InMemoryHandler => ({
  metadata: { handlerProtocol: 'in-memory' },
  handle: async (request, { abortSignal } = {}) => {
    await pause(faults.latencyMs, abortSignal);
    const answer = await web(webRequestOf(request));
    throwIfAborted(abortSignal);
    if (!answer) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return {
      response: {
        statusCode: answer.status,
        headers: { ...answer.headers },
        body: new TextEncoder().encode(answer.body),
      },
    };
  },
  updateHttpClientConfig: () => {},
  httpHandlerConfigs: () => ({}),
  destroy: () => {},
});

const webRequestOf = ({
  method = 'POST',
  hostname = '',
  path = '/',
  query,
  headers = {},
  body,
}: InMemoryRequest): WebRequest => ({
  method,
  host: hostname,
  path,
  query: queryOf(query),
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  body: textOf(body),
});

/** As smithy keeps it: by name a text, several texts, or nothing. */
const queryOf = (query: unknown): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(typeof query === 'object' && query !== null ? query : {})) {
    for (const each of Array.isArray(value) ? value : [value])
      params.append(name, typeof each === 'string' ? each : '');
  }
  return params;
};

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? new TextDecoder().decode(body) : typeof body === 'string' ? body : '';

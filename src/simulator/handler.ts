import type { QueryEndpoint } from './endpoint.ts';
import type { Faults } from './faults.ts';
import { pause, throwIfAborted } from './pause.ts';

/** What of the SDK's HTTP request is looked at. */
export type InMemoryRequest = { readonly body?: unknown; readonly query?: unknown };

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
export const handlerOf = (endpoint: QueryEndpoint, faults: Faults): InMemoryHandler => ({
  metadata: { handlerProtocol: 'in-memory' },
  handle: async (request, { abortSignal } = {}) => {
    await pause(faults.latencyMs, abortSignal);
    const answer = await endpoint(formOf(request.body));
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

const formOf = (body: unknown): string =>
  body instanceof Uint8Array ? new TextDecoder().decode(body) : typeof body === 'string' ? body : '';

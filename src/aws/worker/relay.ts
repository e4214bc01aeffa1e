import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/core/protocols';
import { handlerOver, signalOf } from '../boundedHandler.ts';
import type { SentRequest, ToMain } from './asks.ts';

let handlers = 0;

/**
 * Sends requests over sockets of the main thread: there VS Code has put its proxy, its certificates and its log into Node's modules, and nowhere
 * else. Bodies come as bytes, and are put together and parsed here.
 */
export const relayedHandler = (main: ToMain): HttpHandler => {
  const sockets = (handlers += 1);
  return handlerOver(
    async (request, options) => {
      const asked = { sockets, request: dataOf(request) };
      const { parts, ...answer } = await main.ask('send', asked, { signal: signalOf(options) });
      return { response: new HttpResponse({ ...answer, headers: { ...answer.headers } }), parts };
    },
    {
      metadata: { handlerProtocol: 'http/1.1' },
      destroy: () => main.tell('destroySockets', { sockets }),
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
    },
  );
};

const dataOf = ({ method, protocol, hostname, port, path, query, headers, body }: HttpRequest): SentRequest => ({
  method,
  protocol,
  hostname,
  ...(port === undefined ? {} : { port }),
  path,
  query,
  headers,
  body: typeof body === 'string' || body instanceof Uint8Array ? body : undefined,
});

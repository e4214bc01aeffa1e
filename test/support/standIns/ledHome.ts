import {
  createServer,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import type { HttpAnswer, WebRequest } from '../../../src/simulator/httpMessages.ts';

export type LedHome = {
  readonly url: string;
  /** Names that no name server knows, each with the tries to reach it. */
  readonly lost: Map<string, number>;
  readonly close: () => Promise<void>;
};

/**
 * Leads to a server of this process what the process would send over HTTPS, and over HTTP to the addresses that stand for the
 * machine itself (instance metadata, container credentials); nothing leaves. An answer of undefined leaves a request waiting.
 */
export const ledHome = async (answer: (request: WebRequest) => Promise<HttpAnswer | undefined>): Promise<LedHome> => {
  const play = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = await answer(webRequestOf(request, await bodyOf(request)));
    if (given) response.writeHead(given.status, { ...given.headers }).end(given.body);
  };
  const server = createServer((request, response) => {
    play(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const lost = new Map<string, number>();
  vi.spyOn(https, 'request').mockImplementation(ledTo(port, () => true, lost));
  vi.spyOn(http, 'request').mockImplementation(ledTo(port, isLinkLocal, lost));
  return {
    url: `http://127.0.0.1:${port}`,
    lost,
    close: async () => {
      vi.mocked(https.request).mockRestore();
      vi.mocked(http.request).mockRestore();
      await closed(server);
    },
  };
};

const isLinkLocal = (host: string): boolean => host.startsWith('169.254.');

export const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

type Led = (options: RequestOptions, onResponse?: (response: IncomingMessage) => void) => ClientRequest;

/** The SDK's own call, with the socket alone led elsewhere: the Host header stays as it was meant. */
const ledTo = (port: number, isLed: (host: string) => boolean, lost: Map<string, number>): typeof http.request => {
  const led: Led = (options, onResponse) => {
    const host = options.hostname ?? options.host ?? '';
    if (!isLed(host)) return httpRequest(options, onResponse);
    const { hostname: _elsewhere, ...others } = options;
    const request = httpRequest(
      { ...others, host: '127.0.0.1', port, agent: undefined, protocol: 'http:' },
      onResponse,
    );
    // The SDK signs this header and sends it; what asks the machine itself leaves it to Node.
    if (isLinkLocal(host)) request.setHeader('host', host);
    const tries = lost.get(host);
    if (tries !== undefined) {
      lost.set(host, tries + 1);
      request.destroy(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
    }
    return request;
  };
  return led as typeof http.request;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const webRequestOf = ({ method = 'GET', url = '/', headers }: IncomingMessage, body: string): WebRequest => {
  const { pathname, searchParams } = new URL(url, 'http://stand-in');
  const texts = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
  return {
    method,
    host: headers.host ?? '',
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(texts) as WebRequest['headers'],
    body,
  };
};

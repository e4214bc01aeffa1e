import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpAnswer, WebEndpoint, WebRequest } from './httpMessages.ts';
import { bodyOf } from './body.ts';
import { enter, type Door } from './door.ts';
import { refusalAnswer, type QueryEndpoint, queryEndpoint } from './endpoint.ts';
import type { Faults } from './faults.ts';
import { pause } from './pause.ts';
import { Refusal } from './refusal.ts';

export type SimulatorServer = {
  /** For example `http://127.0.0.1:41234`: the endpoint URL for any EC2 client. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>;
};

/** What is served: an EC2 of one account, or a whole cloud. */
export type Served = {
  /** Of the Query protocol. */
  readonly endpoint: QueryEndpoint;
  /** Of everything, where more is served. */
  readonly web?: WebEndpoint | undefined;
  readonly faults: Faults;
} & Pick<Door, 'isIssued' | 'isUnsigned'>;

/**
 * Puts a simulator on a port of this machine alone; port 0 takes a free one. With an access key, it answers requests of
 * that key alone, which may then be a secret between whoever starts it and its clients. Rejects when the port is taken.
 */
export const serve = async (served: Served, port = 0, accessKeyId?: string): Promise<SimulatorServer> => {
  const { isIssued, isUnsigned } = served;
  const server = createServer();
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  const door: Door = { port: taken, accessKeyId, isIssued, isUnsigned };
  server.on('request', (request, response) => {
    answer(served, door, { request, response }).catch(() => response.destroy());
  });
  return { url: `http://127.0.0.1:${taken}`, close: () => closed(server) };
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const answer = async (
  { endpoint, web = queryEndpoint(endpoint), faults }: Served,
  door: Door,
  { request, response }: Exchange,
): Promise<void> => {
  const asked = await webRequestOf(request, door);
  if (asked instanceof Refusal) {
    turnAway({ request, response }, asked);
    return;
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await pause(faults.latencyMs, gone.signal);
  const given = await web(asked);
  if (given) response.writeHead(given.status, headersOf(given)).end(given.body);
  else response.destroy();
};

/** The request, or why it is not let in. */
const webRequestOf = async (request: IncomingMessage, door: Door): Promise<WebRequest | Refusal> => {
  try {
    const { path, query } = enter(request, door);
    const { method = 'GET', headers } = request;
    const body = method === 'POST' ? await bodyOf(request) : '';
    return {
      method,
      host: headers.host ?? '',
      path,
      query: new URLSearchParams(query),
      headers: textsOf(headers),
      body,
    };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const textsOf = (headers: IncomingHttpHeaders): WebRequest['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

/** How long a refused body is let in and thrown away, in milliseconds. */
const patience = 5_000;

/**
 * A connection that is closed while its body still comes is reset, and its client never sees the answer. So the answer ends
 * when the body has ended, or has had its time.
 */
const turnAway = ({ request, response }: Exchange, refusal: Refusal): void => {
  const given = refusalAnswer(refusal, randomUUID());
  response.writeHead(given.status, { ...headersOf(given), connection: 'close', ...allowed(refusal) });
  response.write(given.body);
  const late = setTimeout(() => response.end(), patience);
  const end = (): void => {
    clearTimeout(late);
    response.end();
  };
  request.once('close', end);
  if (request.readableEnded) end();
  else request.once('end', end).resume();
};

const allowed = ({ status }: Refusal): { readonly allow?: string } => (status === 405 ? { allow: 'GET, POST' } : {});

const headersOf = ({ headers, body }: HttpAnswer) => ({ ...headers, 'content-length': Buffer.byteLength(body) });

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

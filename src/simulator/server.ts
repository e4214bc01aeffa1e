import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pause } from './pause.ts';
import type { Simulator } from './simulate.ts';

export type SimulatorServer = {
  /** For example `http://127.0.0.1:41234`: the endpoint URL for any EC2 client. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>;
};

/** Puts a simulator on a port of this machine alone; port 0 takes a free one. Rejects when the port is taken. */
export const serve = async (simulator: Simulator, port = 0): Promise<SimulatorServer> => {
  const server = createServer((request, response) => {
    answer(simulator, request, response).catch(() => response.destroy());
  });
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: () => closed(server) };
};

const answer = async (
  { endpoint, faults }: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const form = await formOf(request);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await pause(faults.latencyMs, gone.signal);
  const given = await endpoint(form);
  if (!given) {
    response.destroy();
    return;
  }
  response.writeHead(given.status, { ...given.headers, 'content-length': Buffer.byteLength(given.body) });
  response.end(given.body);
};

/** EC2 takes its parameters in the body of a POST or in the query of a GET. */
const formOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  // A request without an encoding gives buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  if (body !== '') return body;
  return new URL(request.url ?? '/', 'http://127.0.0.1').search.slice(1);
};

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

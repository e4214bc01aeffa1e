import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { gateOf, type Gate } from './gate.ts';

/** What stands behind the gate; it sees the path alone that the gate leaves. */
export type Behind = {
  readonly answer: (request: IncomingMessage, response: ServerResponse, path: string) => void;
  /** Without it there are no WebSockets. */
  readonly upgrade?: (request: IncomingMessage, upgrading: Upgrading) => void;
};

/** A connection that is to become a WebSocket, and what has come of it already. */
export type Upgrading = { readonly socket: Duplex; readonly head: Buffer; readonly path: string };

export type GuardedServer = {
  /** Whoever has this address, with a slash at its end, gets in: it holds the secret. */
  readonly url: string;
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>;
};

/** Serves on a port of this machine to those alone who come by its `url`. Rejects when the port is taken; 0 takes a free one. */
export const serveGuarded = async (behind: Behind, wanted = 0): Promise<GuardedServer> => {
  const server = createServer();
  const connections = new Set<Duplex>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const gate = gateOf(port);
  server.on('request', (request, response) => enter(gate, behind, { request, response }));
  server.on('upgrade', (request, socket, head) => enterUpgrade(gate, behind, { request, socket, head }));
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    // Also those that became WebSockets, which the server knows no more.
    for (const socket of connections) socket.destroy();
    await closed;
  };
  return { url: gate.url, authority: `127.0.0.1:${port}`, close };
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const enter = (gate: Gate, behind: Behind, { request, response }: Exchange): void => {
  const verdict = gate.judge(request);
  if (verdict.kind === 'enter') {
    behind.answer(request, response, verdict.path);
    return;
  }
  // The secret stays in no history, cache or Referer.
  const quiet = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  if (verdict.kind === 'invited') {
    response.writeHead(303, { ...quiet, location: verdict.location, 'set-cookie': verdict.cookie }).end();
  } else {
    // A refused body is not waited for.
    response.writeHead(verdict.status, { ...quiet, 'content-type': 'text/plain', connection: 'close' });
    response.end(`${verdict.reason}\n`);
  }
};

type UpgradeExchange = { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer };

const enterUpgrade = (gate: Gate, behind: Behind, { request, socket, head }: UpgradeExchange): void => {
  // A browser that goes away in the middle is nothing to tell.
  socket.on('error', () => socket.destroy());
  const verdict = gate.judge(request, true);
  if (verdict.kind === 'enter' && behind.upgrade) behind.upgrade(request, { socket, head, path: verdict.path });
  else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
};

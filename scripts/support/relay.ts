import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { headersBehind } from './gate.ts';
import type { Behind, Upgrading } from './guardedServer.ts';

/** Hands what the gate lets in to the server that listens at this socket, WebSockets too. */
export const relayTo = (socketPath: string): Behind => ({
  answer: (request, response, path) => {
    const onward = ask(onwardOptions(socketPath, request, path));
    onward.on('response', (given) => {
      response.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(response);
    });
    onward.on('error', () => fail(response));
    response.once('close', () => onward.destroy());
    request.pipe(onward);
  },
  upgrade: (request, upgrading) => {
    const { socket, path } = upgrading;
    const onward = ask(onwardOptions(socketPath, request, path));
    onward.on('upgrade', (given, other, head) => join(given, upgrading, { socket: other, head }));
    onward.on('response', ({ statusCode, statusMessage }) => {
      socket.end(`HTTP/1.1 ${statusCode} ${statusMessage}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    });
    onward.on('error', () => socket.destroy());
    socket.once('close', () => onward.destroy());
    onward.end();
  },
});

const onwardOptions = (socketPath: string, { method, headers }: IncomingMessage, path: string) => ({
  socketPath,
  method,
  path,
  headers: headersBehind(headers),
});

const fail = (response: ServerResponse): void => {
  if (response.headersSent) response.destroy();
  else response.writeHead(502).end();
};

type Other = { readonly socket: Socket; readonly head: Buffer };

/** From the switch of protocols on, bytes go to and fro until one side ends. */
const join = (given: IncomingMessage, { socket, head }: Upgrading, other: Other): void => {
  socket.write(headOf(given));
  socket.write(other.head);
  other.socket.write(head);
  other.socket.on('error', () => socket.destroy());
  other.socket.once('close', () => socket.destroy());
  socket.once('close', () => other.socket.destroy());
  other.socket.pipe(socket).pipe(other.socket);
};

/** The first lines of an answer as they came. */
const headOf = ({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string => {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
};

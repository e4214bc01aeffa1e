import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { relayTo } from '../../scripts/support/relay.ts';
import { enter } from '../../src/simulator/door.ts';
import { motoLacks } from './motoGaps.ts';

/** Why moto cannot run on this machine; undefined when it can. */
export const motoMissing = (): string | undefined => {
  try {
    execFileSync('python3', ['-c', 'import moto.server'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'python3 has no moto (pip install "moto[ec2,server]")';
  }
};

export type MotoServer = { readonly url: string; readonly stop: () => Promise<void> };

/** moto asks nobody who they are, so it listens at a socket in a private folder, and the simulator's door stands before it. */
export const startMoto = async (accessKeyId: string): Promise<MotoServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'eni-moto-'));
  const socket = join(folder, 'socket');
  const child = spawn('python3', ['-m', 'moto.server', '-H', `unix://${socket}`], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await answering(child, socket);
  const door = await doorTo(socket, accessKeyId);
  const stop = async (): Promise<void> => {
    door.close();
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  return { url: door.url, stop };
};

const doorTo = async (socket: string, accessKeyId: string) => {
  const behind = relayTo(socket);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const action = await actionOf(request);
    if (action in motoLacks) response.writeHead(400, { 'content-type': 'text/xml' }).end(unknownAction(action));
    else behind.answer(request, response, request.url ?? '/');
  };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    try {
      enter(request, { port, accessKeyId });
    } catch {
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

/** What a request asks for, from the first of its body, which is put back. */
const actionOf = async (request: IncomingMessage): Promise<string> => {
  if (request.method !== 'POST') return '';
  await once(request, 'readable');
  const first: unknown = request.read();
  if (!Buffer.isBuffer(first)) return '';
  request.unshift(first);
  return new URLSearchParams(first.toString()).get('Action') ?? '';
};

/** As EC2 answers a call that it does not know. */
const unknownAction = (action: string): string =>
  '<Response><Errors><Error><Code>InvalidAction</Code>' +
  `<Message>The action ${action} is not valid for this web service.</Message>` +
  '</Error></Errors><RequestID>moto</RequestID></Response>';

/** Waits until the server answers anything at all; fails when it has ended instead. */
const answering = async (child: ChildProcess, socketPath: string): Promise<void> => {
  while (child.exitCode === null) {
    const answered = await new Promise<boolean>((resolve) => {
      ask({ socketPath }, (reply) => {
        reply.resume();
        resolve(true);
      })
        .on('error', () => resolve(false))
        .end();
    });
    if (answered) return;
    await delay(100);
  }
  throw new Error(`moto ended before it served: ${String(child.exitCode)}`);
};

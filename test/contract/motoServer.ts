import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { relayTo } from '../../scripts/support/relay.ts';
import { enter } from '../../src/simulator/door.ts';

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
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    try {
      enter(request, { port, accessKeyId });
      behind.answer(request, response, request.url ?? '/');
    } catch {
      response.writeHead(403, { connection: 'close' }).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

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

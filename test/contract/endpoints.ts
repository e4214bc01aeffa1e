import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { EC2Client } from '@aws-sdk/client-ec2';
import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import bundled from '../../src/domain/instanceLimits.json' with { type: 'json' };
import { limitsTable, type CompactLimits } from '../../src/domain/limits.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { worldNamed } from '../../src/simulator/worlds/named.ts';

/** An EC2 to hold the product against, whoever made it. */
export type Endpoint = {
  readonly name: string;
  /** Why it cannot run on this machine; undefined when it can. */
  readonly missing: string | undefined;
  readonly start: () => Promise<Running>;
};

export type Running = {
  /** The SDK as any other program uses it, to build an account from outside. */
  readonly outside: EC2Client;
  /** The product's own road to the same endpoint. */
  readonly connection: Connection;
  readonly stop: () => Promise<void>;
};

const region = 'eu-west-1';
const credentials = { accessKeyId: 'contract', secretAccessKey: 'contract' };
type World = 'empty' | 'demo';

/** How long attach and detach take, so that waiting is really needed. */
const settleMs = 400;

export const inProcess = (world: World = 'empty'): Endpoint => ({
  name: 'simulator in-process',
  missing: undefined,
  start: async () => {
    const facts: unknown = bundled;
    const limits = limitsTable(facts as CompactLimits);
    const { requestHandler } = simulate(await worldNamed({ kind: world }), { settleMs, limits });
    const outside = new EC2Client({ region, credentials, requestHandler });
    const connection = connect({ kind: 'demo' }, { requestHandler, region });
    return { outside, connection, stop: async () => closeAll(outside, connection) };
  },
});

export const overHttp = (world: World = 'empty'): Endpoint => ({
  name: 'simulator over HTTP',
  missing: undefined,
  start: async () => {
    const args = ['src/simulator/main.ts', '--port', '0', '--world', world, '--settle', String(settleMs)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await firstLine(child);
    return running(child, (JSON.parse(line) as { url: string }).url);
  },
});

export const moto: Endpoint = {
  name: 'moto server',
  missing: motoMissing(),
  start: async () => {
    const port = await freePort();
    const args = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)];
    const child = spawn('python3', args, { stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    await answering(child, url);
    return running(child, url);
  },
};

/** Endpoints that can run here. Those that cannot are named loudly, so that nobody takes them for passed. */
export const available = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints.filter(({ name, missing }) => {
    if (missing !== undefined) process.stderr.write(`\n!!! LEFT OUT of the contract suite: ${name}: ${missing}\n\n`);
    return missing === undefined;
  });

const running = (child: ChildProcess, endpoint: string): Running => {
  const outside = new EC2Client({ region, credentials, endpoint });
  const connection = connect({ kind: 'profile', profile: 'contract', region, endpoint }, { credentials });
  const stop = async () => {
    closeAll(outside, connection);
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { outside, connection, stop };
};

const closeAll = (outside: EC2Client, connection: Connection): void => {
  outside.destroy();
  connection.close();
};

function motoMissing(): string | undefined {
  try {
    execFileSync('python3', ['-c', 'import moto.server'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'python3 has no moto (pip install "moto[ec2,server]")';
  }
}

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('The program has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`The program ended before it served: ${String(child.exitCode)}`);
};

/** Waits until the server answers anything at all; fails when it has ended instead. */
const answering = async (child: ChildProcess, url: string): Promise<void> => {
  while (child.exitCode === null) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await delay(100);
  }
  throw new Error(`The server ended before it served: ${url}`);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

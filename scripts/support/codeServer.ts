import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeServerEntry, ensureCodeServer } from './codeServerInstall.ts';
import { profileArguments, writeProfile, type Profile } from './codeServerProfile.ts';
import { serveGuarded } from './guardedServer.ts';
import { privately } from './privately.ts';
import { relayTo } from './relay.ts';
import { endGroup, runOrThrow } from './run.ts';

export type ServerOptions = Profile & {
  readonly port?: number | undefined;
  /** VSIX files to install first. */
  readonly extensions?: readonly string[];
  /** Lets a page's `payload` name the extension and the tests to run. */
  readonly testDriver?: boolean;
  readonly env?: NodeJS.ProcessEnv;
};

export type Server = {
  /** Opens VS Code for whoever has it, since it holds the secret. Ends with a slash. */
  readonly url: string;
  /** Host and port, by which VS Code names this machine. */
  readonly authority: string;
  /** The process below which VS Code and its extension host run. */
  readonly pid: number | undefined;
  readonly stop: () => void;
  /** Settles when the server has ended, however that came about. */
  readonly ended: Promise<unknown>;
};

/**
 * Starts VS Code for a browser and resolves once it answers. Whoever reaches VS Code runs programs, so it listens at a
 * socket in a private folder, and only the gate before it has a port.
 */
export const startCodeServer = async (options: ServerOptions): Promise<Server> => {
  await ensureCodeServer();
  await writeProfile(options);
  await install(options);
  const folder = await mkdtemp(join(tmpdir(), 'eni-'));
  const socket = socketIn(folder);
  const gate = await serveGuarded(relayTo(socket), options.port);
  const child = launch(options, socket);
  const ended = once(child, 'exit');
  const stop = (): void => {
    endGroup(child);
    void gate.close();
    rmSync(folder, { recursive: true, force: true });
  };
  endWithUs(stop);
  await answering(child, socket).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { url: gate.url, authority: gate.authority, pid: child.pid, stop, ended };
};

const install = async ({ profile, extensions = [] }: ServerOptions): Promise<void> => {
  for (const vsix of extensions) {
    const what = ['--install-extension', vsix, '--force'];
    await runOrThrow(process.execPath, [codeServerEntry, ...profileArguments(profile), ...what]);
  }
};

/** Windows has named pipes in the place of sockets; others may not write to them. */
const socketIn = (folder: string): string =>
  process.platform === 'win32' ? join('\\\\.\\pipe', folder.replaceAll(/\W/g, '-')) : join(folder, 'socket');

const launch = (options: ServerOptions, socket: string): ChildProcess =>
  privately(() => {
    const child = spawn(process.execPath, [codeServerEntry, ...serverArguments(options, socket)], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...offlineGallery, ...options.env },
    });
    const log = createWriteStream(join(options.profile, 'server.log'));
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    return child;
  });

/** The server has a process group of its own, so nobody else ends it when this process is ended. */
const endWithUs = (stop: () => void): void => {
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(143));
};

const offlineGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}' };

/** Without `--disable-proxy` it would hand requests to every port of this machine. */
const serverArguments = (options: ServerOptions, socket: string): readonly string[] => [
  ...profileArguments(options.profile),
  '--auth',
  'none',
  '--socket',
  socket,
  '--session-socket',
  `${socket}-session`,
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-proxy',
  '--disable-getting-started-override',
  '--ignore-last-opened',
  ...(options.testDriver === true ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
];

const answering = async (child: ChildProcess, socket: string): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`code-server ended at once with code ${child.exitCode}`);
    if (await isHealthy(socket)) return;
    await sleep(100);
  }
  throw new Error('code-server did not answer within a minute');
};

const isHealthy = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    request({ socketPath, path: '/healthz' }, (reply) => resolve(reply.resume().statusCode === 200))
      .on('error', () => resolve(false))
      .end();
  });

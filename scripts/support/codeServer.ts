import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeServerEntry, ensureCodeServer } from './codeServerInstall.ts';
import { endGroup, runOrThrow } from './run.ts';

export type ServerOptions = {
  /** Where settings, installed extensions and the log are kept. */
  readonly profile: string;
  readonly port?: number | undefined;
  /** VSIX files to install first. */
  readonly extensions?: readonly string[];
  /** User settings, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets a page's `payload` name the extension and the tests to run. */
  readonly testDriver?: boolean;
  readonly env?: NodeJS.ProcessEnv;
};

export type Server = {
  readonly url: string;
  readonly port: number;
  readonly stop: () => void;
  /** Settles when the server has ended, however that came about. */
  readonly ended: Promise<unknown>;
};

/** Starts VS Code for a browser and resolves once it answers. */
export const startCodeServer = async (options: ServerOptions): Promise<Server> => {
  await ensureCodeServer();
  const port = options.port ?? (await freePort());
  await writeSettings(options);
  for (const vsix of options.extensions ?? []) {
    await runOrThrow(process.execPath, [codeServerEntry, ...places(options), '--install-extension', vsix, '--force']);
  }
  const child = spawn(process.execPath, [codeServerEntry, ...serverArguments(options, port)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...offlineGallery, ...options.env },
  });
  const log = createWriteStream(join(options.profile, 'server.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = once(child, 'exit');
  const stop = (): void => endGroup(child);
  endWithUs(stop);
  await answering(child, port);
  return { url: `http://127.0.0.1:${port}`, port, stop, ended };
};

/** The server has a process group of its own, so nobody else ends it when this process is ended. */
const endWithUs = (stop: () => void): void => {
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(143));
};

const offlineGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}' };

const places = ({ profile }: ServerOptions): readonly string[] => [
  ...['--user-data-dir', join(profile, 'user')],
  ...['--extensions-dir', join(profile, 'extensions')],
  ...['--config', join(profile, 'config.yaml')],
];

const serverArguments = (options: ServerOptions, port: number): readonly string[] => [
  ...places(options),
  ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
  ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
  ...['--disable-getting-started-override', '--ignore-last-opened', '--disable-proxy'],
  ...(options.testDriver === true ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
];

const writeSettings = async ({ profile, settings }: ServerOptions): Promise<void> => {
  // Settings of machine scope count in the machine's own file only.
  const folders = ['User', 'Machine'].map((name) => join(profile, 'user', name));
  const quiet = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.tips.enabled': false,
    'workbench.enableExperiments': false,
    'extensions.ignoreRecommendations': true,
    'chat.disableAIFeatures': true,
    'git.enabled': false,
  };
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
  }
  await writeFile(join(profile, 'config.yaml'), '');
};

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port was found');
  return address.port;
};

const answering = async (child: ChildProcess, port: number): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`code-server ended at once with code ${child.exitCode}`);
    const reply = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (reply?.ok === true) return;
    await sleep(100);
  }
  throw new Error('code-server did not answer within a minute');
};

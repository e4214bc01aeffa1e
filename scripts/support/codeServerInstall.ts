import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toolsFolder } from './paths.ts';
import { runOrThrow } from './run.ts';
import { say } from './say.ts';

/** VS Code 1.139 served to a browser. */
const version = '4.139.1';
const folder = join(toolsFolder, `code-server-${version}`);
const home = join(folder, 'node_modules', 'code-server');
const readyFile = join(folder, 'ready');

export const codeServerEntry = join(home, 'out', 'node', 'entry.js');

/** Installs code-server once, about 30 s and 620 MB, without its compile steps; later calls only look. */
export const ensureCodeServer = async (): Promise<void> => {
  if (existsSync(readyFile)) return;
  say('Installing code-server (npm, once, about 620 MB)…');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  await install(folder, [`code-server@${version}`]);
  say('Installing the parts of VS Code…');
  const workbench = join(home, 'lib', 'vscode');
  await install(workbench, ['--omit=dev']);
  await install(join(workbench, 'extensions'), ['--omit=dev']);
  await link(join(workbench, 'bin', 'remote-cli'), { from: 'code-linux.sh', to: 'code-server' });
  await link(join(workbench, 'bin', 'helpers'), { from: 'browser-linux.sh', to: 'browser.sh' });
  await writeFile(readyFile, '');
};

const install = async (cwd: string, parameters: readonly string[]): Promise<void> => {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runOrThrow('npm', ['install', ...quiet, ...parameters], { cwd, shell: process.platform === 'win32' });
};

/** What code-server's own install step would do. */
const link = async (place: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> => {
  if (!existsSync(join(place, to))) await symlink(from, join(place, to));
};

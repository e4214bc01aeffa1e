import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmCi } from './npmCi.ts';
import { root, toolsFolder } from './paths.ts';
import { say } from './say.ts';

/** VS Code served to a browser, by a lock file of its own: it is far too large to be a package of the project's. */
const wanted = join(root, 'scripts', 'code-server');
const lock = readFileSync(join(wanted, 'package-lock.json'), 'utf8');
/** A changed lock file is another installation. */
const folder = join(toolsFolder, `code-server-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
const home = join(folder, 'node_modules', 'code-server');
const readyFile = join(folder, 'ready');

export const codeServerEntry = join(home, 'out', 'node', 'entry.js');

/**
 * Installs code-server once, about 30 s and 620 MB, without its compile steps; later calls only look. The lock file has the
 * checksum of code-server's own package, in which lie the lock files of VS Code's two parts.
 */
export const ensureCodeServer = async (): Promise<void> => {
  if (existsSync(readyFile)) return;
  say('Installing code-server, VS Code for a browser (npm, once, about 620 MB, into .vscode-test)…');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) await copyFile(join(wanted, name), join(folder, name));
  await npmCi(folder);
  const workbench = join(home, 'lib', 'vscode');
  const lockFile = 'npm-shrinkwrap.json';
  // VS Code's lock file leaves out what is only a peer, as its own .npmrc says.
  await npmCi(workbench, { lockFile, more: ['--omit=dev', '--legacy-peer-deps'] });
  await npmCi(join(workbench, 'extensions'), { lockFile, more: ['--omit=dev'] });
  await link(join(workbench, 'bin', 'remote-cli'), { from: 'code-linux.sh', to: 'code-server' });
  await link(join(workbench, 'bin', 'helpers'), { from: 'browser-linux.sh', to: 'browser.sh' });
  await writeFile(readyFile, '');
};

/** What code-server's own install step would do. */
const link = async (place: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> => {
  if (!existsSync(join(place, to))) await symlink(from, join(place, to));
};

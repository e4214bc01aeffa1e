import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What somebody without any right on this machine but to be on it can do. */
export type Reach = {
  /** Status of a GET of each address. */
  readonly statuses: readonly number[];
  /** The files that could be opened for reading. */
  readonly read: readonly string[];
  /** The sockets that took a connection. */
  readonly connected: readonly string[];
};

export type Tried = {
  readonly urls: readonly string[];
  readonly files: readonly string[];
  readonly sockets: readonly string[];
};

/** Only root may become another user. */
export const mayBeAnother = process.getuid?.() === 0;

/** Debian, Fedora and Alpine have user and group `nobody` at this number. */
const nobody = 65_534;

/** Tries all of it as the user `nobody`. */
export const asAnother = async (tried: Tried): Promise<Reach> => {
  const folder = await mkdtemp(join(tmpdir(), 'eni-explorer-other-'));
  try {
    await chmod(folder, 0o755);
    // This program's own Node may lie where nobody else may go.
    const node = join(folder, 'node');
    await copyFile(process.execPath, node);
    const child = spawn(node, ['--input-type=module', '--eval', program], {
      uid: nobody,
      gid: nobody,
      cwd: '/',
      env: {},
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(JSON.stringify(tried));
    const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return JSON.parse(said) as Reach;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** As text, since the other user may not read our files. */
const program = `
import { open } from 'node:fs/promises';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
const { urls, files, sockets } = await json(process.stdin);
const refused = (code) => ['EACCES', 'EPERM', 'ENOENT'].includes(code);
const reads = async (file) => {
  try { await (await open(file)).close(); return true; }
  catch (error) { if (refused(error.code)) return false; throw error; }
};
const connects = (path) => new Promise((resolve, reject) => {
  const socket = connect(path, () => { socket.destroy(); resolve(true); });
  socket.on('error', (error) => (refused(error.code) ? resolve(false) : reject(error)));
});
const those = async (all, test) => {
  const kept = [];
  for (const one of all) if (await test(one)) kept.push(one);
  return kept;
};
const statuses = [];
for (const url of urls) statuses.push((await fetch(url, { redirect: 'manual' })).status);
const found = { statuses, read: await those(files, reads), connected: await those(sockets, connects) };
process.stdout.write(JSON.stringify(found));
`;

// Runs one of the project's TypeScript programs: `node scripts/bootstrap.mjs scripts/test.ts [arguments]`.
// It needs nothing but Node 20 and npm: packages are installed first when they are missing or older than the lock file,
// and the program then runs under Node 24, which comes with the packages: like them it is in the lock file, with its checksum.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { usableNode } from './support/node24.mjs';

const root = resolve(import.meta.dirname ?? '.', '..');
const lockFile = join(root, 'package-lock.json');
const installedLock = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.lock-hash');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** The hash tells after an install by this script; the file times tell after an `npm install` by hand. */
const packagesAreFresh = () => {
  if (usableNode(root) === undefined || !existsSync(installedLock)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  return statSync(installedLock).mtimeMs >= statSync(lockFile).mtimeMs;
};

const installPackages = () => {
  process.stderr.write('Installing packages (npm ci, once)…\n');
  const parts = ['--include=dev', '--include=optional', '--ignore-scripts'];
  const done = spawnSync('npm', ['ci', ...parts, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (done.status !== 0) {
    process.stderr.write('The packages could not be installed. Run `npm ci` to see why.\n');
    process.exit(1);
  }
  writeFileSync(stampFile, lockHash());
};

const [program, ...programArguments] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('Name the program to run, for example: scripts/build.ts\n');
  process.exit(2);
}
if (!packagesAreFresh()) installPackages();
const node24 = usableNode(root);
if (node24 === undefined) {
  const system = `${process.platform} on ${process.arch}`;
  process.stderr.write(
    `Node 24 is missing: for ${system} the packages bring none. Install Node 24 and run this again.\n`,
  );
  process.exit(1);
}

const child = spawn(node24, [join(root, program), ...programArguments], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
});
if (process.env.npm_lifecycle_event !== undefined) {
  // When npm is ended it ends its shell, which tells nobody: then this program has another parent than before.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250).unref();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`Node 24 could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1)));

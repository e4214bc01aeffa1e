import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrThrow } from './run.ts';

/**
 * Installs what the lock file of a folder names, and nothing else: every package's checksum is compared, no package runs a
 * program. Throws when the lock file has an entry without a checksum, since nobody could tell what is installed for it.
 */
export const npmCi = async (
  folder: string,
  { lockFile = 'package-lock.json', more = [] }: Options = {},
): Promise<void> => {
  const open = withoutChecksum(await readFile(join(folder, lockFile), 'utf8'));
  if (open.length > 0) throw new Error(`The lock file of ${folder} has no checksum for: ${open.join(', ')}`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runOrThrow('npm', ['ci', ...quiet, ...more], { cwd: folder, shell: process.platform === 'win32' });
};

type Options = { readonly lockFile?: string; readonly more?: readonly string[] };

/** The packages of a lock file that have no checksum. The entry without a name is the folder itself. */
export const withoutChecksum = (lock: string): readonly string[] => {
  const { packages } = JSON.parse(lock) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  return Object.entries(packages).flatMap(([path, { integrity }]) =>
    path === '' || integrity !== undefined ? [] : [path],
  );
};

import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uri } from 'vscode';
import type { JournalFile, JournalFiles } from '../../services/journal/journal.ts';

/** Undefined where the extension has no folder on a disk. */
export const activityFolder = (storage: Uri | undefined): string | undefined =>
  storage?.scheme === 'file' ? join(storage.fsPath, 'activity') : undefined;

/** Bytes of all files together; the oldest of windows that are gone go first. */
const mostBytes = 48_000_000;

/** The last part of a name tells the version of the lines: a later one is left alone. */
const ending = '.v1.jsonl';

const dayMs = 86_400_000;

/**
 * Journals in a folder of the extension's own, a file for each window, which this user alone can read. A file is named by when its window began, by the
 * number of its process, which tells whether it is still there, and by chance.
 */
export const journalFiles = (folder: string, clock: () => number = Date.now): JournalFiles => {
  const own = `${clock()}-${process.pid}-${randomBytes(4).toString('hex')}${ending}`;
  const all = async (): Promise<readonly (JournalFile & { readonly at: number })[]> => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).toSorted();
    const files = await Promise.all(
      names.map(async (name) => {
        const found = await stat(join(folder, name)).catch(() => undefined);
        const isAlive = name === own || isRunning(Number(name.split('-')[1]));
        return found ? [{ name, bytes: found.size, at: found.mtimeMs, isAlive }] : [];
      }),
    );
    return files.flat();
  };
  return {
    own,
    append: async (text) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Opened anew each time, as the person may have deleted it.
      const file = await open(join(folder, own), 'a', 0o600);
      try {
        await file.write(text);
        await file.datasync();
      } finally {
        await file.close();
      }
    },
    others: async () => (await all()).filter(({ name }) => name !== own),
    read: async (name) => readFile(join(folder, name), 'utf8'),
    remove: async (name) => rm(join(folder, name), { force: true }),
    prune: async (days) => {
      let bytes = 0;
      for (const file of (await all()).toSorted((a, b) => b.at - a.at)) {
        bytes += file.bytes;
        const isOld = clock() - file.at > days * dayMs;
        if (!file.isAlive && (isOld || bytes > mostBytes)) await rm(join(folder, file.name), { force: true });
      }
    },
  };
};

/** Where there is no disk: what is run is told in this window alone. */
export const noJournalFiles: JournalFiles = {
  own: 'here',
  append: async () => undefined,
  others: async () => [],
  read: async () => '',
  remove: async () => undefined,
  prune: async () => undefined,
};

const isRunning = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    // Signal 0 asks only whether it is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

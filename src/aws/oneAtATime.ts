import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks whether another one has ended, and after which it is taken for ended: a program may be stopped at any time. */
const lookMs = 50;
const staleMs = 30_000;

/**
 * Does something to a file while nobody else of this extension does: other threads and other windows of the person see the lock file beside it.
 * Where none can be written, it is done all the same: it only keeps two from doing the same.
 */
export const oneAtATime = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const lock = `${file}.lock`;
  const isOurs = await taken(lock);
  try {
    return await work();
  } finally {
    if (isOurs) await removed(lock);
  }
};

/** Resolves when it is ours, true, or cannot be had. */
const taken = async (lock: string): Promise<boolean> => {
  for (;;) {
    try {
      await (await open(lock, 'wx', 0o600)).close();
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return false;
    }
    if (!(await isStale(lock))) await pause(lookMs);
    else if (!(await removed(lock))) return false;
  }
};

const removed = async (lock: string): Promise<boolean> => {
  try {
    await rm(lock, { force: true });
    return true;
  } catch {
    return false;
  }
};

const isStale = async (lock: string): Promise<boolean> => {
  const found = await stat(lock).catch(() => undefined);
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > staleMs;
};

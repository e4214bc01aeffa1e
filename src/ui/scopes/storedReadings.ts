import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uri } from 'vscode';
import type { Snapshot } from '../../domain/model.ts';
import { isAbort } from '../../domain/errors.ts';
import { accountTitle, scopeId } from '../../domain/scope.ts';
import type { LastReadings, ReadingKey } from '../../services/lastReadings.ts';
import { readReading, writeReading } from './readingFile.ts';

/** Undefined where the extension has no folder on a disk. */
export const readingsFolder = (storage: Uri | undefined): string | undefined =>
  storage?.scheme === 'file' ? join(storage.fsPath, 'readings') : undefined;

/** How many readings are kept, of all scopes, and how many bytes of them; the oldest go first. */
const mostFiles = 20;
const mostBytes = 64_000_000;
/** Milliseconds: what has just been read is shown first; what a window left half-written is old after that. */
const soonMs = 1_000;
const staleMs = 3_600_000;

export type StoredReadingsParts = {
  /** A folder of this extension's own; undefined where there is no disk. */
  readonly folder: string | undefined;
  /** What the setting says now. */
  readonly mayKeep: () => boolean;
  /** Told by a code why a file is not used, or was not written. */
  readonly log: (code: string) => void;
};

/**
 * The last whole readings of scopes, as packed snapshot files that this user alone can read. They hold what Describe calls told, and no credentials.
 * A file is named by a hash of scope and endpoint; the account stands in it.
 */
export class StoredReadings implements LastReadings {
  readonly #parts: StoredReadingsParts;
  /** What waits to be written, by its file. */
  readonly #waiting = new Map<string, { readonly of: ReadingKey; readonly snapshot: Snapshot }>();
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  readonly #ended = new AbortController();

  constructor(parts: StoredReadingsParts) {
    this.#parts = parts;
  }

  readonly load = async (of: ReadingKey, signal: AbortSignal): Promise<Snapshot | undefined> => {
    const file = this.#fileOf(of);
    if (file === undefined) return undefined;
    if (!this.#parts.mayKeep()) {
      await this.clear();
      return undefined;
    }
    try {
      const { title, snapshot } = await readReading(file, signal);
      const isOfScope = title === accountTitle(of.scope) && snapshot.accountId !== undefined;
      return isOfScope ? snapshot : undefined;
    } catch (error) {
      if (isAbort(error)) throw error;
      if (codeOf(error) === 'ENOENT') return undefined;
      this.#parts.log(`StoredReading${codeOf(error)}`);
      await this.#remove(file);
      return undefined;
    }
  };

  readonly keep = (of: ReadingKey, snapshot: Snapshot): void => {
    const file = this.#fileOf(of);
    if (file === undefined) return;
    if (!this.#parts.mayKeep()) {
      void this.clear();
      return;
    }
    this.#waiting.set(file, { of, snapshot });
    this.#timer ??= setTimeout(() => this.#begin(), soonMs).unref();
  };

  readonly forget = (of: ReadingKey): void => {
    const file = this.#fileOf(of);
    if (file === undefined) return;
    this.#waiting.delete(file);
    this.#work = this.#work.then(() => this.#remove(file));
  };

  /** Deletes all of them; answers how many there were. */
  async clear(): Promise<number> {
    this.#waiting.clear();
    const { folder } = this.#parts;
    if (folder === undefined) return 0;
    await this.#work;
    const files = (await filesIn(folder)).filter(({ isWhole }) => isWhole);
    await rm(folder, { recursive: true, force: true });
    return files.length;
  }

  /** Writes what waits; resolves when nothing is being written. */
  async settled(): Promise<void> {
    this.#begin();
    await this.#work;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#ended.abort();
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work = this.#work.then(() => this.#writeAll());
  }

  async #writeAll(): Promise<void> {
    for (const [file, { of, snapshot }] of this.#waiting) {
      this.#waiting.delete(file);
      try {
        const { folder = '' } = this.#parts;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeReading(file, { title: accountTitle(of.scope), snapshot }, this.#ended.signal);
        await prune(folder);
      } catch (error) {
        if (!isAbort(error)) this.#parts.log(`StoredReading${codeOf(error)}`);
      }
    }
  }

  async #remove(file: string): Promise<void> {
    await rm(file, { force: true }).catch((error: unknown) => this.#parts.log(`StoredReading${codeOf(error)}`));
  }

  /** Undefined for what is not kept: the demo account ends with its window. */
  #fileOf({ scope, endpoint = '' }: ReadingKey): string | undefined {
    const { folder } = this.#parts;
    if (folder === undefined || scope.kind !== 'profile') return undefined;
    const name = createHash('sha256')
      .update(JSON.stringify([scopeId(scope), endpoint]))
      .digest('hex')
      .slice(0, 40);
    return join(folder, name + ending);
  }
}

const ending = '.eni.json.gz';

type StoredFile = { readonly path: string; readonly bytes: number; readonly at: number; readonly isWhole: boolean };

const filesIn = async (folder: string): Promise<readonly StoredFile[]> => {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      return found ? [{ path, bytes: found.size, at: found.mtimeMs, isWhole: name.endsWith(ending) }] : [];
    }),
  );
  return files.flat();
};

const prune = async (folder: string): Promise<void> => {
  const files = await filesIn(folder);
  let [count, bytes] = [0, 0];
  for (const file of files.filter(({ isWhole }) => isWhole).sort((a, b) => b.at - a.at)) {
    [count, bytes] = [count + 1, bytes + file.bytes];
    if (count > mostFiles || bytes > mostBytes) await rm(file.path, { force: true });
  }
  for (const { path, at, isWhole } of files) if (!isWhole && Date.now() - at > staleMs) await rm(path, { force: true });
};

/** A code for the log, without path or text: `ENOSPC`, `Damage`. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

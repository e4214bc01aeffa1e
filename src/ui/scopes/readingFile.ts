import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import type { Snapshot } from '../../domain/model.ts';
import { Damage } from '../../domain/shape.ts';
import { SnapshotLines, snapshotPieces } from '../../snapshot/lines.ts';

/** What stands in a file: a snapshot, and what it says of its scope. */
export type FileReading = { readonly title: string; readonly snapshot: Snapshot };

/** Bytes, packed and unpacked, above which a file is neither written nor read. 50,000 interfaces take about 4 MB of about 60. */
export const mostPacked = 32_000_000;
const mostUnpacked = 300_000_000;

/** How long others wait, in milliseconds, and how little packing does: it is fast, and the disk is cheap. */
const turnMs = 6;
const level = 2;

/**
 * Writes a reading for this user alone, in turns, packed by a thread of Node's; all of it or nothing. Rejects where the file system
 * does, where it would be too large, and with an AbortError.
 */
export const writeReading = async (
  file: string,
  { title, snapshot }: FileReading,
  signal: AbortSignal,
): Promise<void> => {
  const unfinished = `${file}.${process.pid}-${Date.now()}.part`;
  try {
    await pipeline(
      Readable.from(inTurnsOf(snapshotPieces(snapshot, { title })), { objectMode: true }),
      createGzip({ level }),
      bounded(mostPacked),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }),
      { signal },
    );
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/**
 * Reads in turns what {@link writeReading} wrote. Rejects with Damage where it is not whole or of another version, else where the file
 * system does, and with an AbortError.
 */
export const readReading = async (file: string, signal: AbortSignal): Promise<FileReading> => {
  const lines = new SnapshotLines();
  const decoder = new StringDecoder('utf8');
  const turns = new TurnCount();
  let rest = '';
  const take = async (text: string): Promise<void> => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines.take(line);
      await turns.pause();
    }
  };
  await pipeline(
    createReadStream(file),
    createGunzip(),
    bounded(mostUnpacked),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await take(decoder.write(chunk));
    },
    { signal },
  ).catch((error: unknown) => {
    // zlib's own words for what is no whole file of its kind.
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? new Damage([], 'is cut off')
      : error;
  });
  await take(`${decoder.end()}\n`);
  return lines.end();
};

class TurnCount {
  #end = performance.now() + turnMs;

  /** Lets others go first once a turn is over. */
  async pause(): Promise<void> {
    if (performance.now() < this.#end) return;
    await new Promise<void>((resolve) => void setImmediate(resolve));
    this.#end = performance.now() + turnMs;
  }
}

async function* inTurnsOf(pieces: Iterable<string>): AsyncGenerator<string> {
  const turns = new TurnCount();
  for (const piece of pieces) {
    yield piece;
    await turns.pause();
  }
}

/** Passes on what is not too much. */
const bounded = (most: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new Damage([], 'is too large'));
      else done(null, chunk);
    },
  });
};
